"""Names through time: of people and of bodies, which change them alike.

name_on("Sở Nội vụ", [("Ban Tổ chức", Interval.parse(None, "2003"))], day of 2001)
    →  "Ban Tổ chức"
"""

from collections.abc import Iterable
from datetime import date

from plugins.bulletin.files.schema import OtherName
from plugins.bulletin.record.in_time.intervals import Certainty, Interval

DatedName = tuple[str, Interval]


def dated_names(others: Iterable[OtherName]) -> tuple[DatedName, ...]:
    """Read `other_names:` with the time each was borne."""
    return tuple(
        (other.name, Interval.parse(other.from_, other.to)) for other in others
    )


def name_on(present: str, others: Iterable[DatedName], day: date) -> str:
    """Return the name borne on a day: a former one, or else the present one.

    Of several former ones that go back to nobody knows when, the one that ended first
    after the day was borne on it. Where the record is too vague it is the present one.
    """
    borne = [
        (interval.end.last_day, name)
        for name, interval in others
        if interval.end and interval.holds(day) is Certainty.YES
    ]
    return min(borne)[1] if borne else present


def may_differ(others: Iterable[DatedName], day: date) -> bool:
    """Whether the record is too vague to tell if a former name was borne on a day."""
    return any(
        interval.end and interval.holds(day) is Certainty.MAYBE
        for _, interval in others
    )
