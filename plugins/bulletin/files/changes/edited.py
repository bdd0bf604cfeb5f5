"""A content file with other values, and no other byte changed.

edited(b"---\\ntitle: A  # x\\ntags: [a]\\n---\\nB", {"title": "C"}, ("title", "tags"))
    →  b"---\\ntitle: C  # x\\ntags: [a]\\n---\\nB"

Comments, order, quotes, line ends and the byte-order mark of what is not changed stay;
of a list only the items that are others are written, of a group only the keys.
"""

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from plugins.bulletin.files.front_matter import Document, read_document
from plugins.bulletin.files.yaml import tree
from plugins.bulletin.files.yaml.text import as_value
from plugins.bulletin.files.yaml.writing import Value, entry, flowing, item

Changes: TypeAlias = Mapping[str, Value | None]
_BOM = "\ufeff"


class NotEditableError(ValueError):
    """The file has to be put right as a text before single values can be changed."""


class _Span(NamedTuple):
    """The lines, from one up to another, that a key or an item takes."""

    start: int
    end: int


def values_of(document: Document) -> dict[str, Value]:
    """What the front matter says, as text: what forms show and compare with."""
    return {key.text: value_of(node) for key, node in document.node.entries}


def value_of(node: tree.Node) -> Value:
    """One node as text, lists and groups of it; a value left empty is ""."""
    if isinstance(node, tree.Sequence):
        return [value_of(one) for one in node.items]
    if isinstance(node, tree.Mapping):
        return {key.text: value_of(one) for key, one in node.entries}
    return node.text


def edited(
    data: bytes, changes: Changes, order: Sequence[str], body: str | None = None
) -> bytes:
    """Return the file with some keys changed (None: taken away), and another body.

    `order` is that of the model, for keys the file has not yet; `body` has "\\n" as
    line ends. Raises NotEditableError when the front matter has to be mended first.
    """
    document, problems = read_document(data, "")
    names = [key.text for key, _ in document.node.entries] if document else []
    if document is None or problems or len(names) != len(set(names)):
        raise NotEditableError("phần khai báo còn lỗi")
    text = data.decode("utf-8")
    lines = _split(text)
    first = document.node.line - 1
    while first and lines[first - 1].strip(f"{_BOM} \t\r\n\u200b") != "---":
        first -= 1
    end = document.body_line - 2
    writer = _Writer(lines, "\r\n" if lines[0].endswith("\r\n") else "\n")
    head = writer.mapping(document.node, _Span(first, end), "", changes, order)
    rest = lines[end:]
    if body is not None and body != document.body:
        rest = [lines[end], *_split(body.replace("\n", writer.end))]
    result = "".join([*lines[:first], *head, *rest]).encode("utf-8")
    _verify(document, result, changes, body)
    return result


def _split(text: str) -> list[str]:
    """The lines with their ends; a lone "\\r" ends none here, and is refused."""
    if "\r" in text.replace("\r\n", ""):
        raise NotEditableError("tệp có dấu xuống dòng kiểu cũ")
    parts = text.split("\n")
    last = [parts[-1]] if parts[-1] else []
    return [f"{part}\n" for part in parts[:-1]] + last


