"""What a schedule that was read again says otherwise than the file of its week.

changes(before, after)  →  ["thêm thứ Hai 09:30 Nghe báo cáo", "dời Giao ban từ …"]
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.entry import ReadEntry

_Told = Mapping[str, Any]


def changes(before: Sequence[_Told], after: Sequence[ReadEntry]) -> list[str]:
    """What was added, moved, changed and left out, in words for `revisions`.

    `before` are the entries of a file as they stand there; one that names a meeting is
    what is planned at its hour, whatever it is called.
    """
    old, new = [*before], [*after]
    said: list[str] = []
    for was, now in [*_pairs(old, new, _same_thing), *_pairs(old, new, _same_hour)]:
        said += _otherwise(was, now)
    for was, now in _pairs(old, new, _same_words):
        said.append(f"dời {now.content} từ {_when(was)} sang {_when_read(now)}")
    said += [f"thêm {_when_read(now)} {now.content}" for now in new]
    said += [f"bỏ {_when(was)} {was.get('content') or ''}".strip() for was in old]
    return said


def _pairs(
    old: list[_Told], new: list[ReadEntry], same: Callable[[_Told, ReadEntry], bool]
) -> Iterator[tuple[_Told, ReadEntry]]:
    """Take out of both lists what is the same thing."""
    for was in [*old]:
        now = next((one for one in new if same(was, one)), None)
        if now:
            old.remove(was)
            new.remove(now)
            yield was, now


def _same_words(was: _Told, now: ReadEntry) -> bool:
    return bool(was.get("content")) and level(str(was["content"])) == level(now.content)


def _same_thing(was: _Told, now: ReadEntry) -> bool:
    when = (was.get("day"), was.get("start") or "") == (now.day, now.start)
    return when and _same_words(was, now)


def _same_hour(was: _Told, now: ReadEntry) -> bool:
    """A meeting that the file names by its id, at the hour that is told."""
    return bool(was.get("meeting")) and (was.get("day"), was.get("start") or "") == (
        now.day,
        now.start,
    )


def _otherwise(was: _Told, now: ReadEntry) -> Iterator[str]:
    """What is told otherwise of one thing: where, and who leads."""
    place = str(was.get("place") or "")
    if now.place and place and level(place) != level(now.place):
        yield f"{now.content}: họp ở {now.place}"
    names = {name_in(str(one)) for one in was.get("chairs") or ()}
    led = [name_in(one) for one in now.chairs]
    if names and led and names != {*led}:
        yield f"{now.content}: {', '.join(led)} chủ trì"


def _when(was: _Told) -> str:
    return (
        f"{was.get('day', '')} {was.get('start') or was.get('session') or ''}".strip()
    )


def _when_read(now: ReadEntry) -> str:
    return f"{now.day} {now.start or now.session}".strip()
