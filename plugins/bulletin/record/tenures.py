"""Posts held by a person, and what is known of the days they were held on.

Interval.parse("2016-05", None).holds(date(2018, 7, 20))  →  Certainty.YES
Interval.parse("2016", "2018").holds(date(2018, 7, 20))   →  Certainty.MAYBE
"""

from datetime import date
from enum import Enum

from msgspec import Struct

from plugins.bulletin.files.schema import HeldPost
from plugins.bulletin.words.dates import PartialDate, short_day


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

    @property
    def text(self) -> str:
        """Spell the stretch: "5/2016 – 7/2018", "từ 2016", "đến 2018" or ""."""
        if self.start and self.end:
            return f"{self.start.short} – {self.end.short}"
        if self.start:
            return f"từ {self.start.short}"
        return f"đến {self.end.short}" if self.end else ""


class Tenure(Struct, frozen=True):
    """One official's hold of one post."""

    official_id: str
    held: HeldPost
    interval: Interval

    @classmethod
    def of(cls, official_id: str, held: HeldPost) -> "Tenure":
        """Make the tenure that a `posts:` entry of an official describes."""
        return cls(official_id, held, Interval.parse(held.from_, held.to))

    @property
    def post(self) -> str:
        """The post as the registry words it."""
        return self.held.post

    @property
    def known_only_from_reports(self) -> bool:
        """Whether only single days are attested, and neither begin nor end."""
        return bool(self.held.attested) and not self.interval.dated

    @property
    def present(self) -> bool:
        """Whether the record has a beginning or nothing at all, and no end."""
        return self.interval.end is None and not self.known_only_from_reports

    def on(self, day: date) -> Certainty:
        """Say whether the post was held on that day."""
        if day in self.held.attested:
            return Certainty.YES
        if self.interval.dated:
            return self.interval.holds(day)
        return Certainty.MAYBE

    def begun_before(self, day: date) -> bool:
        """Whether it may have begun before a day."""
        start = self.interval.start
        return start is None or start.first_day < day

    def begins_on(self, day: date) -> bool:
        """Whether that very day is known to be its first."""
        return _is(self.interval.start, day)

    def ends_on(self, day: date) -> bool:
        """Whether that very day is known to be its last."""
        return _is(self.interval.end, day)

    @property
    def days(self) -> str:
        """The attested days in words, "20/7/2018 và 3/8/2018"."""
        days = [short_day(day) for day in sorted(self.held.attested)]
        return " và ".join([", ".join(days[:-1]), days[-1]] if days[1:] else days)

    @property
    def time(self) -> str:
        """What is known of its time: the attested days, else the stretch, else ''."""
        return self.days if self.known_only_from_reports else self.interval.text


def posts_on(tenures: tuple[Tenure, ...], day: date) -> tuple[Tenure, ...]:
    """Return the tenures that can be stated for a day, nothing guessed.

    Certain ones if there are any; on the day of a handover the posts that begin, not
    those that end with it. Else a single uncertain one that has a date, which the
    reader is told of as it is known (the year, not the day); two that exclude each
    other by turns are not.
    """
    certain = tuple(t for t in tenures if t.on(day) is Certainty.YES)
    if certain:
        begun = tuple(t for t in certain if t.begins_on(day))
        return tuple(t for t in certain if t in begun or not (begun and t.ends_on(day)))
    likely = tuple(
        t for t in tenures if t.interval.dated and t.on(day) is Certainty.MAYBE
    )
    return likely if len(likely) == 1 else ()


def _is(end: PartialDate | None, day: date) -> bool:
    return end is not None and end.day is not None and end.first_day == day
