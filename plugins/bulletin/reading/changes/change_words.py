"""How reports say that a post begins or ends.

"bầu ông A làm …", "A tái đắc cử chức …"        →  begins
"miễn nhiệm chức vụ … đối với A", "A nghỉ hưu"  →  ends
"""

import re
from datetime import date

# A sentence without any of these changes no post.
FORMULA = re.compile(
    r"(?<!\w)(?:giữ (?:chức|cương vị|trọng trách)|bầu|tái (?:đắc )?cử|đắc cử|phê chuẩn"
    r"|miễn nhiệm|bãi nhiệm|cho thôi|thôi giữ|nghỉ (?:hưu|chế độ|công tác)|giao quyền"
    r"|nhận nhiệm vụ (?:mới|khác)|chuyển công tác|bổ nhiệm|chỉ định|điều động)(?!\w)"
)
# What was before, or is only proposed, changes nothing now.
_ASIDE = re.compile(
    r"\s*(?:trước khi|trước đó|trước đây|từng|từ (?:năm|tháng)|năm \d{4}|giai đoạn"
    r"|quá trình|giới thiệu|đề nghị|dự kiến|xem xét)(?!\w)"
)
BEGINS = re.compile(
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?|bổ nhiệm"
    r"|điều động|chỉ định|phân công|luân chuyển|chuẩn y|phê chuẩn|tái (?:đắc )?cử"
    r"|đắc cử)(?!\w)"
)
TAKES = re.compile(
    r"(?<!\w)(?P<sure>giữ(?: chức(?: vụ| danh)?| cương vị| trọng trách)"
    r"|(?<!không )(?:tái (?:đắc cử|cử)|đắc cử|trúng cử)(?: giữ)?"
    r"(?: chức(?: vụ| danh)?)?)(?!\w)"
    r"|(?<!\w)(?:làm|là)(?! (?:việc|trưởng đoàn|rõ|thành viên đoàn))(?!\w)"
)
GIVEN_TO = re.compile(
    r"(?<!\w)(?P<verb>phê chuẩn kết quả bầu(?: bổ sung)?|bầu(?: bổ sung)?|phê chuẩn"
    r"|giao|bổ nhiệm)(?: (?:giữ|làm))?(?: chức(?: vụ| danh)?)?\s*$"
)
TAKEN_FROM = re.compile(
    r"(?<!\w)(?P<verb>miễn nhiệm|bãi nhiệm|cho thôi|thôi)(?: (?:giữ|làm))?"
    r"(?: (?:chức(?: vụ| danh)?|nhiệm vụ))*\s*$"
)
WHOSE = re.compile(r"(?:đối với|cho|:)\s*$")
INSTEAD_OF = re.compile(r"(?<!\w)thay(?: thế)?(?: cho)?\s*$")
LEAVES = re.compile(
    r"[\s,]*(?:(?:đã|được|xin|vừa|sẽ|chính thức) )*(?P<why>nghỉ hưu|nghỉ chế độ"
    r"|nghỉ công tác|thôi giữ chức(?: vụ)?|chuyển công tác|nhận nhiệm vụ (?:mới|khác))"
    r"(?!\w)"
)
WHY = re.compile(r"[\s,]*(?:do|vì|để)\s+(?P<why>[^,;.]{3,80})")
TERM = re.compile(
    r"[\s,]*(?P<term>(?:(?:khóa|lần thứ) [\w]+,? ?)?(?:nhiệm kỳ \d{4} ?[-–] ?\d{4})?)$"
)
DECISION = re.compile(r"(?:quyết định|nghị quyết) số:? ?(?P<number>\d[\w./-]*[\w])")
SINCE = re.compile(
    r"(?<!\w)(?:kể từ|hiệu lực(?: thi hành)?(?: kể)? từ|từ)(?: ngày)? "
    r"(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})(?:\s?[/.-]\s?(?P<y>\d{4}))?(?!\d)"
)
DELEGATED = re.compile(r"ủy quyền(?: cho)?\s*$")
WHILE = re.compile(
    r"từ (?:ngày )?(?P<from>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?) đến (?:hết )?(?:ngày )?"
    r"(?P<to>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)"
)


def is_aside(low: str) -> bool:
    """Whether the sentence tells of former or only proposed posts."""
    return bool(_ASIDE.match(low))


def since_day(found: re.Match[str] | None, event: date | None) -> date | None:
    """The day of words.SINCE; without a year it is near the event's."""
    if not found or not (found["y"] or event):
        return None
    year = int(found["y"]) if found["y"] else event.year if event else 0
    try:
        day = date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    late = event is not None and not found["y"] and (event - day).days > 180
    return day.replace(year=year + 1) if late else day


def without_term(post: str) -> tuple[str, str]:
    """The post, and the term printed after it."""
    found = TERM.search(post)
    if not found or not found["term"]:
        return post.strip(" ,"), ""
    return post[: found.start()].strip(" ,"), found["term"].strip(" ,")
