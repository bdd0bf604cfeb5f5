"""A model of schema.py → per key, how its text is read.

shapes_of(ArticleFile)["tags"]  →  Shape(kind="line", many=True, required=False, …)
values_of(article)              →  ("title", Given(…, "Họp")), ("tags[0]", …), …
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

_KINDS: Mapping[type[inspect.Type], str] = {
    inspect.StrType: "line",
    inspect.BoolType: "bool",
    inspect.DateTimeType: "moment",
    inspect.DateType: "day",
}


class Shape(msgspec.Struct, frozen=True):
    """How the value of one key is read.

    `kind` is one of values.py's, or "choice" (a closed list: `choices`), "setting"
    (a closed list named in `extra`), "struct" (`model`) or "group" (any key, each
    with a value of shape `item`). `many`: a list, for which one value will do.
    """

    attribute: str
    kind: str
    required: bool = False
    many: bool = False
    extra: Mapping[str, Any] = {}
    choices: tuple[str, ...] = ()
    model: type[msgspec.Struct] | None = None
    item: "Shape | None" = None


@cache
def shapes_of(model: type[msgspec.Struct]) -> Mapping[str, Shape]:
    """Key as written in a file → its shape, in the model's order."""
    info: Any = inspect.type_info(model)
    return {
        field.encode_name: _shape(field.name, field.type, field.required)
        for field in info.fields
    }


class Given(NamedTuple):
    """A value of a model with the shape of its key."""

    shape: Shape
    value: Any


def values_of(of: msgspec.Struct) -> Iterator[tuple[str, Given]]:
    """Every value there is, each item of a list by itself: "entries[0]", "title"."""
    model: Any = type(of)
    for key, shape in shapes_of(model).items():
        value = getattr(of, shape.attribute)
        if shape.many:
            yield from ((f"{key}[{i}]", Given(shape, v)) for i, v in enumerate(value))
        elif value is not None:
            yield key, Given(shape, value)


def _shape(attribute: str, type_: inspect.Type, required: bool) -> Shape:
    if isinstance(type_, inspect.UnionType):
        (type_,) = (t for t in type_.types if not isinstance(t, inspect.NoneType))
    if isinstance(type_, inspect.VarTupleType):
        item = _shape(attribute, type_.item_type, required)
        return msgspec.structs.replace(item, many=True)
    if isinstance(type_, inspect.DictType):
        item = _shape(attribute, type_.value_type, False)
        return Shape(attribute, "group", required, item=item)
    if isinstance(type_, inspect.StructType):
        return Shape(attribute, "struct", required, model=type_.cls)
    if isinstance(type_, inspect.LiteralType):
        # msgspec sorts them; the order of schema.py is for people, not needed here.
        choices = tuple(str(value) for value in type_.values)
        return Shape(attribute, "choice", required, choices=choices)
    if isinstance(type_, inspect.Metadata):
        extra = type_.extra or {}
        return Shape(attribute, str(extra["kind"]), required, extra=extra)
    return Shape(attribute, _KINDS[type(type_)], required)
