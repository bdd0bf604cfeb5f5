"""How reports write days and clocks, and what beside a day says it is not the event's.

DATE.pattern.search("sáng ngày 27/4")  →  part "sáng", d "27", m "4"
"""

from plugins.bulletin.reading.rule import rule

_SEP = r"\s?[/.\-–]\s?"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_WHOLE = (
    rf"{_DAY}(?:{_SEP}{_MONTH}(?:{_SEP}{_YEAR})?"
    rf"|\s+tháng\s+{_MONTH.replace('<m>', '<m2>')}"
    rf"(?:(?:\s+năm|,|/|-)?\s*{_YEAR.replace('<y>', '<y2>')})?)"
)
_FIRST = (
    r"(?:(?P<d1>\d{1,2})(?:\s?[/.\-]\s?(?P<m1>\d{1,2})(?:\s?[/.\-]\s?(?P<y1>\d{4}))?)?"
    r"\s*(?:-|–|đến(?: hết)?(?: ngày)?|và(?: ngày)?|,)\s*)?"
)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_BEFORE = (
    r"(?<!\w)(?P<lead>(?:cả ngày |(?:buổi )?(?P<part>sáng|trưa|chiều|tối|đêm)(?!\w))?"
    rf"\s*,?\s*(?:(?P<now>(?:hôm )?(?:nay|qua))(?!\w)\s*,?\s*)?(?:{_WEEKDAY}\s*,?\s*)?"
    r"\(?\s*(?:(?:trong )?(?:từ )?(?:(?:hai|ba|bốn|2|3|4|02|03) )?(?:các )?"
    r"(?:ngày|hôm)(?!\w)(?P<sat> làm việc(?= ?\())?"
    rf"\s*)?\(?\s*(?:{_WEEKDAY}\s*,?\s*)?\(?)"
)


DATE = rule(
    "date/day",
    _BEFORE + _FIRST + _WHOLE,
    "a day, or the first and last of some days",
    examples=["sáng ngày 27/4", "từ ngày 26 đến 28.10.2020", "ngày 5 tháng 3 năm 2018"],
    counter_examples=["số 27", "ngày hội", "32/13"],
)
NOW = rule(
    "date/now",
    r"(?<!\w)(?P<part>sáng|trưa|chiều|tối|đêm) (?:hôm )?(?P<now>nay|qua)(?!\w)"
    r"|(?<!\w)(?P<today>hôm nay|hôm qua)(?!\w)",
    "the day of the publication or the one before",
    examples=["sáng nay", "chiều hôm qua"],
    counter_examples=["năm nay"],
)
# What is dated so is not the event: documents, anniversaries, plans, look-backs.
NOT_EVENT = rule(
    "date/not-the-event",
    r"(?:(?<!\w)(?:sẽ|dự kiến|kỷ niệm|thành lập|truyền thống|sinh|mất|quyết định|nghị"
    r" quyết|chỉ thị|công văn|thông báo|kết luận|nghị định|thông tư|luật|văn bản|kế"
    r" hoạch"
    r"|hướng dẫn|tờ trình|ban hành|hiệu lực|tính đến|đến|đến hết|trước|sau|kể từ|hạn"
    r"|giai đoạn|trước đó|áp dụng|hy sinh|chương trình|đề án|công điện|pháp lệnh|hiến"
    r" pháp|ký|nghỉ hưu|mở đầu|bắt đầu|thi hành|số:? [^\s,]+|từ)"
    r"(?:,| từ| vào| của [^,;:.]{1,60}| số [^,;:.]{1,60})?\s*)$",
    "the day after it is that of a document, a jubilee or a plan",
    examples=["quyết định số 5/qđ ", "kỷ niệm ", "có hiệu lực từ "],
    counter_examples=["hội nghị diễn ra "],
)
PLANNED = rule(
    "date/planned",
    r"(?<!\w)(?:sẽ|dự kiến|theo kế hoạch|sắp tới)(?!\w)",
    "the day after it has not come",
    examples=["dự kiến họp vào "],
    counter_examples=["đã họp"],
)
TO_COME = rule(
    "date/to-come",
    r"\)?\s+(?:tới|sắp tới|tới đây)(?!\w)"
    r"|(?:(?!tổ chức|chủ trì|khai mạc|họp |dự |làm việc|kiểm tra|diễn ra|thăm)[^.;])"
    r"{0,160}?(?<!\w)sẽ (?:tổ chức|diễn ra|khai mạc|họp)(?!\w)",
    "the day before it has not come",
    examples=[" tới", ", ubnd tỉnh sẽ tổ chức"],
    counter_examples=[". sau đó sẽ nghỉ"],
)
CLOCK = rule(
    "date/clock",
    r"(?<![\w/])(?P<h>[01]?\d|2[0-3])\s*(?:(?:giờ|h|g)(?!\w)\s*(?P<min>[0-5]\d)?|"
    r"[h:](?P<min2>[0-5]\d)(?!\d))\s*(?:phút|['’p])?(?:\s+(?P<half>sáng|trưa|chiều"
    r"|tối))?",
    "the time of day",
    examples=["7 giờ 30", "14h", "08:15"],
    counter_examples=["25 giờ", "14 người"],
)
TIME_FOLLOWS = rule(
    "date/time-follows",
    r"[\s,]*(?:ngày|hôm|sáng|trưa|chiều|tối|thứ)(?!\w)",
    "the clock before it is a time of day, not how long something took",
    examples=[" ngày", ", sáng"],
    counter_examples=[" liền"],
)
