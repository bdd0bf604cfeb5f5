"""Who held a post before and after whom, where it is held by one at a time.

turns([(tenure, an), (later, binh)])[tenure]  →  Turn(before=None, after=(later, binh))

Only what the record says: an end that may lie after the next beginning is no turn, and
neither is a post that several hold beside each other.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plugins.bulletin.posts.wordings import Words, wording
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.tenures import Tenure

Held = tuple[Tenure, Official]


class Turn(NamedTuple):
    """Who held the same post of the same body just before, and just after."""

    before: Held | None = None
    after: Held | None = None


def turns(held: Iterable[Held]) -> dict[int, Turn]:
    """Find the turns of all tenures of one body, by the `id` of the tenure."""
    by_post: dict[Words, list[Held]] = defaultdict(list)
    for one in held:
        if one[0].interval.start:
            by_post[wording(one[0].post).tokens].append(one)
    found: dict[int, Turn] = {}
    for holders in by_post.values():
        line = sorted(holders, key=_begin)
        if not _one_at_a_time(line):
            continue
        for place, one in enumerate(line):
            before = _other(one, reversed(line[:place]))
            found[id(one[0])] = Turn(before, _other(one, line[place + 1 :]))
    return found


def _other(one: Held, line: Iterable[Held]) -> Held | None:
    """The next of a line who is somebody else: to come to hold it fully is no turn."""
    return next((held for held in line if held[1] is not one[1]), None)


def _begin(held: Held) -> str:
    return str(held[0].interval.start)


def _one_at_a_time(line: Sequence[Held]) -> bool:
    """Whether each is known to have ended before the next can have begun."""
    for (earlier, _), (later, _) in itertools.pairwise(line):
        end, start = earlier.interval.end, later.interval.start
        if end is None or start is None or end.first_day > start.last_day:
            return False
    return True
