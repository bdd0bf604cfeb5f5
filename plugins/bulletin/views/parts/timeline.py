"""Posts and the time they were held, as rows that one axis of years runs over.

timeline([row_of(tenure, label=…)], until=date(2025, 12, 20))
    →  View(axis=View(first=2006, last=2025, ticks=[…]), rows=[View(bars=[…], …)])

Every row carries the bounds that `site/day.js` answers for a day from: an end known to
the month has a first and a last day it can mean.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.view import View
from plugins.bulletin.words.dates import PartialDate

# The axis is drawn in a box of so many units, whatever the width of the page.
WIDTH = 1000
TICKS = 6


class Axis:
    """The years from the first known day to the last."""

    def __init__(self, tenures: Iterable[Tenure], until: date) -> None:
        days = [day for tenure in tenures for day in _days(tenure)]
        self.first = date(min([d.year for d in days], default=until.year), 1, 1)
        last = max([*(d.year for d in days), until.year])
        self.end = date(last + 1, 1, 1) if last < date.max.year else date.max
        self.until = until

    def place(self, day: date) -> int:
        """Where a day lies on the axis, in units of the box."""
        whole = (self.end - self.first).days or 1
        return round((day - self.first).days * WIDTH / whole)

    @property
    def view(self) -> View:
        """What is printed of it: its ends, and marks at whole years."""
        years = range(self.first.year, self.end.year)
        step = next(n for n in (1, 2, 5, 10, 20, 50, 10_000) if len(years) <= n * TICKS)
        marked = [year for year in years if year % step == 0 or len(years) == 1]
        return View(
            first=self.first,
            end=self.end,
            ticks=[View(year=y, place=self.place(date(y, 1, 1))) for y in marked],
        )

    def bars(self, tenure: Tenure) -> list[View]:
        """The strips of one tenure: certain, or maybe where an end is vague."""
        if tenure.known_only_from_reports:
            return [self._bar(day, day, True) for day in sorted(tenure.held.attested)]
        start, end = tenure.interval.start, tenure.interval.end
        if start is None and end is None:
            return []
        first = start.first_day if start else self.first
        last = end.last_day if end else self.end
        sure = start.last_day if start and start.day is None else first
        until = end.first_day if end and end.day is None else last
        if start is None or sure > until:
            return [self._bar(first, last, False)]
        strips = [(first, sure, False), (sure, until, True), (until, last, False)]
        return [self._bar(*strip) for strip in strips if strip[0] < strip[1]] or [
            self._bar(first, last, True)
        ]

    def _bar(self, first: date, last: date, certain: bool) -> View:
        place = self.place(first)
        return View(
            place=place, width=max(3, self.place(last) - place), certain=certain
        )


def year_end(day: date) -> date:
    """Return the last day of a day's year: an axis that ends there stays for a year."""
    return date(day.year, 12, 31)


def bounds(tenure: Tenure) -> dict[str, Any]:
    """What is known of the days of a tenure, as a script reads it."""
    return {
        "start": _both(tenure.interval.start),
        "end": _both(tenure.interval.end),
        "attested_on": " ".join(map(str, sorted(tenure.held.attested))),
    }


def years_of(tenures: Sequence[Tenure], until: date) -> range:
    """The years over which something is known, up to today's."""
    axis = Axis(tenures, until)
    return range(axis.first.year, min(until.year, axis.end.year - 1) + 1)


def _both(day: PartialDate | None) -> str:
    return f"{day.first_day} {day.last_day}" if day else ""


def _days(tenure: Tenure) -> Iterable[date]:
    yield from tenure.held.attested
    if tenure.interval.start:
        yield tenure.interval.start.first_day
    if tenure.interval.end:
        yield tenure.interval.end.last_day
