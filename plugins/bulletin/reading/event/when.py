"""When the event was: day first, the year from the publication date.

"Sáng 20/7, UBND tỉnh …" published 2018-07-20  →  2018-07-20, sáng
"từ ngày 26 đến 28.10.2020"                    →  2020-10-26 to 2020-10-28
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from plugins.bulletin.reading.event.date_patterns import (
    CLOCK,
    DATE,
    NOT_EVENT,
    NOW,
    PLANNED,
    TO_COME,
)
from plugins.bulletin.reading.event.years import likely_year
from plugins.bulletin.words.text import level


class When(NamedTuple):
    """The event's days, half-day and clock; guessed is true when the year is."""

    start: date | None = None
    end: date | None = None
    part: str | None = None
    clock: str | None = None
    guessed: bool = False


class _Found(NamedTuple):
    start: date
    end: date | None
    part: str | None
    guessed: bool
    place: int
    dated: bool


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(
    found: re.Match[str], published: date | None, years: Sequence[int]
) -> _Found | None:
    if not found["lead"].strip(" (,"):
        return None
    day, month = int(found["d"]), int(found["m"] or found["m2"])
    printed = found["y"] or found["y2"]
    first_day = int(found["d1"]) if found["d1"] and not found["m1"] else day
    year = (
        int(printed)
        if printed
        else likely_year(min(first_day, day), month, published, years)
    )
    last = _make(year, month, day) if year else None
    if last is None:
        return None
    first = _first_day(found, last)
    guessed = not printed and published is None
    start, end = (first, last) if first and first < last else (last, None)
    return _Found(start, end, found["part"], guessed, found.start(), bool(printed))


def _first_day(found: re.Match[str], last: date) -> date | None:
    if not found["d1"]:
        return None
    month = int(found["m1"] or last.month)
    if not found["m1"] and int(found["d1"]) > last.day:
        month = last.month - 1 or 12
    year = int(found["y1"] or (last.year if month <= last.month else last.year - 1))
    return _make(year, month, int(found["d1"]))


def dates_in(
    text: str, published: date | None, years: Sequence[int]
) -> Iterator[_Found]:
    """The days a text names that may be the event's, in order."""
    low = level(text)
    for found in DATE.finditer(low):
        before = low[max(0, found.start() - 90) : found.start()]
        clause = re.split(r"[.;]\s", before)[-1]
        if (NOT_EVENT.search(before) and not found["sat"]) or PLANNED.search(clause):
            continue
        if TO_COME.match(low, found.end()):
            continue
        read = _read(found, published, years)
        if read and not (published and read.dated and read.start > published):
            yield read
    for now in NOW.finditer(low) if published else ():
        back = timedelta(days=1 if "qua" in now[0] else 0)
        if not PLANNED.search(low[max(0, now.start() - 60) : now.start()]):
            day = (published or date.min) - back
            yield _Found(day, None, now["part"], False, now.start(), False)


def _tells_time(low: str, clock: re.Match[str]) -> bool:
    """Whether "7 giờ" is a time of day, not how long something took."""
    before, after = low[: clock.start()].rstrip(" ("), low[clock.end() :]
    return bool(
        not before
        or before.endswith(("lúc", "từ", "vào", "đúng", "hồi"))
        or clock["half"]
        or re.match(r"[\s,]*(?:ngày|hôm|sáng|trưa|chiều|tối|thứ)(?!\w)", after)
    )


def _clock(text: str, place: int) -> str | None:
    """The clock beside the date, "HH:MM"."""
    low = level(text)
    begin = max(low.rfind(". ", 0, place), 0)
    clocks = CLOCK.finditer(low, begin, place + 90)
    found = next((clock for clock in clocks if _tells_time(low, clock)), None)
    if not found:
        return None
    hour = int(found["h"])
    later = found["half"] in ("chiều", "tối") and hour < 12
    return f"{hour + 12 * later:02}:{found['min'] or found['min2'] or '00'}"


def read_when(
    lead: str, rest: Sequence[str], published: date | None, years: Sequence[int]
) -> When:
    """Find when the event was, in the lead, else where a later paragraph begins."""
    for number, text in enumerate((lead, *rest)):
        found = sorted(dates_in(text, published, years), key=lambda hit: hit.place)
        near = [hit for hit in found if number == 0 or hit.place < 45]
        opening = [hit for hit in near if hit.place < 60]
        for hit in (*opening, *near):
            return When(
                hit.start, hit.end, hit.part, _clock(text, hit.place), hit.guessed
            )
    return When()
