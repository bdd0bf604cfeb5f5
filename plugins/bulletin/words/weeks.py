"""Weeks as offices count them: ISO 8601, Monday first, week 1 has the first Thursday.

week_of(date(2026, 12, 31))  →  Week(2026, 53)
Week(2026, 47).monday        →  date(2026, 11, 16)
week_told("Tuần 47", today)  →  Week(2026, 47)
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from plugins.bulletin.words.dates import parse_day

WEEKDAYS = (
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ nhật",
)


_WEEK = re.compile(
    r"tuần\s+(?:thứ\s+)?(?P<week>\d{1,2})(?:\s*(?:/|-|,|năm)*\s*(?P<year>\d{4}))?\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})\b")


class Week(NamedTuple):
    """A week by its year and number."""

    year: int
    number: int

    @property
    def monday(self) -> date:
        """The day it begins on."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def first_day(self) -> date:
        """The first of its days that lies in the year it is counted to."""
        return max(self.monday, date(self.year, 1, 1))

    @property
    def sunday(self) -> date:
        """The day it ends on."""
        return self.monday + timedelta(6)

    def day(self, weekday: str) -> date:
        """Return the day of a name: "thứ Hai", "Chủ nhật"; ValueError for no name."""
        return self.monday + timedelta(WEEKDAYS.index(weekday))


def week_of(day: date) -> Week:
    """Return the week of a day."""
    year, number, _ = day.isocalendar()
    return Week(year, number)


def week_told(text: str, today: date) -> Week:
    """Read which week is meant: its number, or a day of it; else that of today."""
    present = week_of(today)
    if day := _DAY.search(text):
        try:
            return week_of(parse_day(day[0]))
        except ValueError:
            return present
    if found := _WEEK.search(text):
        week = Week(int(found["year"] or present.year), int(found["week"]))
        try:
            return week_of(week.monday)
        except ValueError:
            return present
    return present