class _Writer:
    """Writes new lines in the way of the old ones."""

    def __init__(self, lines: list[str], end: str) -> None:
        self._lines = lines
        self.end = end

    def mapping(
        self,
        node: tree.Mapping,
        span: _Span,
        indent: str,
        changes: Changes,
        order: Sequence[str],
    ) -> list[str]:
        """The lines of a group written key by key, with some keys changed."""
        starts = [key.line - 1 for key, _ in node.entries]
        result = self._lines[span.start : starts[0]]
        present = [key.text for key, _ in node.entries]
        added = {k: v for k, v in changes.items() if k not in present and v is not None}
        after: dict[str, list[str]] = {name: [] for name in present}
        before: list[str] = []
        for name in sorted(added, key=_place(order)):
            written = self._ended(entry(name, added[name], indent))
            earlier = [n for n in present if _place(order)(n) < _place(order)(name)]
            target = after[earlier[-1]] if earlier else before
            target += written
        result += before
        for number, (key, value) in enumerate(node.entries):
            end = starts[number + 1] if number + 1 < len(starts) else span.end
            own = self._own(_Span(starts[number], end))
            result += self._entry(key, value, own, indent, changes)
            result += after[key.text] + self._lines[own.end : end]
        return result

    def _own(self, span: _Span) -> _Span:
        """The span without the notes and blank lines that lead to what follows."""
        end = span.end
        while end > span.start + 1 and _is_note(self._lines[end - 1]):
            end -= 1
        return _Span(span.start, end)

    def _entry(
        self,
        key: tree.Scalar,
        node: tree.Node,
        span: _Span,
        indent: str,
        changes: Changes,
    ) -> list[str]:
        old = self._lines[span.start : span.end]
        if key.text not in changes or value_of(node) == changes[key.text]:
            return old
        new = changes[key.text]
        if new is None:
            return []
        if isinstance(node, tree.Scalar) and isinstance(new, str):
            return self._scalar(key, node, span, new, indent)
        below = node.line > key.line
        if isinstance(node, tree.Mapping) and isinstance(new, dict) and new and below:
            head = self._lines[span.start : node.line - 1]
            inner = {k: None for k, _ in _items(node)} | dict(new)
            inside = _Span(node.line - 1, span.end)
            deeper = self._indent(inside.start)
            return head + self.mapping(node, inside, deeper, inner, list(new))
        if isinstance(node, tree.Sequence) and isinstance(new, list) and new and below:
            return self._list(node, span, new)
        flow = not below and not isinstance(node, tree.Scalar)
        return self._ended(entry(key.text, new, indent, flow=flow))

    def _scalar(
        self, key: tree.Scalar, node: tree.Scalar, span: _Span, new: str, indent: str
    ) -> list[str]:
        line = self._lines[span.start].removeprefix(_BOM)
        if "\n" in new or span.end > span.start + 1 or node.line != key.line:
            return self._ended(entry(key.text, new, indent))
        start = node.column - 1
        empty = node.plain and not node.text
        rest = line[start + (0 if empty else node.length) :]
        opening = line[:start].rstrip()
        note = f"  {rest.strip()}" if rest.lstrip().startswith("#") else ""
        return [f"{opening} {as_value(new)}{note}{_end_of(line) or ''}"]

    def _list(self, node: tree.Sequence, span: _Span, new: list[Value]) -> list[str]:
        """A list written with dashes: items that stay keep their lines."""
        starts = [self._dash(one) for one in node.items]
        ends = [*starts[1:], span.end]
        spans = [_Span(*pair) for pair in zip(starts, ends, strict=True)]
        old = [value_of(one) for one in node.items]
        indent = self._indent(starts[0])
        result = self._lines[span.start : starts[0]]
        keys = _keys(old), _keys(new)
        matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
        for tag, i, j, k, end in matcher.get_opcodes():
            if tag == "equal":
                for one in spans[i:j]:
                    result += self._lines[one.start : one.end]
                continue
            flow = any(map(self._is_flow, node.items[i:j] or node.items))
            for value in new[k:end]:
                result += self._ended(item(value, indent, flow=flow))
            for one in spans[i:j]:  # the notes before what follows
                result += self._lines[self._own(one).end : one.end]
        return result

    def _dash(self, node: tree.Node) -> int:
        """The line of the dash before an item."""
        line = node.line - 1
        while not self._lines[line].lstrip().startswith("-"):
            line -= 1
        return line

    def _is_flow(self, node: tree.Node) -> bool:
        at = self._lines[node.line - 1][node.column - 1 :][:1]
        return not isinstance(node, tree.Scalar) and at in ("{", "[")

    def _indent(self, number: int) -> str:
        line = self._lines[number]
        return line[: len(line) - len(line.lstrip())]

    def _ended(self, lines: list[str]) -> list[str]:
        return [f"{line}{self.end}" for line in lines]


def _items(node: tree.Mapping) -> Iterator[tuple[str, tree.Node]]:
    return ((key.text, value) for key, value in node.entries)


def _keys(values: list[Value]) -> list[str]:
    """Something that can be compared and hashed for each value."""
    return [one if isinstance(one, str) else flowing(one) for one in values]


def _place(order: Sequence[str]) -> Callable[[str], int]:
    places = {name: number for number, name in enumerate(order)}
    return lambda name: places.get(name, len(places))


def _is_note(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _end_of(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _verify(before: Document, data: bytes, changes: Changes, body: str | None) -> None:
    """Make sure that nothing but what was asked for is another; else refuse."""
    after, problems = read_document(data, "")
    wanted = {**values_of(before), **changes}
    known = {key: value for key, value in wanted.items() if value is not None}
    if (
        after is None
        or problems
        or values_of(after) != known
        or after.body != (before.body if body is None else body)
    ):
        raise NotEditableError("không ghi được giá trị này bằng biểu mẫu")
