"""Stretches of days whose ends may be known to the day, the month or the year.

Interval.parse("2016-05", None).holds(date(2018, 7, 20))  →  Certainty.YES
Interval.parse("2016", "2018").holds(date(2018, 7, 20))   →  Certainty.MAYBE
"""

from datetime import date
from enum import Enum

from msgspec import Struct

from plugins.bulletin.words.dates import PartialDate


class Certainty(Enum):
    """What the record allows to be said about one day."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class Interval(Struct, frozen=True):
    """A stretch of days whose ends may be known to the day, the month or the year."""

    start: PartialDate | None
    end: PartialDate | None

    @classmethod
    def parse(cls, start: str | None, end: str | None) -> "Interval":
        """Read the ISO texts of the front matter; None is an unknown or open end."""
        return cls(
            PartialDate.parse(start) if start else None,
            PartialDate.parse(end) if end else None,
        )

    @property
    def dated(self) -> bool:
        """Whether at least one end is known."""
        return self.start is not None or self.end is not None

    def holds(self, day: date) -> Certainty:
        """Say whether the day lies within; a vague end makes its span uncertain."""
        if self.start and day < self.start.first_day:
            return Certainty.NO
        if self.end and day > self.end.last_day:
            return Certainty.NO
        if self.start and day < self.start.last_day and self.start.day is None:
            return Certainty.MAYBE
        if self.end and day >= self.end.first_day and self.end.day is None:
            return Certainty.MAYBE
        return Certainty.YES

    def ends_after(self, today: date | None) -> bool:
        """Say whether its end has not come yet; without a day all has come."""
        return bool(today and self.end and self.end.first_day > today)

    def begins_after(self, today: date | None) -> bool:
        """Say whether its start has not come yet; without a day all has come."""
        return bool(today and self.start and self.start.first_day > today)

    def excludes(self, first: date, last: date) -> bool:
        """Say whether all days from the first to the last lie outside."""
        early = self.start is not None and last < self.start.first_day
        return early or (self.end is not None and first > self.end.last_day)

    @property
    def sure(self) -> tuple[date, date]:
        """The first and last day that surely lie within; none without a start."""
        first = self.start.last_day if self.start else date.max
        return first, self.end.first_day if self.end else date.max

    def surely_meets(self, other: "Interval") -> bool:
        """Say whether more days than one, that of a handover, lie within both."""
        spans = (self.sure, other.sure)
        return max(first for first, _ in spans) < min(last for _, last in spans)

    @property
    def text(self) -> str:
        """Spell the stretch: "5/2016 – 7/2018", "từ 2016", "đến 2018" or "".

        An end before the start says nothing of it.
        """
        if self.start and self.end and self.start.first_day <= self.end.last_day:
            return f"{self.start.short} – {self.end.short}"
        if self.start:
            return f"từ {self.start.short}"
        return f"đến {self.end.short}" if self.end else ""
