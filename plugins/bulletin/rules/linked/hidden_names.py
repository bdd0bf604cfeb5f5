"""A hidden person is named nowhere: not in a text, a caption, a group, an address.

    officials/an.md: {name: Lò Văn An, hidden: true}
    an article: "Đồng chí Lò Văn An phát biểu."      →  hidden-name (error), its line
    redirect_from: [/can-bo/lo-van-an/]              →  hidden-name (error)
    contact: {email: lovanan@so.example.vn}          →  hidden-name (error)
    the same, when another Lò Văn An is public       →  hidden-name (warning), unless
        the post beside the name, or a link of the file, says which of them is meant
    "Ông An cho biết …", and nobody else called An   →  hidden-name (warning)

What the build leaves out by itself is no such place: lines of meetings, `officials`
and `tags` that lead to the person.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from plugins.bulletin.problems.finding import FindPosition, Severity
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.assembly import Assembled
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.rules.linked.hidden_person import HiddenPerson
from plugins.bulletin.rules.linked.namesake_meant import Namesakes

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
    linked = _linked(assembled)
    for path in paths:
        if path.startswith(_FOLDERS):
            yield from _check_path(path, hidden)
    for one in entities:
        if one.public_at(_EVER):
            yield from _check_path(one.path, hidden)
            text, skipped = source(one.path), left_out.get(one.path, set())
            reader = _Reader(one, linked.get(one.path, frozenset()), registry)
            yield from _check_text(reader, text, hidden, skipped)


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
            yield _problem(path, (1, 1, 1), person, sure=not person.namesakes)


class _Reader(NamedTuple):
    """A file, whom it is linked with, and who there is."""

    file: Entity[Any]
    linked: frozenset[Official]
    registry: Registry

    def meant(
        self, text: str, found: list[re.Match[str]], person: HiddenPerson
    ) -> dict[int, Official]:
        """Whom of the namesakes each place means, by its start."""
        if not person.namesakes:
            return {one.start(): person.official for one in found}
        people, day = (person.official, *person.namesakes), self.file.people_day
        return Namesakes(people, self.linked, day, self.registry).meant(text, found)


def _linked(assembled: Assembled) -> dict[str, frozenset[Official]]:
    """Whom files name in front matter, by path, whether readers may see it or not."""
    named: dict[str, set[Official]] = {}
    for path, links in assembled.bulletin.links.items():
        named.setdefault(path, set()).update(links.officials)
    for one, people in assembled.people:
        named.setdefault(one.path, set()).update(
            p.official for p in people if p.official
        )
    for path, _, target in assembled.unshown:
        if isinstance(target, Official):
            named.setdefault(path, set()).add(target)
    return {path: frozenset(people) for path, people in named.items()}


def _check_text(
    reader: _Reader, text: str, hidden: list[HiddenPerson], skipped: set[int]
) -> Iterator[Problem]:
    path = reader.file.path
    for person in hidden:
        if path in [one.path for one in person.namesakes]:
            continue
        found = [one for one in person.named(text) if _place(one)[0] not in skipped]
        meant = reader.meant(text, found, person)
        for one in found:
            whom = meant.get(one.start())
            if whom in (None, person.official):
                yield _problem(path, _place(one), person, sure=whom is not None)
        if person.official in meant.values() or not meant:
            for one in person.called(text):
                yield _problem(path, _place(one), person, sure=False)


def _place(found: re.Match[str]) -> tuple[int, int, int]:
    start, text = found.start(), found.string
    line = text.count("\n", 0, start) + 1
    return line, start - text.rfind("\n", 0, start), len(found[0])


def _problem(
    path: str, place: tuple[int, int, int], person: HiddenPerson, sure: bool
) -> Problem:
    severity: Severity = "error" if sure else "warning"
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
        suggestion=_hint(person, sure),
    )


def _hint(person: HiddenPerson, sure: bool) -> str:
    hint = (
        "bỏ tên ấy, thay bằng chức vụ hoặc cách gọi chung; hoặc bỏ "
        f"`hidden: true` trong {person.official.path}"
    )
    if sure or not person.namesakes:
        return hint
    others = ", ".join(one.id for one in person.namesakes)
    return f"nếu là người cùng tên ({others}), ghi chức vụ cạnh tên; nếu không, {hint}"
