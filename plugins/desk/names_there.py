"""Which files of the content already carry a name, or one that is easily taken for it.

names_there("official", "Nông Văn Tái", Path("content"))
    →  [There("officials/nong-van-tai.md", "nông văn tài", same=False)]

Marks, i and y, capitals and the place of a tone do not count: they are what is typed
otherwise from day to day.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.yaml.tree import Mapping, Node, Scalar, Sequence
from plugins.bulletin.kinds import MEETING, OFFICIAL, ORGANISATION, Kind
from plugins.bulletin.words.text import match_key, near_key

_NAMES = ("name", "title", "other_names", "short_names")


class There(NamedTuple):
    """A file that is there, its name, and whether that is the very same."""

    path: str
    name: str
    same: bool


def names_there(kind: Kind, name: str, content: Path) -> list[There]:
    """The files of a kind with this name or one alike; articles may share a title."""
    if kind not in (MEETING, OFFICIAL, ORGANISATION):
        return []
    found = []
    for file in sorted((content / kind.folder).rglob("*.md")):
        document, _ = read_document(file.read_bytes(), file.name)
        for other in _names(document.node) if document else ():
            if near_key(other) == near_key(name):
                same = match_key(other) == match_key(name)
                found.append(There(file.relative_to(content).as_posix(), other, same))
                break
    return found


def _names(node: Mapping) -> Iterator[str]:
    for key, value in node.entries:
        if key.text in _NAMES:
            yield from _texts(value)


def _texts(node: Node) -> Iterator[str]:
    """The names in a value: one, a list of them, or those of a list of groups."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item)
    else:
        yield from _names(node)
