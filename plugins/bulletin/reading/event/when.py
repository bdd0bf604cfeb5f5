"""When the event was: day first, the year from the publication date.

"Sáng 20/7, UBND tỉnh …" published 2018-07-20  →  2018-07-20, sáng
"từ ngày 26 đến 28.10.2020"                    →  2020-10-26 to 2020-10-28
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from plugins.bulletin.reading.event.clock import clock_beside
from plugins.bulletin.reading.event.date_rules import (
    DATE,
    NOT_EVENT,
    NOW,
    PLANNED,
    TO_COME,
)
from plugins.bulletin.reading.event.years import likely_year
from plugins.bulletin.reading.passage import Passage
from plugins.bulletin.reading.trace import Trace

_NEAR = 90


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
    passage: Passage, published: date | None, years: Sequence[int]
) -> Iterator[_Found]:
    """The days a text names that may be the event's, in order."""
    for found in passage.every(DATE):
        if _is_aside(passage, found):
            continue
        read = _read(found, published, years)
        if read and not (published and read.dated and read.start > published):
            yield read
    for now in passage.every(NOW) if published else ():
        back = timedelta(days=1 if "qua" in now[0] else 0)
        if not passage.search(PLANNED, max(0, now.start() - 60), now.start()):
            day = (published or date.min) - back
            yield _Found(day, None, now["part"], False, now.start(), False)


def _is_aside(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the day is that of a document or a plan, not the event's."""
    near = max(0, found.start() - _NEAR)
    clause = re.split(r"[.;]\s", passage.low[near : found.start()])[-1]
    not_event = passage.search(NOT_EVENT, near, found.start()) and not found["sat"]
    if not_event or passage.search(PLANNED, found.start() - len(clause), found.start()):
        return True
    return passage.at(TO_COME, found.end()) is not None


def read_when(
    lead: str,
    rest: Sequence[str],
    published: date | None,
    years: Sequence[int],
    trace: Trace | None = None,
) -> When:
    """Find when the event was, in the lead, else where a later paragraph begins.

    trace, when somebody asks, is told what fired on the lead.
    """
    for number, passage in enumerate((Passage(lead, trace=trace), *map(Passage, rest))):
        found = sorted(dates_in(passage, published, years), key=lambda hit: hit.place)
        near = [hit for hit in found if number == 0 or hit.place < 45]
        opening = [hit for hit in near if hit.place < 60]
        for hit in (*opening, *near):
            clock = clock_beside(passage, hit.place)
            if trace is not None:
                days = (hit.start, hit.end, hit.part, clock)
                trace.make("when", " · ".join(str(one) for one in days if one))
            return When(hit.start, hit.end, hit.part, clock, hit.guessed)
    return When()
