"""The front matter as a light tree: text as written, and where it stands.

posts: [{post: Giám đốc}]  →  Mapping([(Scalar("posts"), Sequence([Mapping(…)]))])
"""

from typing import TypeAlias

import msgspec

from plugins.bulletin.words.text import clean


class Note(msgspec.Struct, frozen=True):
    """What YAML takes for a note behind a value, and the line that would keep it.

    `glued`: no space follows its `#`, as one does in what is meant as a note.
    """

    line: int
    column: int
    length: int
    whole: str
    glued: bool


class Scalar(msgspec.Struct, frozen=True):
    """A piece of text. `plain` is false when it was quoted or a block (`|`, `>`)."""

    text: str
    line: int
    column: int
    length: int
    plain: bool = True
    note: Note | None = None


class Sequence(msgspec.Struct, frozen=True):
    """A list, written with dashes or in brackets."""

    items: tuple["Node", ...]
    line: int
    column: int
    length: int


class Mapping(msgspec.Struct, frozen=True):
    """Keys with their values, in the order written."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int
    length: int


Node: TypeAlias = Scalar | Sequence | Mapping


def is_nothing(node: Node) -> bool:
    """`cover:`, `cover: ''`, `cover: null`, `officials: []`: as good as absent."""
    if isinstance(node, Scalar):
        if node.text[:1].isalnum() and node.text[0] != "n":
            return False  # and no need to clean it
        return clean(node.text).strip() in (("", "~", "null") if node.plain else ("",))
    return not (node.items if isinstance(node, Sequence) else node.entries)
