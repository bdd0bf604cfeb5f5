"""Days a text names that no calendar has, and weekdays that are another day's.

    wrong_days("Thứ Hai, ngày 20/7/2018 …", date(2018, 7, 21))
        →  (WrongDay("Thứ Hai, ngày 20/7/2018", "thứ Sáu", 0, 23),)
    wrong_days("Ngày 31/6 …", …)    →  (WrongDay("Ngày 31/6", "", 0, 9),)

Where no year is written it is the one that brings the day nearest to the text's own.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS = {name.casefold(): number for number, name in enumerate(_NAMES)}
_NUMBERS |= {f"thứ {number + 2}": number for number in range(6)}
_NUMBERS |= {"thứ tư": 2, "thứ bẩy": 5}
_WEEKDAY = r"thứ\s+(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-7])|chủ\s+nhật"
# "lần thứ hai" counts, and names no day.
_COUNTED = re.compile(
    r"(?:lần|kỳ họp|khóa|khoá|hạng|đại hội|hội nghị|nhiệm kỳ|tập|kỳ|vụ|người|ngày)\s+$"
)
# The numbers first: a text has few, and what stands before them is looked at after.
_DAY = re.compile(
    r"(?P<day>\d(?<![\w/.,-]\d)\d?)"
    r"(?P<sign>/|-|\.|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:(?:[/.-]|,?\s+năm\s+)(?P<year>(?:19|20)\d\d))?(?!\d|[/.,-]\d|/\w|\s*%)"
    rf"(?:\s*\(\s*(?P<after>{_WEEKDAY})\s*\))?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"(?:(?<!\w)(?P<weekday>{_WEEKDAY})[\s,(]{{1,3}})?(?P<word>(?<!\w)ngày\s+)?\Z",
    re.IGNORECASE,
)
_REACH = 60  # as far as a weekday and "ngày" reach back, in letters


class WrongDay(Struct, frozen=True, array_like=True):
    """What is said of a day, whose weekday it is in truth; '' when there is no such."""

    said: str
    weekday: str
    start: int
    end: int


def wrong_days(text: str, published: date) -> tuple[WrongDay, ...]:
    """Find them in the order of the text; `published` is the day of the text."""
    return tuple(_wrong_days(text, published))


def _wrong_days(text: str, published: date) -> Iterator[WrongDay]:
    done = 0
    for found in _DAY.finditer(text):
        lead = _lead(text, max(done, found.start() - _REACH), found.start())
        done = found.end()
        named = _weekday(text, found, lead)
        if named is None and not lead["word"]:
            continue  # two numbers, of which nothing says that they are a day
        if found["sign"] == "-" and not found["year"]:
            continue  # "ngày 5-15": from the one to the other
        day = _day(found, published)
        if day is None:
            yield _made(text, lead.start(), found.end(), "")
        elif named is not None and named != day.weekday():
            yield _made(text, lead.start(), found.end(), _NAMES[day.weekday()])


def _lead(text: str, start: int, end: int) -> re.Match[str]:
    """What stands right before the numbers, where it says that they are a day."""
    found = _LEAD.search(text, start, end)
    assert found  # it may be empty
    return found


def _weekday(text: str, found: re.Match[str], lead: re.Match[str]) -> int | None:
    said = found["after"] or lead["weekday"]
    if said is None:
        return None
    before = text[max(0, lead.start() - _REACH) : lead.start()]
    if not found["after"] and _COUNTED.search(before.casefold()):
        return None
    return _NUMBERS[" ".join(said.casefold().split())]


def _day(found: re.Match[str], published: date) -> date | None:
    """The day that is meant; None when there is none."""
    day, month = int(found["day"]), int(found["month"])
    if found["year"]:
        return _existing(int(found["year"]), month, day)
    near = (_existing(published.year + by, month, day) for by in (-1, 0, 1))
    days = [one for one in near if one]
    if not days and (month, day) == (2, 29):
        return _existing(published.year // 4 * 4, month, day)
    return min(days, key=lambda one: abs(one - published), default=None)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _made(text: str, start: int, end: int, weekday: str) -> WrongDay:
    return WrongDay(" ".join(text[start:end].split()), weekday, start, end)
