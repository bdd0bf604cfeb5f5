"""Bodies follow each other in time: none follows itself, or one that began later.

predecessors: [the body itself]  →  succession-order (warning)
A: predecessors: [B]; B: predecessors: [A]  →  succession-order (warning)
A: from: 2017, predecessors: [B]; B: from: 2018   →  succession-order (warning)
A: to: 2018, predecessor of B; B: from: 2017      →  succession-order (warning)
A: successors: [B], and no end                    →  succession-order (warning)
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import NamedTuple

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.wording import in_words

Followers = Mapping[str, list[str]]


# The old one may end on the day the new one begins.
_ONE_DAY = timedelta(1)


class _Step(NamedTuple):
    """One line of a body's file: which body came after which."""

    path: str
    key: str
    earlier: Organisation
    later: Organisation


def check(registry: Registry) -> Iterator[Finding]:
    """Look at what every body names as its predecessors and successors."""
    steps = [s for body in registry.organisations.values() for s in _of(body, registry)]
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for step in steps:
        followers[step.earlier.id].append(step.later.id)
    for step in steps:
        if said := _wrong(step, followers):
            times = f"{_times(step.earlier)}; {_times(step.later)}"
            hint = f"sửa dòng này, hoặc `from:`, `to:` của hai cơ quan ({times})"
            yield Finding(
                step.path, step.key, "succession-order", said, hint, "warning"
            )


def _of(body: Organisation, registry: Registry) -> Iterator[_Step]:
    for index, name in enumerate(body.file.predecessors):
        if found := registry.organisation(name).found:
            yield _Step(body.path, f"predecessors[{index}]", found, body)
    for index, name in enumerate(body.file.successors):
        if found := registry.organisation(name).found:
            yield _Step(body.path, f"successors[{index}]", body, found)


def _wrong(step: _Step, followers: Followers) -> str:
    earlier, later = step.earlier, step.later
    if _leads(later.id, earlier.id, followers):
        return f"{earlier.name} theo các dòng này kế tục chính mình."
    if step.path == earlier.path and earlier.interval.end is None:
        return f"{earlier.name} có cơ quan kế tục mà chưa ghi ngày kết thúc (`to:`)."
    first, second = earlier.interval.start, later.interval.start
    if first and second and first.first_day > second.last_day:
        return f"{later.name} không thể kế tục {earlier.name}, cơ quan lập sau nó."
    last = earlier.interval.end
    if last and second and last.first_day > second.last_day + _ONE_DAY:
        return f"{later.name} lập khi {earlier.name} chưa kết thúc."
    return ""


def _leads(start: str, goal: str, followers: Followers) -> bool:
    """Whether one body is another, or comes before it."""
    met, waiting = set[str](), [start]
    while waiting:
        one = waiting.pop()
        if one == goal:
            return True
        if one not in met:
            met.add(one)
            waiting += followers.get(one, ())
    return False


def _times(body: Organisation) -> str:
    start, end = body.interval.start, body.interval.end
    known = f"từ {in_words(start)}" if start else "chưa ghi ngày lập"
    return f"{body.name}: {known}{f' đến {in_words(end)}' if end else ''}"
