"""Turns of phrase that say who is meant and who belongs to whom.

"Sau khi nghe A giải trình, …"  →  A is no longer meant
"Cùng đi với đồng chí Bí thư …" →  somebody named before
"""

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.rule import rule
from plugins.bulletin.words.honorifics import HONORIFIC

NAMES_SOMEBODY = rule(
    "people/names-somebody",
    rf"(?<!\w)(?:đồng chí|đ/c|đ\.c|ông|bà|ngài|đại biểu|dự|tham gia|cùng đi"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w)",
    "a sentence that may name people; the others are not read",
    examples=["đồng chí tài", "tới dự", "giám đốc sở y tế", "thiếu tướng tài"],
    counter_examples=["trời nắng đẹp", "dựng nhà"],
)
LIST_ITEM = rule(
    "people/list-item",
    r"\s*(?:[-–—+•*]\s*|\d+[.)]\s*)?(?:đồng chí|đ/c|ông|bà)(?= )",
    "a line of a list: it takes the roles that the line before announced",
    examples=["- đồng chí tài", "3. ông tài", "+ đ/c tài"],
    counter_examples=["- các ông", "ôngtài"],
)
SIDE = rule(
    "people/side",
    r"(?:[^,;:]{0,40}, )?(?:về )?(?:phía|điểm cầu|tại điểm cầu|ở điểm cầu|khách mời)"
    r"[^;:,]{2,80},? (?:có|gồm)(?=[ :])|khách mời:",
    "the list of one side: all in it attend",
    examples=["về phía tỉnh có đồng chí", "tại điểm cầu huyện có: ", "khách mời: ông"],
    counter_examples=["về phía tây, trời mưa"],
)
HEARING = rule(
    "people/hearing",
    r"(?:tiếp đó, )?(?:sau khi|khi|sau|qua) (?:lắng )?nghe(?!\w)",
    "who is named first was heard; somebody else comes after the comma",
    examples=["sau khi nghe ông tài giải trình"],
    counter_examples=["nghe ông tài"],
)
SPOKE_FIRST = rule(
    "people/spoke-first",
    r"(?:tiếp )?(?:sau|nghe|qua) (?:[^\s,;:]+ ){0,2}?"
    r"(?:diễn văn|phát biểu|tham luận)(?: [^\s,;:]+){0,6}? của(?!\w)",
    "the role phát biểu for who is named first",
    examples=["sau diễn văn khai mạc của đồng chí"],
    counter_examples=["diễn văn của đồng chí"],
)
WITH = rule(
    "people/with",
    r"(?<!\w)với(?: (?:đồng chí|ông|bà))?\s*$",
    "a post that stands for somebody named before",
    examples=["cùng đi với đồng chí "],
    counter_examples=["cùng đi có đồng chí "],
)
CITED = rule(
    "people/cited",
    r"^\s*theo\s*$",
    "the role phát biểu for somebody named before",
    examples=["theo "],
    counter_examples=["tiếp theo "],
)
TAKEN_POST = rule(
    "people/taken-post",
    r"(?<!\w)(?:giữ(?: chức(?: vụ| danh)?| cương vị)?|làm|tái (?:đắc )?cử|đắc cử"
    r"|trúng cử)(?: chức(?: vụ| danh)?)?\s*$",
    "a post that somebody named before takes: no title of whom is named next",
    examples=["ông tài giữ chức ", "tái cử "],
    counter_examples=["ông tài, "],
)
MANY_BODIES = rule(
    "people/many-bodies",
    r"(?<!khối) các (?:huyện|xã|sở|phường|thị|quận|phòng|ban|tỉnh|đơn vị|địa phương"
    r"|trường|hội|thôn|bản|tổ|ngành)|(?<!khối)(?<!đảng ủy)(?<!đảng bộ) các cơ quan",
    "a group of those who hold the post",
    examples=["chủ tịch ubnd các huyện"],
    counter_examples=["bí thư đảng ủy khối các cơ quan", "đảng ủy các cơ quan đảng"],
)
TIME = rule(
    "people/time",
    r"(?:sáng|trưa|chiều|tối|ngày|tháng|năm|giờ|hôm|nay|qua|\d+(?:h\d*)?)",
    "when it was: says nothing of who",
    examples=["chiều", "28", "14h30"],
    counter_examples=["đã"],
)
BUSINESS = rule(
    "people/business",
    r"công ty|tập đoàn|(?<!quan và )doanh nghiệp|hợp tác xã|htx"
    r"|ngân hàng (?:tmcp|thương mại)",
    "a post in a business",
    examples=["giám đốc công ty nam sơn", "giám đốc htx"],
    counter_examples=["bí thư đảng ủy khối cơ quan và doanh nghiệp"],
)
OF_MEMBERS = rule(
    "people/of-members",
    r"^(?:phó )?(?:bí thư|chủ tịch (?:công đoàn|hội cựu chiến binh))(?!\w)",
    "head of the party or a union in a business: no guest of it",
    examples=["bí thư đảng ủy công ty", "phó chủ tịch công đoàn"],
    counter_examples=["chủ tịch hđqt"],
)
RANK = rule(
    "people/rank",
    r"tướng|(?:đại|thượng|trung|thiếu) [tú]|hòa thượng|thượng tọa|đại đức"
    r"|ni (?:sư|trưởng)|linh mục|giám mục|mục sư|^(?:ht|tt|đđ|ns|nt|sc)(?!\w)",
    "a rank that makes somebody an official without a post",
    examples=["thiếu tướng", "thượng tá", "ht. thích"],
    counter_examples=["tiến sĩ", "bác sĩ"],
)
DEAD = rule(
    "people/dead",
    r"^cố (?!vấn)",
    "a post of somebody dead",
    examples=["cố bí thư tỉnh ủy"],
    counter_examples=["cố vấn cao cấp", "củng cố "],
)
LONG_DEAD = rule(
    "people/long-dead",
    r"^(?:hồ chí minh|nguyễn ái quốc|nguyễn tất thành|võ nguyên giáp|trần phú"
    r"|lê hồng phong"
    r"|nguyễn thị minh khai|hoàng văn thụ|phùng chí kiên|tôn đức thắng|trường chinh"
    r"|lê duẩn|phạm văn đồng|nguyễn văn cừ|hà huy tập|ngô gia tự|hoàng đình giong"
    r"|nguyễn văn linh|nguyễn chí thanh|phan đình phùng|võ văn kiệt|đỗ mười"
    r"|lê quảng ba|hoàng quốc việt|nguyễn lương bằng|chu văn tấn|nguyễn phong sắc)$",
    "somebody of history: takes part in nothing today",
    examples=["trần phú"],
    counter_examples=["trần phú cường"],
)
ONE_WORD_NAME = rule(
    "people/one-word-name",
    r"(?:[hky]['’ʼ]\w{2,}|\w{2,}(?:-\w+)+)",
    "a whole name of the highlands or of Laos in one word",
    examples=["k'brèo", "khăm-mun"],
    counter_examples=["tài"],
)
