"""How the heads and the cells of tables of people look.

"Họ và tên đại biểu"  →  NAME
"Chức vụ, đơn vị"     →  POST
"""

from plugins.bulletin.reading.rule import printed_rule, rule
from plugins.bulletin.reading.sentence.tokens import UPPER

NAME = rule(
    "table/name-column",
    r"^(?:họ(?:,| và| &)? ?(?:chữ đệm(?: và)? )?tên|họ và chữ đệm|tên"
    r"|họ(?: và)? tên (?:người|của|cha|mẹ|cán bộ) .{1,30}"
    r"|(?:tên )?(?:đại biểu|khách mời|thành viên|cán bộ|đồng chí|người dự(?: họp)?"
    r"|người tham dự))"
    r"(?:\s*[,/(&–-]?\s*(?:và )?(?:họ tên|đại biểu|cán bộ|thành viên|người dự"
    r"|người tham dự|ông|bà|đồng chí|chức vụ|chức danh|học hàm|học vị|cấp bậc)\)?){0,4}"
    r"\s*:?\Z",
    "the column of names",
    examples=[
        "họ và tên",
        "họ tên",
        "họ, tên đại biểu",
        "đại biểu",
        "họ và tên (ông, bà)",
    ],
    counter_examples=["tên dự án", "tên đơn vị", "tên xã", "số đại biểu"],
)
POST = rule(
    "table/post-column",
    r"^(?:chức (?:vụ|danh|trách)|vị trí(?: công tác| việc làm)?|cương vị"
    r"|chức vị|nhiệm vụ trong (?:ban|tổ|đoàn))",
    "the column of posts",
    examples=["chức vụ", "chức danh, đơn vị công tác", "vị trí công tác"],
    counter_examples=["đơn vị", "chủ trì"],
)
BODY = rule(
    "table/body-column",
    r"^(?:(?:tên )?(?:đơn vị|cơ quan)(?:,? (?:đơn vị|cơ quan))?(?: công tác)?"
    r"|nơi công tác|nơi làm việc)\Z",
    "the column of the bodies people work for",
    examples=["đơn vị", "cơ quan công tác", "cơ quan, đơn vị"],
    counter_examples=["đơn vị tính", "chức vụ"],
)
GRADE = rule(
    "table/rank-column",
    r"^(?:cấp bậc|quân hàm|cấp hàm|học hàm|học vị|danh xưng)",
    "the column of ranks and degrees",
    examples=["cấp bậc", "học hàm, học vị"],
    counter_examples=["cấp", "trình độ"],
)
REMARK = rule(
    "table/note-column",
    r"^(?:ghi chú|có mặt|vắng|điểm danh|tình trạng)",
    "the column that says who is absent",
    examples=["ghi chú", "có mặt/vắng"],
    counter_examples=["nội dung"],
)
ATTENDANCE = rule(
    "table/attendance",
    r"thành phần|tham dự|(?<!\w)dự (?:họp|hội nghị|kỳ họp|phiên|buổi|lễ|có|gồm|:)"
    r"|cùng dự|đến dự|mời dự|khách mời|đại biểu|có mặt"
    r"|tham gia (?:đoàn|họp|hội nghị|buổi)|chủ (?:trì|tọa)|thành viên (?:đoàn|dự)",
    "the people of the table take part",
    examples=["thành phần dự gồm:", "danh sách đại biểu", "chủ trì hội nghị"],
    counter_examples=["danh sách trúng cử", "dự án đầu tư", "danh sách khen thưởng"],
)
CHAIR = rule(
    "table/chairs",
    r"^\W*(?:[ivx\d]+[.)]\s*)?(?:đồng )?chủ (?:trì|tọa)(?!\w)(?!.*\bdự\b)",
    "the people of this part of the table chair",
    examples=["i. chủ trì", "chủ tọa"],
    counter_examples=["ii. đại biểu dự", "do ông an chủ trì"],
)
OTHER_TIME = rule(
    "table/other-time",
    r"(?<!\w)(?:năm|thời gian|nhiệm kỳ|giai đoạn|khóa|từ|đến|cũ|mới|trước|sau|dự kiến"
    r"|đề nghị|bổ nhiệm|giới thiệu|ứng cử|phân công|kiêm nhiệm|trong)(?!\w)",
    "posts of another time, or in what was set up for once: left out",
    examples=["họ và tên | chức vụ | thời gian", "chức vụ mới", "nhiệm vụ trong ban"],
    counter_examples=["stt | họ và tên | chức vụ"],
)
ABSENT = rule(
    "table/absent",
    r"(?<!\w)vắng(?!\w)",
    "somebody who is not there",
    examples=["vắng có lý do", "(vắng)"],
    counter_examples=["có mặt"],
)
GROUP = rule(
    "table/group",
    r"^(?:các |\d+ |toàn thể |lãnh đạo|đại diện|phóng viên|chuyên viên|thành viên"
    r"|mời )",
    "a group, nobody by name",
    examples=["lãnh đạo sở y tế", "các ủy viên", "2 chuyên viên"],
    counter_examples=["lường thị vy"],
)
PERSON = printed_rule(
    "table/person",
    rf"^[{UPPER}][\w'’]*(?:[ -][{UPPER}][\w'’]*){{1,5}}\Z",
    "a name: capitalised words and nothing else",
    examples=["Nông Văn Khải", "Y Thông", "H'Hen Niê"],
    counter_examples=["Sở Y tế", "nông văn khải", "Khải"],
)
BRACKET = printed_rule(
    "table/bracket",
    r"\s*\([^()]*\)\s*$",
    "what a name's bracket adds: left out",
    examples=["Nông Văn Khải (thay)"],
    counter_examples=["Nông Văn Khải"],
)
NAME_AND_POST = printed_rule(
    "table/name-and-post",
    r"^(?P<name>[^,;:–-]{4,60}?)\s*(?:[,;:–]|\s-|-\s)\s*(?P<post>.+)\Z",
    "a cell that names somebody and says the post",
    examples=["Nông Văn Khải, Phó Chủ tịch", "Nông Văn Khải - Phó Chủ tịch"],
    counter_examples=["Nông Văn Khải"],
)
