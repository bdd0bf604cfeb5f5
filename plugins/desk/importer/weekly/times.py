"""When a schedule says that something is: weekdays, dates, half-days, hours.

beginning("T2 (16/11), sáng, 8h30 - 10 giờ: Họp", 2026)
    →  Beginning("thứ Hai", "sáng", "08:30", "10:00", …, rest="Họp")
weekday_in("T2 (16/11)")           →  "thứ Hai"
session_in("Chiều:")               →  "chiều"
"""

import re
from datetime import date
from typing import NamedTuple

from plugins.bulletin.words.text import level
from plugins.bulletin.words.weeks import WEEKDAYS

_DAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3,
    "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5,
}  # fmt: skip
_DAY_WORD = (
    r"(?:(?:thứ|t\.?)\s*(?P<day>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])"
    r"|(?P<sunday>chủ nhật|chúa nhật|cn))(?!\w)"
)
_WEEKDAY = re.compile(rf"(?<!\w){_DAY_WORD}")
_DATE_FORM = (
    r"(?:(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}))?(?![\d/]|h)"
    r"|(?P<dd>\d{1,2})\s+tháng\s+(?P<mm>\d{1,2})(?:\s*(?:năm|[/,-])\s*(?P<yy>\d{4}))?)"
)
_DATE = re.compile(rf"(?<![\d/]){_DATE_FORM}")
_SESSION_WORD = r"(?:buổi\s+)?(?P<session>sáng|trưa|chiều|tối|cả ngày)(?!\w)"
_SESSION = re.compile(rf"(?<!\w){_SESSION_WORD}")
# What one does, behind a half-day without a sign: "Sáng làm việc tại cơ quan".
DOES = (
    r"(?:cùng|làm việc|đi|dự|tham dự|họp|nghỉ|kiểm tra|tiếp|học|thăm|chủ trì|giao ban"
    r"|hội ý|xử lý|trực|công tác|khảo sát|giám sát|nghe|gặp|đối thoại|tham gia"
    r"|triển khai|báo cáo|thẩm tra|thẩm định|khai mạc|duyệt|chúc mừng|viếng"
    r"|tập huấn)(?!\w)"
)
_SIGN = re.compile(
    r"\s*(?:\(\*+\)|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+|[-–+*•]|(?:\d{1,2}|[ivx]{1,4}|[a-eđ])\s*(?:[.)](?!\d)|/(?!\d|c(?!\w))"
    r"|[-–](?=\s+\D|\s*\d{1,2}\s*(?:giờ|[hg:]))))\s*"
)
# "8 hộ" is no hour.
_HOUR = (
    r"(?P<{0}h>\d{{1,2}})\s*(?:giờ(?!\w)|[hg](?![^\W\d_])|:(?=\s*\d\d))"
    r"\s*(?P<{0}m>\d{{2}}(?!\d|\s*(?:giờ|[hg])(?![^\W\d_])))?(?:\s*(?:phút|p(?!\w)|['’´`]))?"
    r"(?:\s*(?P<{0}late>sa|ch|am|pm)(?!\w))?"
)
# An hour anywhere, without what it is made of.
CLOCK = (
    r"\d{1,2}\s*(?:giờ(?!\w)|[hg](?![^\W\d_])|:(?=\d\d))\s*(?:\d{2}(?!\d))?"
    r"(?:\s*(?:phút|p(?!\w)|['’´`]))?"
)
_SPAN = (
    rf"{_HOUR.format('a')}(?:\s*(?:-|–|—|đến|÷)\s*{_HOUR.format('b')})?"
    r"(?:\s*(?:sáng|chiều|tối)(?=\s*[:,.;)]))?"
)
_HOURS = re.compile(rf"(?:(?:từ|lúc|vào|vào lúc|hồi|bắt đầu từ)\s+)?{_SPAN}")
_AT_HOUR = re.compile(
    rf"[\s,(]*(?<!\w)(?:bắt đầu\s+)?(?:từ|lúc|vào lúc|vào hồi|hồi)\s+{_SPAN}\s*\)?"
)
# What stands before an hour that a line of its own tells.
LABEL = re.compile(r"\s*(?:thời gian|giờ(?: họp)?|ngày|bắt đầu)\s*:\s*")
# The moon's day beside the sun's.
_MOON = re.compile(r"\((?:nhằm|tức|âm lịch|âl)[^()]*\)")
_BARE_DAY = re.compile(r"(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?:\Z|\n|\s*[(,/-]|\s+\d)")
_BETWEEN = re.compile(r"[\s,;:.()\[\]|/–—-]*")
_ANY_DAY = re.compile(rf"(?:ngày\s+)?{_DAY_WORD}")
_ANY_DATE = re.compile(rf"(?:ngày\s+)?{_DATE_FORM}")
_ANY_SESSION = re.compile(_SESSION_WORD)
_SAID = re.compile(rf"\s*{DOES}")
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59
_LETTERS = {"S": "sáng", "C": "chiều", "T": "tối"}
_LETTER = re.compile(r"\s*(?:[-–+*]\s*)?(?P<letter>[SCT])\s*:\s*")


class Beginning(NamedTuple):
    """When a line says to be, before it says what; "" where it does not."""

    day: str = ""
    session: str = ""
    start: str = ""
    end: str = ""
    is_item: bool = False
    rest: str = ""
    # What a point begins with: "-", "+", or "1" for all numbers.
    sign: str = ""

    @property
    def tells(self) -> bool:
        """Whether a line begins with a half-day or an hour."""
        return bool(self.session or self.start)


