"""A hidden person is named nowhere: not in a text, a caption, a group, an address.

    officials/an.md: {name: Lò Văn An, hidden: true}
    an article: "Đồng chí Lò Văn An phát biểu."      →  hidden-name (error), its line
    redirect_from: [/can-bo/lo-van-an/]              →  hidden-name (error)
    the same, when another Lò Văn An is public       →  hidden-name (warning)

What the build leaves out by itself is no such place: lines of meetings, `officials`
and `tags` that lead to the person.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from plugins.bulletin.problems.finding import FindPosition, Severity
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.assembly import Assembled
from plugins.bulletin.record.entity import Entity
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.text import level, nfc, slugify

Source = Callable[[str], str]
# What waits for its time will be read as well.
_EVER = datetime.max.replace(tzinfo=UTC)
_FOLDERS = ("images/", "documents/")


class _Hidden(Struct, frozen=True):
    """A hidden person, how their names are found, and whether others bear them."""

    official: Official
    pattern: re.Pattern[str]
    namesakes: tuple[Official, ...]


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
    hidden = [_hidden(one, registry) for one in officials if one.file.hidden]
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


def _hidden(official: Official, registry: Registry) -> _Hidden:
    names = [name for name, _ in official.names if " " in name]
    others = [one for one in registry.officials.values() if one is not official]
    slugs = {slugify(name) for one in others for name, _ in one.names}
    in_text = [r"\s+".join(map(re.escape, level(nfc(n)).split())) for n in names]
    in_addresses = [slug for n in names if (slug := slugify(n)) not in slugs]
    patterns = [rf"(?<!\w)(?:{name})(?!\w)" for name in in_text]
    patterns += [rf"(?<![a-z0-9])(?:{slug})(?![a-z0-9])" for slug in in_addresses]
    pattern = re.compile("|".join(patterns) or r"(?!)")
    bearers = (one for name in names for one in registry.bearers(name))
    namesakes = tuple(one for one in bearers if one is not official)
    return _Hidden(official, pattern, namesakes)


def _check_path(path: str, hidden: list[_Hidden]) -> Iterator[Problem]:
    for person in hidden:
        if person.pattern.search(path):
            yield _problem(path, (1, 1, 1), person)


def _check_text(
    path: str, text: str, hidden: list[_Hidden], skipped: set[int]
) -> Iterator[Problem]:
    levelled = level(nfc(text))
    for person in hidden:
        if path in [one.path for one in person.namesakes]:
            continue
        for found in person.pattern.finditer(levelled):
            line = levelled.count("\n", 0, found.start()) + 1
            column = found.start() - levelled.rfind("\n", 0, found.start())
            if line not in skipped:
                yield _problem(path, (line, column, len(found[0])), person)


def _problem(path: str, place: tuple[int, int, int], person: _Hidden) -> Problem:
    severity: Severity = "warning" if person.namesakes else "error"
    line, column, length = place
    return Problem(
        path=path,
        line=line,
        column=column,
        length=length,
        rule="hidden-name",
        severity=severity,
        message=f"Chỗ này còn nêu {person.official.name}, người đang được ẩn.",
        suggestion="bỏ tên ấy, thay bằng chức vụ hoặc cách gọi chung; hoặc bỏ "
        f"`hidden: true` trong {person.official.path}",
    )
