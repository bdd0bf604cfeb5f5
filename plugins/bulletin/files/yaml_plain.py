"""Front matter that needs no YAML → its tree: plain values and lists of them.

    read("title: Họp\\ntags: [a, b]", first_line=2)
        →  Mapping(title → "Họp", tags → ["a", "b"])

Anything that could mean more is refused; what is read gets the same tree as from the
parser of YAML (a property the tests hold) in a quarter of the time.
"""

import re

from plugins.bulletin.files.tree import Mapping, Node, Scalar, Sequence

# Text in which no sign means anything: no comment, no key, no list inside.
_VALUE = r"[^\W_](?:[^\n:#]|:(?=[\w/]))*(?<! )"
_ITEM = r"[^\W_][^\n:#,?\[\]{}]*(?<! )"
_ENTRY = re.compile(
    rf"([a-z_]+):(?: ({_VALUE})| \[({_ITEM}(?:, {_ITEM})*)\]|((?:\n  - {_VALUE})+))"
    r"(?:\n|\Z)"
)


def read(text: str, first_line: int) -> Mapping | None:
    """The tree of a text whose first line is `first_line`; None if it needs YAML."""
    if not text.replace("\n", "").isprintable():
        return None
    entries: list[tuple[Scalar, Node]] = []
    line, start = first_line, 0
    while start < len(text):
        if not (found := _ENTRY.match(text, start)):
            return None
        key, value, row, column = found.groups()
        name, after = Scalar(key, line, 1, len(key)), len(key) + 3
        node: Node
        if value:
            node = Scalar(value, line, after, len(value))
        else:
            node = _row(row, line, after) if row else _column(column, line + 1)
        entries.append((name, node))
        line += found[0].count("\n")
        start = found.end()
    return Mapping(tuple(entries), first_line, 1, 1) if entries else None


def _row(text: str, line: int, column: int) -> Sequence:
    items: list[Scalar] = []
    start = column + 1
    for item in text.split(", "):
        items.append(Scalar(item, line, start, len(item)))
        start += len(item) + 2
    return Sequence(tuple(items), line, column, 1)


def _column(text: str, line: int) -> Sequence:
    items = text.split("\n  - ")[1:]
    nodes = [Scalar(item, at, 5, len(item)) for at, item in enumerate(items, line)]
    return Sequence(tuple(nodes), line, 3, 1)
