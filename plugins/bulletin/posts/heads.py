"""The words posts are made of: what a post begins with, bodies, abbreviations.

    HEAD.match(level("Phó Trưởng ban Dân vận"))   →  matches "phó trưởng ban"

All patterns read text that went through `text.level`.
"""

import re

_UNITS = (
    "ban đoàn phòng khoa khối cụm thôn bản ấp ty đài tổ trạm nhóm khu xóm buôn làng"
    " quầy kíp kho"
)
_HEADS = f"""
ủy viên|ban viên|tỉnh ủy viên|thành ủy viên|huyện ủy viên|thị ủy viên|quận ủy viên
đảng ủy viên|trung ương ủy viên|chi ủy viên|thành viên|tuv|huv|đuv|thuv
uvbtv|uvtv|uvtt|uvbch|uvtw|uvtư|uvt\\.ư|uvbct|uv
tvtu|tvhu|tvthu|(?<!ban )thường vụ (?:tỉnh|thành|huyện|thị|quận|đảng) ủy
tổng bí thư|phó bí thư|bí thư|pbt|bt
chủ tịch nước|phó chủ tịch nước|phó chủ tịch|chủ tịch|đồng chủ tịch
pcttt|pctt(?!\\))|pct|ct|phó (?:gđ|ct|bt)
p\\. ?(?:bí thư|chủ tịch|giám đốc|trưởng|hiệu trưởng|ct|bt)
phó thủ tướng|thủ tướng|thứ trưởng|bộ trưởng|phó tổng thanh tra|tổng thanh tra
phó tổng kiểm toán|tổng kiểm toán|kiểm toán trưởng|kế toán trưởng
tổng cục trưởng|phó tổng cục trưởng|phó chi cục trưởng|chi cục trưởng
phó cục trưởng|cục trưởng|phó vụ trưởng|vụ trưởng|phó viện trưởng|viện trưởng|viện phó
phó hiệu trưởng|hiệu trưởng|hiệu phó|phó hội trưởng|hội trưởng|hạt trưởng|phó hạt trưởng
phó tổng giám đốc|tổng giám đốc|phó giám đốc|giám đốc|pgđ|gđ|giám thị|phó giám thị
phó chánh văn phòng|chánh văn phòng|phó văn phòng|pcvp|cvp
phó chánh thanh tra|chánh thanh tra|phó chánh án|chánh án
phó chủ nhiệm|chủ nhiệm|chánh tòa|phó chánh tòa|thẩm phán|kiểm sát viên|công tố viên
phó tổng tham mưu trưởng|tổng tham mưu trưởng|phó tham mưu trưởng|tham mưu trưởng
phó tư lệnh|tư lệnh|phó chính ủy|chính ủy|phó chỉ huy trưởng|chỉ huy trưởng|chỉ huy phó
chính trị viên phó|chính trị viên|phó đồn trưởng|đồn trưởng|phó đội trưởng|đội trưởng
(?:phó )?(?:tiểu|trung|lữ|sư|binh)[ -]?đoàn trưởng
(?:phó )?(?:đại|trung|tiểu|hải) đội trưởng|(?:phó )?hải đoàn trưởng
(?:tổng )?giám mục (?:giáo phận|chánh tòa|phụ tá|phó)|(?:phó )?chánh xứ|quản xứ
linh mục (?:chánh xứ|quản xứ|quản hạt|đại diện)|(?:phó )?quản nhiệm|viện chủ
phó trạm trưởng|trạm trưởng|(?:phó )?trưởng (?:thuế|công an)|phó công an
phó trưởng ban|trưởng ban|phó ban|phó trưởng đoàn|trưởng đoàn|phó đoàn
phó trưởng phòng|trưởng phòng|phó phòng|phó trưởng khoa|tổ trưởng|phó tổ trưởng|tổ phó
phó trưởng tiểu ban|trưởng tiểu ban|trưởng bộ môn|trưởng chi nhánh|trưởng đại diện
trưởng văn phòng|trưởng bộ phận|trưởng cơ quan|phó trưởng cơ quan|trưởng khu vực
(?:phó )?trưởng (?:btc|bcđ)|(?:phó )?trưởng (?:{_UNITS.replace(" ", "|")})
phó tổng biên tập|tổng biên tập|phó tổng thư ký|tổng thư ký|(?:phó )?(?:chánh )?thư ký
đại biểu quốc hội|đbqh|đại biểu hđnd|đại biểu hội đồng nhân dân
phó đại sứ|đại sứ(?! quán)|(?:phó )?tổng lãnh sự(?! quán)|tham tán|lãnh sự(?! quán)
phó thống đốc|thống đốc|thường trực ban bí thư|phó thường trực|người phát ngôn
(?<!cầu )(?:phó )?thủ trưởng|phó trưởng|phó phụ trách|ủy viên thường trực
trợ lý|cố vấn|trụ trì
(?:khối|cụm) (?:trưởng|phó)|chi hội trưởng|chi hội phó|bí thư thứ nhất
bí thư chi bộ|trưởng thôn
phó pháp chủ|pháp chủ|phó tỉnh trưởng|tỉnh trưởng|phó thị trưởng|thị trưởng
phó quản đốc|quản đốc|(?:phó )?tổng đại diện|phó trụ trì|phó thôn|phó bản
"""
_JOINED = "|".join(_HEADS.strip().splitlines())
QUALIFIED = r"(?:(?:nguyên là|nguyên|cựu|quyền|q\.|q(?= )|tập sự|tân|cố|đồng) ?)*"
WORD_END = r"(?![^\W\d_])"
HEAD = re.compile(rf"{QUALIFIED}(?:{_JOINED}){WORD_END}")

