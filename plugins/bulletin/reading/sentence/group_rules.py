"""How people are named as a group, and where such a phrase goes on or ends.

"lãnh đạo các sở, ngành, địa phương; đồng chí …"  →  the words up to the semicolon
"""

from plugins.bulletin.reading.rule import rule

GROUP = rule(
    "group/begins",
    r"(?:các đồng chí |các vị )?(?:nguyên )?(?:là )?(?:"
    r"lãnh đạo|đại diện|đông đảo|toàn thể|tập thể|thường trực(?! ban bí thư)"
    r"|các (?:sở|ban|ngành|phòng|đại biểu|vị|cơ quan|thành viên|doanh nghiệp|chuyên gia"
    r"|nhà|địa phương|huyện|xã|đơn vị|ủy viên|tổ chức|đoàn thể|trưởng|bí thư|cán bộ|mẹ)"
    r"|(?:hơn|trên|gần|khoảng) \d|\d+ (?:đại biểu|cán bộ|đảng viên|hội viên)"
    r"|cán bộ|nhân dân|bà con|ban thường vụ|ban chấp hành|trưởng các|một số|cử tri"
    r"|phóng viên|cùng các|trong ban)(?!\w)",
    "people without names",
    examples=["lãnh đạo các sở", "các đồng chí lãnh đạo tỉnh", "120 đại biểu"],
    counter_examples=["thường trực ban bí thư", "giám đốc sở"],
)
SOMEBODY = rule(
    "group/somebody",
    r"(?:đồng chí|đ/c|ông|bà(?! (?:con|mẹ)))(?= )",
    "the group ends: somebody is named",
    examples=["đồng chí tài", "bà mai"],
    counter_examples=["bà con", "ông."],
)
ACTS = rule(
    "group/acts",
    r"tổ chức (?:hội nghị|phiên|kỳ|lễ|họp|buổi|cuộc|đoàn|chương trình|ngày hội)(?!\w)",
    "the group ends: what it does follows",
    examples=["tổ chức phiên giải trình"],
    counter_examples=["tổ chức chính trị"],
)
BODIES_GO_ON = rule(
    "group/bodies-go-on",
    r"các (?:sở|ban|ngành|cơ quan|huyện|xã|địa phương|đơn vị)(?!\w)",
    "more bodies whose leaders are meant: the group goes on",
    examples=["các huyện, thành phố"],
    counter_examples=["các đồng chí"],
)
