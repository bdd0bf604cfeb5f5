"""A value against its type: everything that is wrong with it, at its own place.

faults("20", inspect.type_info(int), node)
    →  Fault(node, 'Chỗ này phải là một số, không phải "20".', "viết 20")

msgspec itself stops at the first fault and says it in English.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import inspect

from plugins.bulletin.words.text import nearest

Node = ast.expr | None


class Fault(NamedTuple):
    """What is wrong at a value, and what to write."""

    node: Node
    message: str
    suggestion: str = ""


def faults(value: Any, type_: inspect.Type, node: Node) -> Iterator[Fault]:
    """Compare a value with a type of msgspec's; `node` is where it was written."""
    bare = type_.type if isinstance(type_, inspect.Metadata) else type_
    if look := _LOOKS.get(type(bare)):
        yield from look(value, bare, node)
    elif isinstance(bare, inspect.DictType) and not isinstance(value, dict):
        yield _wrong(value, "một nhóm trong { }", node)


def _text(value: Any, type_: inspect.StrType, node: Node) -> Iterator[Fault]:
    if not isinstance(value, str):
        bare = isinstance(value, int | float)
        hint = f'viết "{value}"' if bare else 'viết một chữ trong ngoặc kép: "…"'
        yield _wrong(value, "chữ trong ngoặc kép", node, hint)
    elif type_.min_length and not value.strip():
        yield Fault(node, "Chỗ này không được để trống.", 'viết chữ giữa hai dấu "')


def _number(value: Any, type_: inspect.IntType, node: Node) -> Iterator[Fault]:
    if isinstance(value, bool) or not isinstance(value, int):
        bare = value.strip() if isinstance(value, str) else ""
        yield _wrong(value, "một số", node, f"viết {bare if bare.isdigit() else 20}")
        return
    low, high = type_.ge or 0, type_.le
    if value < low or (high is not None and value > high):
        near = max(low, min(value, high if high is not None else value))
        yield Fault(node, f"Số {value} ngoài khoảng {low} – {high}.", f"viết {near}")


def _choice(value: Any, type_: inspect.LiteralType, node: Node) -> Iterator[Fault]:
    choices = type_.values
    if value not in choices:
        known = ", ".join(map(_written, choices))
        near = nearest(str(value), map(str, choices)) or choices[0]
        message = f"Giá trị {_written(value)} không dùng được, chỉ có: {known}."
        yield Fault(node, message, f"viết {_written(near)}")


def _items(value: Any, type_: inspect.ListType, node: Node) -> Iterator[Fault]:
    if not isinstance(value, list | tuple):
        hint = f"viết [{_written(value)}]" if isinstance(value, str | dict) else ""
        yield _wrong(value, "một danh sách trong [ ]", node, hint)
        return
    for index, one in enumerate(value):
        yield from faults(one, type_.item_type, item_of(node, index))


def _group(value: Any, type_: inspect.StructType, node: Node) -> Iterator[Fault]:
    fields = {field.encode_name: field for field in type_.fields}
    shape = ", ".join(f'"{name}": …' for name in fields)
    if not isinstance(value, dict):
        yield _wrong(value, "một nhóm trong { }", node, f"viết {{{shape}}}")
        return
    excused = set()
    for name, one in value.items():
        if name in fields:
            yield from faults(one, fields[name].type, value_of(node, name))
            continue
        near = nearest(str(name), fields)
        excused.add(near)
        hint = f'có phải "{near}"?' if near else f"chọn: {', '.join(fields)}"
        yield Fault(key_of(node, name), f'Không có mục nào tên "{name}".', hint)
    for name, field in fields.items():
        if field.required and name not in value and name not in excused:
            yield Fault(node, f'Thiếu mục "{name}".', f"viết {{{shape}}}")


_LOOKS: Mapping[type[inspect.Type], Callable[..., Iterator[Fault]]] = {
    inspect.StrType: _text,
    inspect.IntType: _number,
    inspect.LiteralType: _choice,
    inspect.ListType: _items,
    inspect.StructType: _group,
}


def _wrong(value: Any, wanted: str, node: Node, hint: str = "") -> Fault:
    return Fault(node, f"Chỗ này phải là {wanted}, không phải {_written(value)}.", hint)


def _written(value: Any) -> str:
    """A value as it stands in the file, cut where it is long."""
    text = f'"{value}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else f"{text[:58]}…"


def item_of(node: Node, index: int) -> Node:
    """Where an item of a list stands; the whole list when that cannot be told."""
    if isinstance(node, ast.List | ast.Tuple) and index < len(node.elts):
        return node.elts[index]
    return node


def value_of(node: Node, key: object) -> Node:
    """Where the value of a key stands; the whole group when that cannot be told."""
    return _entry(node, key)[1]


def key_of(node: Node, key: object) -> Node:
    """Where a key itself stands; the whole group when that cannot be told."""
    return _entry(node, key)[0]


def _entry(node: Node, key: object) -> tuple[Node, Node]:
    if isinstance(node, ast.Dict):
        for name, value in zip(node.keys, node.values, strict=True):
            if isinstance(name, ast.Constant) and name.value == key:
                return name, value
    return node, node