_PARTY = (
    r"(?:tỉnh|thành|huyện|thị|quận|quân|đảng|khu) ?ủy|đảng bộ|chi bộ"
    r"|trung ương(?: đảng)?"
    r"|t\.?ư|tw|tu(?=$)|ban chấp hành trung ương|bộ chính trị|ban bí thư"
)
_UNION = (
    r"hội (?!đồng)\w|hiệp hội|liên đoàn lao động(?!\w)|lđlđ(?!\w)|liên minh|liên hiệp"
)
_YOUTH = (
    r"(?:tỉnh|thành|huyện|thị|quận|xã|trung ương) ?đoàn(?!\w)|đoàn thanh niên|đoàn tncs"
)
_COUNCIL = r"hđnd|hội đồng nhân dân|quốc hội"
_GOVERNMENT = r"ubnd|ủy ban nhân dân|ủy ban hành chính|chính phủ"
_FRONT = (
    r"(?:ủy ban (?:trung ương )?|ub(?:tư|tw)? |ub\.? ?)?"
    r"(?:mttq(?:vn)?|mặt trận tổ quốc)"
)
_OTHER = (
    r"công an|bộ (?:chỉ huy|tư lệnh|đội|công|quốc|tài|y|nội|ngoại|giáo|xây|kế|nông|tư"
    r"|khoa|văn|thông|lao|giao)|bộ chqs|bch quân sự|bch bđbp|bđbp|quân khu|ban chqs"
    r"|ban chỉ huy quân sự|sở|cục|chi cục|tổng cục|vụ|viện|vksnd|tand|tòa án|đài|báo"
    r"|(?<!môi )trường|học viện|đại học|bệnh viện|trung tâm|công ty|tập đoàn"
    r"|tổng công ty"
    r"|ngân hàng|bảo hiểm|bhxh|kho bạc|chi nhánh|bảo tàng|thư viện|nhà văn hóa"
    r"|hợp tác xã"
    r"|đoàn đbqh|đoàn đại biểu quốc hội|thanh tra|văn phòng|vườn quốc gia|ban quản lý"
    r"|lữ đoàn|sư đoàn|trung đoàn|tiểu đoàn|đồn biên phòng|hải quan|thôn|bản|tổ dân phố"
)
BODIES = {
    "party": re.compile(rf"(?<!\w)(?:{_PARTY})(?!\w)"),
    "youth": re.compile(rf"(?<!\w)(?:{_YOUTH})"),
    "union": re.compile(rf"(?<!\w)(?:{_UNION})"),
    "council": re.compile(rf"(?<!\w)(?:{_COUNCIL})(?!\w)"),
    "government": re.compile(rf"(?<!\w)(?:{_GOVERNMENT})(?!\w)"),
    "front": re.compile(rf"(?<!\w)(?:{_FRONT})(?!\w)"),
    "other": re.compile(rf"(?<!\w)(?:{_OTHER})(?!\w)"),
}
# The end of a body's name that says where it is: "tỉnh", "huyện Na Rì", "xã Yên Mỹ".
AREA = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp\.?|thị xã|thị trấn|tx\.?|tt\.?|huyện|quận|phường|xã"
    r"|đặc khu)(?: [^,;]*)?$"
)
