"""How reports name an event, its place, and what is only spoken of.

"khai mạc Hội nghị sơ kết"  →  the event is "Hội nghị sơ kết"
"nhân dịp hội nghị"         →  no event of this report
"""

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.rule import rule
from plugins.bulletin.words.honorifics import HONORIFIC

_KINDS = (
    "hội nghị|kỳ họp|phiên họp|phiên giải trình|cuộc họp|đại hội|buổi làm việc"
    "|buổi gặp mặt|buổi tiếp|hội thảo|tọa đàm|diễn đàn|hội thi|ngày hội|đối thoại"
    "|giao ban|họp báo|tập huấn|tang lễ|lễ [^\\s,;.]+|buổi lễ|lễ|tiếp xúc cử tri"
    "|tiếp công dân|đoàn giám sát|đoàn khảo sát|buổi giám sát|liên hoan|hội thao|giải"
    " (?:bóng|việt dã|cầu lông|quần vợt|thể thao|chạy|vô địch)|chương trình|phiên|họp"
)
KIND = rule(
    "event/kind",
    rf"(?<!\w)(?:{_KINDS})(?!\w)",
    "an event of that kind",
    examples=["hội nghị sơ kết", "lễ khánh thành", "kỳ họp thứ ba"],
    counter_examples=["thành phố"],
)
CALLED_OFF = rule(
    "event/called-off",
    r"\b(?:hoãn|hủy|dời|lùi)\b",
    "a headline that tells of no event held",
    examples=["hoãn hội nghị dân vận", "lễ hội bị hủy"],
    counter_examples=["khai mạc lễ hội"],
)
HELD = rule(
    "event/held",
    r"(?:(?<!ban )tổ chức|khai mạc|bế mạc|diễn ra|tiến hành|chủ trì|dự|mở|triệu tập"
    rf"|có|đã)\s+(?:khai mạc )?(?:buổi )?(?P<kind>{_KINDS})(?!\w)",
    "the event the report is about",
    examples=["tổ chức hội nghị", "khai mạc kỳ họp", "chủ trì buổi làm việc"],
    counter_examples=["ban tổ chức", "hội nghị"],
)
ASIDE = rule(
    "event/aside",
    r"(?:nhân(?: dịp)?|thực hiện|kỷ niệm|chào mừng|chuẩn bị(?: cho)?|hướng tới"
    r"|nghị quyết|sau|trước|kết quả|văn kiện|chỉ tiêu|truyền thống)"
    r"(?: [^,;.]{0,60})?\s*$"
    # Right before the event: it is what the talk is for, about or taken from.
    r"|(?<!\w)(?:về|phục vụ|bảo vệ|cho|trình|tinh thần|tuyên truyền|quán triệt|học tập"
    r"|đón|kế hoạch|phương án|đề án|kịch bản|tài liệu|hồ sơ|công tác|việc|dự thảo"
    r"|tham mưu|tiểu ban|thông tin|đăng ký|xin ý kiến|tham gia ý kiến)\s*$"
    r"|“[^”]*$",
    "the event after it is marked, prepared, carried out or quoted",
    examples=["nhân dịp ", "thực hiện nghị quyết ", "bảo vệ ", "nói: “tại "],
    counter_examples=["tổ chức ", "hội thảo “giữ rừng” và "],
)
HEARSAY = rule(
    "event/hearsay",
    r"^(?:theo (?:ông|bà|đồng chí|đ/c|lời|báo cáo|thông tin|kế hoạch|quyết định)"
    r"|trước đó|như đã đưa|liên quan đến)(?!\w)",
    "a sentence of what somebody says or of another time",
    examples=["theo ông tài, tại hội nghị", "trước đó, ngày 5/3"],
    counter_examples=["theo đó, hội nghị"],
)
TITLE_END = rule(
    "event/title-ends",
    r"[.!?](?:\s|$)|/\.|\s(?:dưới sự|với sự|có sự|do (?:đồng chí|ông|bà)|nhằm|để|được"
    r"|(?:đã )?diễn ra|đã|là (?:đ/c|đồng chí|ông|bà)|tiếp tục"
    r"|có:? (?:các )?(?:đồng chí|ông|bà)|thành công"
    r"|(?:rất )?vinh dự)(?!\w)"
    r"|[,;] (?:các )?(?:đồng chí|ông|bà|dự|tới dự|cùng|do|tham dự|tham gia|có|với"
    r"|dưới|nhằm|đó là|ngày \d|sáng|chiều|tối|đoàn|hđnd|ubnd"
    r"|các đại biểu|về phía|lãnh đạo)(?!\w)"
    rf"|(?:,|\scó:?) {HEAD.pattern}|\sdo {HONORIFIC.pattern}"
    r"|\s(?:vào )?(?:sáng|chiều|tối) \d"
    r"|\s(?:vào )?ngày \d|\s\([^)]*\)[,.]"
    r"|\stại (?:hội trường|trụ sở|trung tâm|nhà|phòng họp|p\. họp|khách sạn|quảng"
    r" trường|thôn|bản|xã|phường|thị trấn|thị xã|huyện|thành phố|tỉnh|khu|chùa|sân)",
    "the event's title ends",
    examples=[". ", " nhằm ", ", ông tài", " tại hội trường a"],
    counter_examples=["hội nghị sơ kết công tác dân vận"],
)
PLACE = rule(
    "event/place",
    r"(?<!\w)tại (?P<place>(?:trụ sở (?:ubnd|hđnd|(?:đảng|tỉnh|huyện|thành) ủy)"
    r"(?: (?:tỉnh|huyện|xã|phường|thành phố))?|hội trường|trung tâm"
    r"|nhà (?:văn hóa|khách|thi đấu|hát)"
    r"|trụ sở|phòng họp|p\. họp|khách sạn|quảng trường|sân vận động|cung|xã|phường"
    r"|thị trấn|thôn|bản|huyện|thành phố|tp\.?|trường|khu|điểm cầu|ubnd|văn phòng|đình"
    r"|đền|hà nội|ban chqs|bộ chỉ huy)(?!\w)[^,;:()]*?)"
    r"(?=[,;:()]|\.(?:\s|$)|$|\s(?:tổ chức|đã|diễn ra|với|có|do|nhằm|để|và các|cùng"
    r"|dưới"
    r"|phối hợp|sáng|chiều|đồng chí|ubnd tỉnh|tỉnh ủy)(?!\w))",
    "where the event was",
    examples=["tại hội trường a, ubnd", "tại trụ sở ubnd tỉnh, ông"],
    counter_examples=["tại đây,"],
)
# The first to the twenty-first, as words.
NUMBERS = (
    "nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mười một|mười hai|mười ba|mười bốn"
    "|mười lăm|mười sáu|mười bảy|mười tám|mười chín|hai mươi|hai mươi mốt"
).split("|")
COUNTED = rule(
    "event/counted",
    r"(?<!\w)(thứ|lần|khóa|tháng|quý|tuần|đợt|vòng|số|năm)\s+(?:thứ\s+)?"
    rf"(\d+|[ivxl]+(?!\w)|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?!\w)",
    "which of several of its kind the event is",
    examples=["thứ 20", "lần thứ xii", "khóa mười", "quý iv"],
    counter_examples=["thứ trưởng", "tháng sau"],
)
MONTHS = rule(
    "event/months",
    r"(?<!\w)(\d+|ba|sáu|chín)\s+tháng\s+(đầu|cuối)",
    "which part of the year the event looks back on, or ahead to",
    examples=["6 tháng đầu", "sáu tháng cuối"],
    counter_examples=["tháng 6", "đầu tháng"],
)
