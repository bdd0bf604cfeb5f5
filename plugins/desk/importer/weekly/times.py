"""When a schedule says that something is: weekdays, dates, half-days, hours.

weekday_in("T2 (16/11)")           →  "thứ Hai"
hours_in("8h30 - 10 giờ: Họp")     →  ("08:30", "10:00", "Họp")
session_in("Chiều:")               →  "chiều"
"""

import re
from datetime import date

from plugins.bulletin.words.text import level
from plugins.bulletin.words.weeks import WEEKDAYS

_DAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3,
    "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5,
}  # fmt: skip
_WEEKDAY = re.compile(
    r"(?<!\w)(?:(?:thứ|t\.?)\s*(?P<day>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])"
    r"|(?P<sunday>chủ nhật|chúa nhật|cn))(?!\w)"
)
_DATE = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}))?(?![\d/])"
)
_SESSION = re.compile(r"(?<!\w)(?:buổi\s+)?(sáng|trưa|chiều|tối|cả ngày)(?!\w)")
_LEADING = re.compile(
    rf"[\s\-–+*•]*{_SESSION.pattern}\s*(?:[:,]\s*|(?=\(?\d{{1,2}}\s*(?:giờ|[hg:])))"
)
_ITEM = re.compile(r"\s*(?:[-–+*•]|\d{1,2}[.)]\s)\s*")
_COUNTED = re.compile(r"^\s*(?:\d{1,2}|[ivx]{1,4}|[a-e])[.)]\s+")
# "8 hộ" is no hour.
_HOUR = (
    r"(?P<{0}h>\d{{1,2}})\s*(?:giờ(?!\w)|[hg](?![^\W\d_])|:(?=\s*\d\d))"
    r"\s*(?P<{0}m>\d{{2}})?(?:\s*(?:phút|p|’|'))?"
)
_HOURS = re.compile(
    rf"^[\s\-–+*•(]*(?:\d{{1,2}}[.)]\s+)?(?:(?:từ|lúc|vào|vào lúc)\s+)?"
    rf"{_HOUR.format('a')}"
    rf"(?:\s*(?:-|–|đến)\s*{_HOUR.format('b')})?\s*\)?\s*[:.,\-–]*\s*",
)
_BARE_DAY = re.compile(r"(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?:\Z|\n|\s*\()")
_CLOCK = r"\d{1,2}\s*(?:giờ|[hg](?=\s|\d|,|:)|:\d\d)"
_DAY_FIRST = re.compile(
    r"(?P<day>[\s\-–+*•]*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)"
    rf"[^:;]{{0,40}}?)\s*:\s*(?={_CLOCK})"
)
_NEXT_HOUR = re.compile(rf"(?<=;)\s*(?={_CLOCK})")


def weekday_in(text: str) -> str:
    """Return the weekday that a cell or a line names; "" where it names none."""
    found = _WEEKDAY.search(level(text))
    if not found:
        return ""
    return WEEKDAYS[6] if found["sunday"] else WEEKDAYS[_DAYS[found["day"]]]


def weekday_of(cell: str) -> str:
    """Return the weekday of a cell of days, where "Hai" or "2" alone names one."""
    if named := weekday_in(cell):
        return named
    found = _BARE_DAY.match(level(cell).strip())
    return WEEKDAYS[_DAYS[found[1]]] if found else ""


def parted_day(text: str) -> list[str]:
    """Part a line that has a day and hours in one, each hour a line of its own.

    parted_day("Thứ Hai (03/5): 8h00, họp; 14h00, tiếp dân")
        →  ["Thứ Hai (03/5)", "8h00, họp", "14h00, tiếp dân"]
    """
    day = _DAY_FIRST.match(level(text))
    head, rest = (text[: day.end("day")], text[day.end() :]) if day else ("", text)
    places = [found.start() for found in _NEXT_HOUR.finditer(level(rest))]
    starts = [0, *places]
    parts = [
        rest[start:end].strip(" ;")
        for start, end in zip(starts, [*places, len(rest)], strict=True)
    ]
    return [part for part in (head, *parts) if part]


def date_in(text: str, year: int) -> date | None:
    """Return the first date of a text; without a year it is of the one given."""
    for found in _DATE.finditer(text):
        try:
            return date(int(found["y"] or year), int(found["m"]), int(found["d"]))
        except ValueError:
            continue
    return None


def session_in(text: str) -> str:
    """Return the half-day that a short text names; "" for a sentence."""
    low = _COUNTED.sub("", level(text)).strip(" :.-–*+•\n")
    found = _SESSION.match(low)
    return found[1] if found and len(low) <= len(found[0]) + 2 else ""


def leading_session(text: str) -> tuple[str, str]:
    """Return the half-day a line begins with, before a colon or hour, and the rest."""
    found = _LEADING.match(level(text))
    return (found[1], text[found.end() :]) if found else ("", text)


def is_item(text: str) -> bool:
    """Say whether a line begins as a point of a list does."""
    return _ITEM.match(text) is not None


def without_sign(text: str) -> str:
    """Return a line without what makes it a point of a list."""
    return _ITEM.sub("", text).strip()


def hours_in(text: str) -> tuple[str, str, str]:
    """Return the hours a line begins with, from and to, and the rest of it."""
    found = _HOURS.match(level(text))
    if not found:
        return "", "", text.strip(" -–+*•\n")
    start, end = (_clock(found[f"{key}h"], found[f"{key}m"]) for key in "ab")
    return (
        (start, end, text[found.end() :].strip()) if start else ("", "", text.strip())
    )


def _clock(hour: str | None, minute: str | None) -> str:
    if not hour or int(hour) > 23 or int(minute or 0) > 59:
        return ""
    return f"{int(hour):02}:{minute or '00'}"
