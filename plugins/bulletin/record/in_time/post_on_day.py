"""What the registry says of a post printed beside a name on a day.

judge("Giám đốc Sở Y tế", official, date(2026, 11, 27), registry)
    →  (Verdict.OTHERWISE, (<Tenure Quyền Giám đốc Sở Y tế>,))
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from plugins.bulletin.posts.comparison import Likeness
from plugins.bulletin.posts.qualifiers import FORMER, qualifiers, without_former
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.intervals import Certainty
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.registry import Registry


class Verdict(Enum):
    """What is to be said of a printed post."""

    HELD = "held"  # it was held so, or nothing speaks against it
    OTHERWISE = "otherwise"  # it was, but in another way: acting, on trial
    UNCERTAIN = "uncertain"  # the record has it held in two ways within a vague time
    ENDED = "ended"  # it was held at another time
    STILL = "still"  # printed as a former one, it was held on that day
    UNSURE = "unsure"  # it may be the one that the record has
    UNKNOWN = "unknown"  # the record has nothing like it


class Judged(NamedTuple):
    """A verdict and the tenures it rests on; what is held without one may be so."""

    verdict: Verdict
    tenures: tuple[Tenure, ...] = ()

    @property
    def confirms(self) -> bool:
        """Whether the record itself has it so."""
        return self.verdict is Verdict.HELD and bool(self.tenures)


def judge_days(
    post: str, official: Official, days: tuple[date, date], registry: Registry
) -> Judged:
    """Judge a post of an event by its first day, or by its last if held on that."""
    first = judge(post, official, days[0], registry)
    if first.verdict is Verdict.HELD or days[0] == days[1]:
        return first
    last = judge(post, official, days[1], registry)
    return last if last.verdict is Verdict.HELD else first


def judge(post: str, official: Official, day: date, registry: Registry) -> Judged:
    """Hold a printed post against everything the registry has of a person."""
    if FORMER in qualifiers(post):
        return _judge_former(post, official, day, registry)

    def of(like: Likeness) -> list[Tenure]:
        return [t for t in official.tenures if registry.likeness(post, t) is like]

    same, otherwise = of(Likeness.SAME), _possible(of(Likeness.OTHERWISE), day)
    held = _possible(same, day)
    if held and (_certain(held, day) or not otherwise):
        return Judged(Verdict.HELD, tuple(held))
    if held or otherwise:
        verdict = Verdict.UNCERTAIN if held else Verdict.OTHERWISE
        return Judged(verdict, (*otherwise, *held))
    if same:
        return Judged(Verdict.ENDED, tuple(same))
    unsure = _possible(of(Likeness.UNSURE), day)
    return Judged(Verdict.UNSURE if unsure else Verdict.UNKNOWN, tuple(unsure))


def _judge_former(
    post: str, official: Official, day: date, registry: Registry
) -> Judged:
    """A former post is wrong while it is held, and doubtful before it was."""
    once = without_former(post)
    known = [t for t in official.tenures if _alike(once, t, registry)]
    if not known or any(_alike(post, t, registry) for t in official.tenures):
        return Judged(Verdict.HELD)
    held = tuple(_certain(known, day))
    if any(t.ends_on(day) or (t.begun_before(day) and t not in held) for t in known):
        return Judged(Verdict.HELD, tuple(known))
    return Judged(Verdict.STILL, held) if held else Judged(Verdict.UNSURE, tuple(known))


def _alike(post: str, tenure: Tenure, registry: Registry) -> bool:
    return registry.likeness(post, tenure) is Likeness.SAME


def _possible(tenures: Iterable[Tenure], day: date) -> list[Tenure]:
    return [tenure for tenure in tenures if tenure.on(day) is not Certainty.NO]


def _certain(tenures: Iterable[Tenure], day: date) -> list[Tenure]:
    return [tenure for tenure in tenures if tenure.on(day) is Certainty.YES]
