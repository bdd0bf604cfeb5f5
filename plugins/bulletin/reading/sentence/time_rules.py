"""Of which time a sentence tells: the event's, one of its own, or long ago."""

from plugins.bulletin.reading.rule import rule

_DATE = (
    r"(?:(?:sáng|trưa|chiều|tối) )?(?:ngày )?(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})"
    r"(?:\s?[/.-]\s?(?P<y>\d{4}))?(?![\d/])"
    r"|ngày (?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2})(?: năm (?P<y2>\d{4}))?(?!\d)"
    r"|tháng (?P<m3>\d{1,2})(?:\s?[/.-]\s?|,? năm )(?P<y3>\d{4})(?!\d)"
    r"|năm (?P<y4>\d{4})(?!\d)"
)
OPENS_WITH_TIME = rule(
    "time/opens-with-time",
    r"[\s,(]*(?:(?:vào|từ|đến|tới|trong|kể từ|ngay từ) )?(?:(?:đầu|giữa|cuối) )?"
    rf"(?:{_DATE})",
    "the time the sentence tells of",
    examples=["ngày 2/10/2015, ông", "tháng 6/2018", "đến năm 2006", "sáng 5/3, hđnd"],
    counter_examples=["tháng 6, ông", "hội nghị"],
)
TIME_BEFORE = rule(
    "time/time-before",
    rf"(?:^|[;,.:]\s*|(?<!\w)và )(?:(?:vào|từ|đến|trong) )?(?:{_DATE})[\s,)]*$",
    "the time told right before somebody",
    examples=["làm phó giám đốc; tháng 4/2015, ", "ngày 5/3, "],
    counter_examples=["quyết định số 5 ngày 5/3/2020 bổ nhiệm "],
)
TIME_AFTER = rule(
    "time/time-after",
    rf"[\s,(]*(?:(?:vào|từ|kể từ|trong) )?(?:{_DATE})"
    r"|[\s,(]*(?:từ|kể từ|hồi) (?:đầu |giữa |cuối )?tháng (?P<m4>\d{1,2})"
    r"(?![\d/-]|\.\d| đến| năm)",
    "the time told right after the post",
    examples=[" từ tháng 6/2018", " từ tháng 9", " năm 2006", ", từ ngày 5/3/2020"],
    counter_examples=[" nhiệm kỳ 2021"],
)
VAGUE_AFTER = rule(
    "time/vague-after",
    r"[\s,(]*(?:từ|hồi|vào|cách đây)? ?(?:(?:đầu|giữa|cuối) )?(?:ngày|tuần|tháng|năm"
    r"|nhiệm kỳ) (?:trước|qua|ngoái|rồi)(?!\w)",
    "another time than the event's right after the post, not told which",
    examples=[" từ tháng trước", " hồi cuối năm ngoái"],
    counter_examples=[" từ tháng 9"],
)
VAGUE = rule(
    "time/vague-time",
    r"\s*(?:(?:(?:cách đây|hơn|gần|khoảng|chưa đầy|chỉ)[ ,]+)*"
    r"(?:(?:\d+|một|hai|ba|bốn|năm|nửa|vài|mấy|ít|nhiều) )?"
    r"(?:ngày|tuần|tháng|năm|quý|nhiệm kỳ) (?:nay|trước|qua|rồi|sau|ngoái|đó|ấy)"
    r"|hồi (?:đầu |giữa |cuối )?(?:năm|tháng) [^\s,]+|(?:sau|trước) đó"
    r"|mới đây|vừa qua|thời gian qua|hôm (?:qua|trước)|về sau|sau này"
    r"|sau khi (?:tốt nghiệp|ra trường|xuất ngũ|giải phóng)"
    r"|cách đây [^,]{2,30}|đầu nhiệm kỳ|ít lâu sau|lúc (?:ấy|đó)|khi ấy|bấy giờ)(?!\w)",
    "another time than the event's, not told which",
    examples=["hơn tháng trước, đồng chí", "sau đó", "năm ngoái", "cách đây 3 năm"],
    counter_examples=["tiếp đó, kỳ họp", "sau khi nghe"],
)
ASSEMBLY = rule(
    "time/assembly",
    r"(?<!\w)(?:kỳ họp|hội nghị|đại hội|hđnd|hội đồng nhân dân|(?:các )?đại biểu"
    r"|ban chấp hành)(?!\w)(?: [^\s,;.]+){0,8}? (?:bầu|biểu quyết|miễn nhiệm|bãi nhiệm"
    r"|phê chuẩn|tín nhiệm)(?!\w)",
    "the event's own assembly acts: its day, whatever came before",
    examples=["sau đó, hội nghị bầu", "hđnd huyện đã miễn nhiệm"],
    counter_examples=["ban thường vụ tỉnh ủy điều động"],
)
SINCE = rule(
    "time/since",
    r"(?<!\w)(?:kể từ|hiệu lực(?: thi hành)?(?: kể)? từ|từ)(?: ngày)? "
    r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})(?:\s?[/.-]\s?(?P<y>\d{4}))?(?!\d)",
    "the day from which it holds",
    examples=["kể từ ngày 1/7/2021", "hiệu lực từ ngày 5/7"],
    counter_examples=["ngày 1/7/2021"],
)
LONG_AGO = rule(
    "time/long-ago",
    r"\s*(?:cách đây (?:hơn |gần |khoảng )?\d+ năm"
    r"|(?:thời kỳ|giai đoạn|những năm|từ năm) (?:19|20)\d\d"
    r"|năm xưa|ngày ấy|thuở ấy|hồi ấy)(?!\w)",
    "what the sentence tells was years ago: nobody in it is there today",
    examples=["cách đây 20 năm, đồng chí", "thời kỳ 1991-1995"],
    counter_examples=["cách đây 20 ngày", "năm 2018"],
)
