"""Vietnamese wordings that more than one output needs.

when(date(2018, 7, 20), "sáng")  →  "Sáng thứ Sáu, 20/7/2018"
"""

from collections.abc import Sequence
from datetime import date, timedelta

from plugins.bulletin.words.dates import PartialDate, short_day, spell_day

MEETING_STATUS = {
    "planned": "Dự kiến",
    "ongoing": "Đang diễn ra",
    "held": None,
    "postponed": "Đã hoãn",
    "cancelled": "Đã hủy",
}

# What is told of an item after it was published, before its title; by language.
_MARKS = {
    "postponed": {"vi": "Đã hoãn", "en": "Postponed"},
    "cancelled": {"vi": "Đã hủy", "en": "Cancelled"},
    "withdrawn": {"vi": "Đã rút", "en": "Withdrawn"},
    "corrected": {"vi": "Cải chính", "en": "Corrected"},
    "updated": {"vi": "Cập nhật", "en": "Updated"},
}
_UNITS = ("byte", "KB", "MB", "GB")


def mark_words(mark: str | None, lang: str = "vi") -> str | None:
    """Say a mark: "withdrawn" → "Đã rút"; None for what is no mark."""
    return _MARKS[mark][lang] if mark in _MARKS else None


def marked(mark: str | None, title: str, lang: str = "vi") -> str:
    """Put a mark before a title: "Đã hủy: Họp mai"."""
    words = mark_words(mark, lang)
    return f"{words}: {title}" if words else title


def weekday(day: date) -> str:
    """Name the day of the week: "Thứ Sáu"."""
    return spell_day(day).partition(",")[0]


def inside(words: str) -> str:
    """Write a day's words for the middle of a sentence: "thứ Sáu", "Chủ nhật"."""
    return words.replace("Thứ", "thứ", 1)


def when(day: date, session: str | None, last_day: date | None = None) -> str:
    """Say a day with its weekday and half-day, or from which day to which."""
    if last_day and last_day != day:
        year = "" if day.year == last_day.year else f"/{day.year}"
        first = f"{weekday(day)} {day.day}/{day.month}{year}"
        return f"{first} – {inside(weekday(last_day))} {short_day(last_day)}"
    if session:
        return f"{session.capitalize()} {inside(weekday(day))}, {short_day(day)}"
    return f"{weekday(day)}, {short_day(day)}"


def week_words(monday: date) -> str:
    """Say the days of a week: "23/11 – 29/11/2026"."""
    sunday = monday + timedelta(6)
    year = "" if monday.year == sunday.year else f"/{monday.year}"
    return f"{monday.day}/{monday.month}{year} – {short_day(sunday)}"


def in_words(day: PartialDate) -> str:
    """Say a day with the word for how exactly it is known: "ngày 5/3/2018"."""
    if day.day:
        return f"ngày {day.short}"
    return f"tháng {day.short}" if day.month else f"năm {day.short}"


def listed(words: Sequence[str]) -> str:
    """Join words the way a sentence does: "a, b và c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} và {words[-1]}"


def size_text(size: int) -> str:
    """Write a size in bytes for people: 122880 → "120 KB"."""
    number, unit = float(size), 0
    while number >= 1024 and unit < len(_UNITS) - 1:
        number, unit = number / 1024, unit + 1
    return f"{number:.0f} {_UNITS[unit]}"
