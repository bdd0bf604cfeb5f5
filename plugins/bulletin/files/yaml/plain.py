"""Front matter that needs no YAML → its tree: plain values, lists and groups of them.

    read("title: Họp\\ntags: [a, b]", first_line=2)
        →  Mapping(title → "Họp", tags → ["a", "b"])

Values may stand in double quotes. Anything that could mean more is refused; what is
read gets the same tree as from the parser of YAML (a property the tests hold), several
times as quickly.
"""

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Table

from plugins.bulletin.files.yaml.tree import Mapping, Node, Scalar, Sequence

_KEY = "[a-z_]+"
# Text in which no sign means anything: no comment, no key, no list inside.
_BARE = r"[^\W_][^\n:#]*(?::(?=[\w/])[^\n:#]*)*(?<! )"
_BARE_ITEM = r"[^\W_][^\n:#,?\[\]{}]*(?<! )"
_QUOTED = r'"[^"\\\n]*"'
_VALUE, _ITEM = f"(?:{_BARE}|{_QUOTED})", f"(?:{_BARE_ITEM}|{_QUOTED})"
_ROW = rf"\[{_ITEM}(?:, {_ITEM})*\]"
_PAIR = f"{_KEY}: {_ITEM}"
_BRACES = rf"\{{{_PAIR}(?:, {_PAIR})*\}}"
# A line of a group, and a group of a list, whose further lines are set in.
_LINE = f"{_KEY}: (?:{_VALUE}|{_ROW})"
_GROUP = f"{_LINE}(?:\n    {_LINE})*"
_ENTRY = re.compile(
    rf"({_KEY}):(?: (?P<value>{_VALUE}|{_ROW})| (?P<braces>{_BRACES})"
    rf"|(?P<items>(?:\n  - {_VALUE})+)|(?P<groups>(?:\n  - {_GROUP})+)"
    rf"|(?P<group>(?:\n  {_LINE})+))(?:\n|\Z)"
)
_ITEMS = re.compile(_ITEM)
_PAIRS = re.compile(f"({_KEY}): ({_ITEM})")


def read(text: str, first_line: int) -> Mapping | None:
    """The tree of a text whose first line is `first_line`; None if it needs YAML."""
    if not text.replace("\n", "").isprintable():
        return None
    entries: list[tuple[Scalar, Node]] = []
    line, start = first_line, 0
    while start < len(text):
        if not (found := _ENTRY.match(text, start)):
            return None
        key, form = found[1], found.lastgroup or ""
        node = _READERS[form](found[form], line, len(key) + 3)
        entries.append((Scalar(key, line, 1, len(key)), node))
        line += found[0].count("\n")
        start = found.end()
    return Mapping(tuple(entries), first_line, 1, 1) if entries else None


def _value(text: str, line: int, column: int) -> Node:
    return _row(text, line, column) if text[0] == "[" else _scalar(text, line, column)


def _scalar(text: str, line: int, column: int) -> Scalar:
    if text[0] == '"':
        return Scalar(text[1:-1], line, column, len(text), plain=False)
    return Scalar(text, line, column, len(text))


def _row(text: str, line: int, column: int) -> Sequence:
    items = (
        _scalar(item[0], line, column + item.start()) for item in _ITEMS.finditer(text)
    )
    return Sequence(tuple(items), line, column, 1)


def _braces(text: str, line: int, column: int) -> Mapping:
    entries = (
        (
            Scalar(pair[1], line, column + pair.start(), len(pair[1])),
            _scalar(pair[2], line, column + pair.start(2)),
        )
        for pair in _PAIRS.finditer(text)
    )
    return Mapping(tuple(entries), line, column, 1)


def _items(text: str, line: int, _: int) -> Sequence:
    items = enumerate(text.split("\n  - ")[1:], line + 1)
    return Sequence(tuple(_scalar(item, at, 5) for at, item in items), line + 1, 3, 1)


def _groups(text: str, line: int, _: int) -> Sequence:
    return Sequence(tuple(_each_group(text, line + 1)), line + 1, 3, 1)


def _each_group(text: str, line: int) -> Iterator[Mapping]:
    for group in text.split("\n  - ")[1:]:
        lines = group.split("\n    ")
        yield _lines(lines, line, 5)
        line += len(lines)


def _group(text: str, line: int, _: int) -> Mapping:
    return _lines(text.split("\n  ")[1:], line + 1, 3)


def _lines(lines: list[str], first: int, column: int) -> Mapping:
    entries = []
    for line, written in enumerate(lines, first):
        key, _, value = written.partition(": ")
        node = _value(value, line, column + len(key) + 2)
        entries.append((Scalar(key, line, column, len(key)), node))
    return Mapping(tuple(entries), first, column, 1)


_READERS: Table[str, Callable[[str, int, int], Node]] = {
    "value": _value,
    "braces": _braces,
    "items": _items,
    "groups": _groups,
    "group": _group,
}
