"""Which week a schedule is of: by its days, else by the number it is given.

which_week("Tuần 47", "Từ ngày 16/11/2026 đến ngày 22/11/2026", 2026)  →  Week(2026, 47)
"""

import re
from datetime import date, timedelta

from plugins.bulletin.words.text import level
from plugins.bulletin.words.weeks import WEEKDAYS, Week, week_of
from plugins.desk.importer.weekly.times import beginning, date_in, weekday_in

_TITLE = re.compile(
    r"lịch\s+(?:công tác|làm việc|hoạt động|tuần|họp|tiếp|của|lãnh đạo|công việc)"
    r"|(?:lịch|chương trình)\s[^.\n]{0,40}tuần(?!\w)"
)
_NUMBER = re.compile(
    r"tuần\s*(?:thứ|số)?\s*:?\s*(?P<week>\d{1,2})(?!\s*/\s*\d{1,2}\s*/)(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_DATED = re.compile(r"(?:[/.-]|năm)\s*(20\d\d)(?!\d)")
_ONE = (
    r"(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}|\s+tháng\s+\d{1,2})"
    r"(?:(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?"
)
_SPAN = re.compile(
    rf"(?P<first>{_ONE})\s*(?:đến|tới|-|–|—)\s*(?:hết\s+)?(?P<last>{_ONE})"
)
_DAYS = re.compile(rf"(?P<first>\d{{1,2}})\s*(?:đến|tới|-|–)\s*(?P<last>{_ONE})")
_WEEK = timedelta(7)


def is_title(text: str) -> bool:
    """Whether a text, or one of its lines, calls what stands below it a schedule."""
    return _TITLE.search(level(text)) is not None


def year_of(head: str, everything: str, published: date | None) -> int:
    """The year that the text gives, else that of its publication; 0 for none."""
    told = _YEAR.search(head) or _DATED.search(everything)
    return int(told[1]) if told else published.year if published else 0


def number_in(head: str) -> int:
    """The number of the week that the text above a schedule gives; 0 for none."""
    found = _NUMBER.search(level(head))
    return int(found["week"]) if found else 0


def which_week(head: str, everything: str, year: int) -> Week | None:
    """The week of the days from and to, of a weekday's date, or of the number."""
    if not year:
        return None
    lines = everything.split("\n")
    found = next(filter(None, (_span(line, year) for line in lines)), None)
    day = found or next(filter(None, (_named(line, year) for line in lines)), None)
    if day:
        return week_of(day)
    if number := number_in(head):
        try:
            return week_of(Week(year, number).monday)
        except ValueError:
            pass
    alone = (beginning(line, year) for line in lines)
    dated = (
        date_in(line, year)
        for line, told in zip(lines, alone, strict=True)
        if (told.day and not told.rest) or "ngày" in level(line)
    )
    day = next(filter(None, dated), None)
    return week_of(day) if day else None


def _span(line: str, year: int) -> date | None:
    """The first of the days of a week from and to, as "08/3 - 14/3/2027"."""
    for found in _SPAN.finditer(level(line)):
        first, last = (date_in(found[key], year) for key in ("first", "last"))
        if first and last and first > last:  # from December to January
            first = first.replace(year=first.year - 1)
        if first and last and timedelta(1) < last - first < _WEEK:
            return first
    for found in _DAYS.finditer(level(line)):  # "từ ngày 12 đến ngày 18 tháng 4"
        last = date_in(found["last"], year)
        before = last.day - int(found["first"]) if last else 0
        if last and 1 < before < _WEEK.days:
            return last - timedelta(before)
    return None


def _named(line: str, year: int) -> date | None:
    """The date of a line that names its weekday rightly."""
    named = weekday_in(line)
    day = date_in(line, year) if named else None
    return day if day and WEEKDAYS[day.weekday()] == named else None
