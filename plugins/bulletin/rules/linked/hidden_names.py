"""A hidden person is named nowhere: not in a text, a caption, a group, an address.

    officials/an.md: {name: Lò Văn An, hidden: true}
    an article: "Đồng chí Lò Văn An phát biểu."      →  hidden-name (error), its line
    redirect_from: [/can-bo/lo-van-an/]              →  hidden-name (error)
    contact: {email: lovanan@so.example.vn}          →  hidden-name (error)
    the same, when another Lò Văn An is public       →  hidden-name (warning)
    "Ông An cho biết …", and nobody else called An   →  hidden-name (warning)

What the build leaves out by itself is no such place: lines of meetings, `officials`
and `tags` that lead to the person.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from plugins.bulletin.problems.finding import FindPosition, Severity
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.assembly import Assembled
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.rules.linked.hidden_person import HiddenPerson

Source = Callable[[str], str]
# What waits for its time will be read as well.
_EVER = datetime.max.replace(tzinfo=UTC)
_FOLDERS = ("images/", "documents/")


def check(
    assembled: Assembled,
    entities: Sequence[Entity[Any]],
    paths: Iterable[str],
    source: Source,
    position_of: FindPosition,
) -> Iterator[Problem]:
    """Look through what is, or will be, public; and at the names of other files.

    `source` gives the text of a content file by its path, `paths` are all files.
    """
    registry = assembled.registry
    officials = registry.officials.values()
    hidden = [HiddenPerson.of(one, registry) for one in officials if one.file.hidden]
    if not hidden:
        return
    left_out = _left_out(assembled, entities, position_of)
    for path in paths:
        if path.startswith(_FOLDERS):
            yield from _check_path(path, hidden)
    for one in entities:
        if one.public_at(_EVER):
            yield from _check_path(one.path, hidden)
            text, skipped = source(one.path), left_out.get(one.path, set())
            yield from _check_text(one.path, text, hidden, skipped)


def _left_out(
    assembled: Assembled, entities: Iterable[Entity[Any]], position_of: FindPosition
) -> dict[str, set[int]]:
    """Find the lines, from 1, whose names lead to hidden people and are not printed.

    Who is meant by a line of a meeting is known; of namesakes it may be the other.
    """
    registry = assembled.registry
    hidden = [one for one in registry.officials.values() if one.file.hidden]
    keys = {registry.key(name) for one in hidden for name, _ in one.names}
    places = [
        (path, key) for path, key, target in assembled.unshown if target in hidden
    ]
    places += [
        (one.path, line.position)
        for one in entities
        for line in one.lines
        if line.key in keys
    ]
    lines: dict[str, set[int]] = {}
    for path, key in places:
        if place := position_of(path, key):
            lines.setdefault(path, set()).add(place[0])
    return lines


def _check_path(path: str, hidden: list[HiddenPerson]) -> Iterator[Problem]:
    for person in hidden:
        if any(person.named(path)):
            yield _problem(path, (1, 1, 1), person)


def _check_text(
    path: str, text: str, hidden: list[HiddenPerson], skipped: set[int]
) -> Iterator[Problem]:
    for person in hidden:
        if path in [one.path for one in person.namesakes]:
            continue
        for found in person.named(text):
            place = _place(found)
            if place[0] not in skipped:
                yield _problem(path, place, person)
        for found in person.called(text):
            yield _problem(path, _place(found), person, sure=False)


def _place(found: re.Match[str]) -> tuple[int, int, int]:
    start, text = found.start(), found.string
    line = text.count("\n", 0, start) + 1
    return line, start - text.rfind("\n", 0, start), len(found[0])


def _problem(
    path: str, place: tuple[int, int, int], person: HiddenPerson, sure: bool = True
) -> Problem:
    severity: Severity = "warning" if person.namesakes or not sure else "error"
    line, column, length = place
    named = "còn nêu" if sure else "có thể đang gọi tên"
    return Problem(
        path=path,
        line=line,
        column=column,
        length=length,
        rule="hidden-name",
        severity=severity,
        message=f"Chỗ này {named} {person.official.name}, người đang được ẩn.",
        suggestion="bỏ tên ấy, thay bằng chức vụ hoặc cách gọi chung; hoặc bỏ "
        f"`hidden: true` trong {person.official.path}",
    )
