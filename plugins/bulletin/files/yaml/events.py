"""YAML text → nodes with positions, scalars as written; or what to correct.

    "slug: 0123\\nlang: no"  →  Mapping(slug → "0123", lang → "no")
    "title: A: b"            →  problem unquoted-colon at the second colon

PyYAML's event stream is read directly: nothing is resolved (no dates, numbers,
booleans), nothing is built twice, and depth costs no recursion.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from plugins.bulletin.files.yaml import plain as yaml_plain
from plugins.bulletin.files.yaml.errors import explain
from plugins.bulletin.files.yaml.slips import requoted
from plugins.bulletin.files.yaml.tree import Mapping, Node, Note, Scalar, Sequence
from plugins.bulletin.problems.problem import Problem

MAX_DEPTH = 20
_CUT = re.compile(r"\s+(#.*)")
_KEY_AND_TEXT = re.compile(r"\s*(?:- +)?([^\W\d][\w -]*:)\s+([^\[{\"'].*\S)\s*")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_tree(
    text: str, path: str, first_line: int
) -> tuple[Node | None, list[Problem]]:
    """The tree of one YAML document whose first line is line `first_line` of `path`.

    Aliases, anchors, tags, keys that are no plain text and nesting over MAX_DEPTH
    are problems. The tree is None when the text could not be read to its end.
    """
    if plain := yaml_plain.read(text, first_line):
        return plain, []
    builder = _Builder(path, first_line, text)
    try:
        for event in iter(_LOADER(text).get_event, None):
            builder.take(event)
            if builder.stopped:
                return None, builder.problems
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, explain(error, text, path, first_line)]
    return builder.root, builder.problems


class _Builder:
    def __init__(self, path: str, first_line: int, text: str) -> None:
        self.path = path
        self.first_line = first_line
        # One line more: an empty value can stand where the text has ended.
        self._lines = [*text.split("\n"), ""] if " #" in text else []
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stopped = False
        # Lists and mappings whose end has not been read, and what they hold so far.
        self._open: list[tuple[Any, list[Node]]] = []

    def take(self, event: Any) -> None:
        """Adds what one event says to the tree."""
        for message, rule in _refused(event) if _unusual(event) else ():
            self._refuse(event, message, rule)
        if isinstance(event, ScalarEvent):
            plain = not event.style
            note = self._note(event.end_mark) if plain and self._lines else None
            self._close_with(Scalar(event.value, *self._place(event), plain, note))
        elif isinstance(event, CollectionStartEvent):
            self._open.append((event, []))
            if len(self._open) > MAX_DEPTH:
                message = f"Khai báo lồng nhau quá sâu (hơn {MAX_DEPTH} tầng)."
                self._refuse(event, message, "too-deep")
                self.stopped = True
        elif isinstance(event, CollectionEndEvent):
            self._close_with(self._collection(*self._open.pop()))
        elif isinstance(event, AliasEvent):
            self._close_with(Scalar("", *self._place(event)))

    def _close_with(self, node: Node) -> None:
        if self._open:
            self._open[-1][1].append(node)
        else:
            self.root = node

    def _place(self, event: Any) -> tuple[int, int, int]:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        length = end.column - column if end.line == line else 1
        return line + self.first_line, column + 1, length or 1

    def _collection(self, event: Any, nodes: list[Node]) -> Node:
        place = self._place(event)
        if isinstance(event, SequenceStartEvent):
            return Sequence(tuple(nodes), *place)
        return Mapping(tuple(self._entries(nodes)), *place)

    def _entries(self, nodes: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if isinstance(key, Scalar):
                yield key, value
            else:
                message = "Tên mục phải là chữ, không phải danh sách."
                self._report(key.line, key.column, message, "bad-yaml")

    def _note(self, end: Any) -> Note | None:
        """`Tin số 5 # tháng 11` without quotes is "Tin số 5" and a note."""
        line = self._lines[end.line]
        found = _CUT.match(line, end.column)
        if not found:
            return None
        whole = _KEY_AND_TEXT.fullmatch(line)
        key, value = (f"{whole[1]} ", whole[2]) if whole else ("", line.strip(" -"))
        kept = key + requoted(value)
        at = end.line + self.first_line, found.start(1) + 1, len(found[1].rstrip())
        return Note(*at, kept, found[1][1:2].strip() != "")

    def _refuse(self, event: Any, message: str, rule: str) -> None:
        line, column, _ = self._place(event)
        self._report(line, column, message, rule)

    def _report(
        self, line: int, column: int, message: str, rule: str, hint: str = ""
    ) -> None:
        hint = hint or "nếu đó là chữ, hãy đặt cả giá trị trong dấu ngoặc kép"
        self.problems.append(
            Problem(
                path=self.path,
                line=line,
                column=column,
                rule=rule,
                message=message,
                suggestion="" if rule == "too-deep" else hint,
            )
        )


def _unusual(event: Any) -> bool:
    """Most of a text are plain values and lists, which need no closer look."""
    if isinstance(event, NodeEvent):
        return bool(event.anchor or getattr(event, "tag", None))
    return isinstance(event, DocumentStartEvent)


def _refused(event: Any) -> Iterator[tuple[str, str]]:
    """YAML's own machinery: useful to programs, a riddle in a news item."""
    if isinstance(event, AliasEvent):
        yield f"Không dùng được bí danh YAML (*{event.anchor}).", "bad-yaml"
    elif getattr(event, "anchor", None):
        yield f"Không dùng được neo YAML (&{event.anchor}).", "bad-yaml"
    if getattr(event, "tag", None):
        yield f"Không dùng được nhãn YAML ({event.tag}).", "bad-yaml"
    if isinstance(event, DocumentStartEvent) and event.explicit:
        yield "Chỉ được có một phần khai báo đầu tệp.", "bad-yaml"