def beginning(text: str, year: int = 0) -> Beginning:
    """Take from the beginning of a line what tells when, in whatever order it stands.

    A day in the midst of a sentence ("Thứ Hai tỉnh họp") is none of a beginning.
    """
    low = level(text)
    place, is_item, kind = 0, False, ""
    while (sign := _SIGN.match(low, place)) and sign.end() < len(low):
        kind = kind or _kind_of_sign(sign[0])
        place, is_item = sign.end(), True
    if labelled := LABEL.match(low, place):
        place = labelled.end()
    found, first = {"day": "", "session": "", "start": "", "end": ""}, place
    if half := _LETTER.match(text, place):
        found["session"], place = _LETTERS[half["letter"]], half.end()
    while part := _part(low, _past(low, place), year, found):
        found.update(part[1])
        place = part[0]
    if place == first:
        return Beginning(is_item=is_item, rest=text[first:].strip(), sign=kind)
    after = _past(low, place)
    closed = low[place:after].strip() or after == len(low) or found["start"]
    if not closed and text[after : after + 1].islower():
        said = found["session"] and _SAID.match(low, place)
        if not said:
            return Beginning(is_item=is_item, rest=text[first:].strip(), sign=kind)
    rest = text[after:].strip()
    return Beginning(**found, is_item=is_item, rest=rest, sign=kind)


def _past(low: str, place: int) -> int:
    """Where the marks and spaces at a place end."""
    found = _BETWEEN.match(low, place)
    return found.end() if found else place


def _kind_of_sign(sign: str) -> str:
    mark = sign.strip()[:1]
    return "1" if mark.isalnum() else mark


def _part(
    low: str, place: int, year: int, known: dict[str, str]
) -> tuple[int, dict[str, str]] | None:
    """One more thing that tells when, and where it ends; each is told once."""
    if moon := _MOON.match(low, max(place - 1, 0)):
        return moon.end(), {}
    if not known["start"] and (hours := _HOURS.match(low, place)):
        start, end = (_clock(hours, key) for key in "ab")
        return (hours.end(), {"start": start, "end": end}) if start else None
    if not known["day"] and (named := _ANY_DAY.match(low, place)):
        return named.end(), {"day": _weekday(named)}
    if not known["session"] and (half := _ANY_SESSION.match(low, place)):
        return half.end(), {"session": half["session"]}
    if dated := _ANY_DATE.match(low, place):
        day = _day(dated, year)
        named_by = WEEKDAYS[day.weekday()] if day and year else ""
        return dated.end(), {"day": known["day"] or named_by}
    return None


def weekday_in(text: str) -> str:
    """Return the weekday that a cell or a line names; "" where it names none."""
    found = _WEEKDAY.search(level(text))
    return _weekday(found) if found else ""


def _weekday(found: re.Match[str]) -> str:
    return WEEKDAYS[6] if found["sunday"] else WEEKDAYS[_DAYS[found["day"]]]


def weekday_of(cell: str, year: int = 0) -> str:
    """Return the weekday of a cell of days, where "Hai", "2" or a date alone is one."""
    if named := weekday_in(cell):
        return named
    found = _BARE_DAY.match(level(cell).strip())
    if found:
        return WEEKDAYS[_DAYS[found[1]]]
    alone = beginning(cell, year)
    return alone.day if not alone.rest else ""


def date_in(text: str, year: int) -> date | None:
    """Return the first date of a text; without a year it is of the one given."""
    days = (_day(found, year) for found in _DATE.finditer(level(text)))
    return next(filter(None, days), None)


def _day(found: re.Match[str], year: int) -> date | None:
    day, month = found["d"] or found["dd"], found["m"] or found["mm"]
    told = int(found["y"] or found["yy"] or year)
    try:
        return date(told or 2000, int(month), int(day))
    except ValueError:
        return None


def session_in(text: str) -> str:
    """Return the half-day that a short text names; "" for a sentence."""
    if half := _LETTERS.get(text.strip().upper()):
        return half
    found = beginning(text)
    if found.session and not (found.rest or found.start or found.day):
        return found.session
    return ""


def hour_inside(text: str) -> tuple[str, str, str]:
    """Return the hours that a sentence says with "lúc", and the sentence without them.

    hour_inside("Họp báo, lúc 8h tại Phòng 1")  →  ("08:00", "", "Họp báo tại Phòng 1")
    """
    found = _AT_HOUR.search(level(text))
    start = _clock(found, "a") if found else ""
    if not found or not start:
        return "", "", text
    rest = f"{text[: found.start()]} {text[found.end() :].lstrip(' ,')}"
    return start, _clock(found, "b"), " ".join(rest.split())


def _clock(found: re.Match[str], key: str) -> str:
    """The first ("a") or second ("b") hour that was found: "02:00 CH" is 14:00."""
    told, minute = found[f"{key}h"], found[f"{key}m"] or "00"
    if not told or int(told) > _LAST_HOUR or int(minute) > _LAST_MINUTE:
        return ""
    late = found[f"{key}late"] in ("ch", "pm") and int(told) < _NOON
    return f"{int(told) + (_NOON if late else 0):02}:{minute}"
