"""The tree of a front matter → typed values, every part by its shape.

TreeReader("content/…/x.md", choices).struct(node, ArticleFile, "")
    →  ArticleFile(title=…, …), or None, and what was wrong in `problems`
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from plugins.bulletin.files.aliases import unknown_key
from plugins.bulletin.files.choices import read_choice
from plugins.bulletin.files.hints import as_group, as_value, example
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.values import read_value
from plugins.bulletin.files.yaml import tree
from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words.text import clean

T = TypeVar("T", bound=msgspec.Struct)
Positions = dict[str, tuple[int, int, int]]
Choices = Mapping[str, Sequence[str]]

MAX_TAGS = 20
MAX_ITEMS = 500
# Kinds of values that readers read: a note behind one may well belong to it.
_SAID = ("line", "text", "appearance")
# Lists of short names, where a comma or semicolon is a separator; the name of a body
# may have one.
_NAME_LISTS = {
    "tags": "name",
    "topics": "name",
    "authors": "name",
    "short_names": "body",
}
# One name, and the key for several.
_SINGLE = {"author": "authors"}


class TreeReader:
    """Reads one tree; `problems` and `positions` grow as it goes."""

    def __init__(self, path: str, choices: Choices) -> None:
        self.path = path
        self.choices = choices
        self.positions: Positions = {}
        self.problems: list[Problem] = []

    def struct(self, node: tree.Mapping, model: type[T], prefix: str) -> T | None:
        """One mapping as its model; None when a part of it is wrong or missing."""
        shapes = shapes_of(model)
        before = len(self.problems)
        values: dict[str, Any] = {}
        seen: dict[str, int] = {}
        excused: set[str] = set()
        for key, value in node.entries:
            name = key.text if key.text in shapes else clean(key.text).strip()
            if name in seen:
                message = f'Mục "{name}" đã có ở dòng {seen[name]}.'
                hint = f"bỏ dòng này, hoặc dòng {seen[name]}"
                self._report(key, "duplicate-key", message, hint)
            elif name not in shapes:
                excused.add(self._unknown(node, key, name, shapes))
            elif not tree.is_nothing(value):
                place = f"{prefix}{name}"
                values[shapes[name].attribute] = self.value(value, shapes[name], place)
            else:
                excused.add(name)
                self._empty(key, value, shapes[name])
            seen.setdefault(name, key.line)
        for name, shape in shapes.items():
            if shape.required and name not in seen and name not in excused:
                self._missing(node, name, prefix)
        return model(**values) if len(self.problems) == before else None

    def _empty(self, key: tree.Scalar, value: tree.Node, shape: Shape) -> None:
        """Report a key without a value where one must be, or was meant to be."""
        if isinstance(value, tree.Scalar) and value.note and value.note.glued:
            self._swallowed(value.note)
        elif shape.required:
            message = f'Mục "{key.text}" không được để trống.'
            hint = f"viết giá trị, như: {example(key.text, self.choices)}"
            self._report(key, "empty-value", message, hint)

    def _missing(self, node: tree.Mapping, name: str, prefix: str) -> None:
        where = "thêm vào nhóm này" if prefix else f'thêm dòng "{name}"'
        hint = f"{where}, như: {example(name, self.choices)}"
        self._report(node, "missing-key", f'Thiếu mục "{name}".', hint)

    def _unknown(
        self,
        node: tree.Mapping,
        key: tree.Scalar,
        name: str,
        shapes: Mapping[str, Shape],
    ) -> str:
        """Report a key that the model does not have; the one that was meant, or ""."""
        bad, near = unknown_key(name, shapes)
        there = near and any(other.text == near for other, _ in node.entries)
        hint = f'bỏ dòng này: đã có "{near}"' if there else bad.suggestion
        self._report(key, bad.rule, bad.message, hint)
        return near

    def value(self, node: tree.Node, shape: Shape, place: str) -> Any:
        """The value of one key, which stands at `place`; None when it is wrong."""
        self.positions[place] = (node.line, node.column, node.length)
        if shape.many:
            return tuple(self._items(node, shape, place))
        return self._one(node, shape, place)

    def _items(self, node: tree.Node, shape: Shape, place: str) -> Iterator[Any]:
        items = node.items if isinstance(node, tree.Sequence) else (node,)
        limit = MAX_TAGS if shape.attribute in _NAME_LISTS else MAX_ITEMS
        if len(items) > limit:
            message = f"Danh sách có {len(items)} ý, tối đa {limit}."
            self._report(node, "too-many", message, "chỉ giữ những ý chính")
            return
        for index, item in enumerate(items):
            spot = f"{place}[{index}]"
            self.positions[spot] = (item.line, item.column, item.length)
            if tree.is_nothing(item):
                message = "Ý này trong danh sách trống."
                self._report(item, "empty-value", message, "bỏ ý này")
            else:
                yield self._one(item, shape, spot)

    def _one(self, node: tree.Node, shape: Shape, place: str) -> Any:
        if shape.kind in ("struct", "group"):
            return self._mapping(node, shape, place)
        if not isinstance(node, tree.Scalar):
            message = "Chỗ này cần một giá trị, không phải danh sách hay nhóm mục."
            return self._report(node, "wrong-type", message, as_value(node, shape))
        if node.note and (node.note.glued or shape.kind in _SAID):
            self._swallowed(node.note)
        try:
            if shape.kind in ("setting", "choice"):
                return read_choice(node.text, shape, self.choices)
            if shape.attribute in _SINGLE:
                several = {"several": _SINGLE[shape.attribute]}
                return read_value("name", node.text, several)
            kind = shape.kind
            if place.endswith("]"):
                kind = _NAME_LISTS.get(shape.attribute, kind)
            return read_value(kind, node.text, shape.extra)
        except BadValueError as bad:
            return self._report(node, bad.rule, bad.message, bad.suggestion)

    def _swallowed(self, note: tree.Note) -> None:
        message = "Phần sau dấu # bị hiểu là ghi chú và không được đăng."
        hint = f"viết `{note.whole}`; là ghi chú thì để ở một dòng riêng"
        self._report(note, "quote-needed", message, hint)

    def _mapping(self, node: tree.Node, shape: Shape, place: str) -> Any:
        if not isinstance(node, tree.Mapping):
            message = "Chỗ này cần một nhóm mục."
            return self._report(node, "wrong-type", message, as_group(node, shape))
        if shape.model:
            return self.struct(node, shape.model, f"{place}.")
        group: dict[str, Any] = {}
        for key, value in node.entries:
            name = clean(key.text).strip()
            if shape.item and not tree.is_nothing(value):
                group[name] = self.value(value, shape.item, f"{place}.{name}")
        return group

    def _report(
        self, node: tree.Node | tree.Note, rule: str, message: str, hint: str = ""
    ) -> None:
        self.problems.append(
            Problem(
                path=self.path,
                line=node.line,
                column=node.column,
                length=node.length,
                rule=rule,
                message=message,
                suggestion=hint,
            )
        )
