"""Posts held by a person, and what is known of the days they were held on.

tenure = Tenure.of("lo-van-an", HeldPost(post="Chủ tịch", from_="2016-05"))
tenure.on(date(2018, 7, 20))                 →  Certainty.YES
posts_on((tenure, …), date(2018, 7, 20))     →  what can be stated for that day
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.files.schema import HeldPost
from plugins.bulletin.record.in_time.intervals import Certainty, Interval
from plugins.bulletin.words.dates import PartialDate, short_day


class Tenure(Struct, frozen=True):
    """One official's hold of one post; begin or end may be known and still to come."""

    official_id: str
    held: HeldPost
    interval: Interval
    ended_with_body: bool = False
    begins_ahead: bool = False
    ends_ahead: bool = False

    @classmethod
    def of(
        cls, official_id: str, held: HeldPost, today: date | None = None
    ) -> "Tenure":
        """Make the tenure that a `posts:` entry describes, as it stands on a day.

        Without a day it is as when all has come to pass.
        """
        interval = Interval.parse(held.from_, held.to)
        ahead = interval.begins_after(today), interval.ends_after(today)
        return cls(official_id, held, interval, False, *ahead)

    def within(self, body: Interval, ended: bool = True) -> "Tenure":
        """Return the tenure as it ends with its body, if it does not end before.

        What is only known from reports of single days gets no end, but is over once
        its body has `ended`.
        """
        end, own = body.end, self.interval.end
        if end is None or (own and own.first_day <= end.last_day):
            return self
        interval = self.interval
        if not self.known_only_from_reports:
            interval = Interval(interval.start, end)
        elif not ended:
            return self
        return replace(
            self, interval=interval, ended_with_body=ended, ends_ahead=not ended
        )

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
        """Whether the record has a beginning or nothing at all, and no end so far;
        what is to begin is not yet."""
        has_end = self.interval.end is not None and not self.ends_ahead
        ended = has_end or self.ended_with_body or self.begins_ahead
        return not (ended or self.known_only_from_reports)

    def on(self, day: date) -> Certainty:
        """Say whether the post was held on that day."""
        if day in self.held.attested:
            return Certainty.YES
        if self.interval.dated:
            return self.interval.holds(day)
        return Certainty.MAYBE

    def is_vague_on(self, day: date) -> bool:
        """Whether that day may lie outside its time, or is the last of it."""
        return self.on(day) is not Certainty.YES or self.ends_on(day)

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
