"""What front matter may hold as it is typed, as JSON Schema for editors' programs.

editor_schema(ArticleFile, choices)["properties"]["category"]["enum"]
    →  ["Chính quyền", …]

`json_schemas` says what a file means once it is read; this says what may be written:
days first or last, one value in the place of a list, a year without quotes. What only
`check` can tell is left to that.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import msgspec

from plugins.bulletin.files.meanings import MEANINGS
from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.files.schema import ContentFile
from plugins.bulletin.files.shapes import Shape, shapes_of

Choices: TypeAlias = Mapping[str, Sequence[str]]
Json: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_DAY = r"(\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4})"
# Of what has no form of its own YAML makes a number or a truth where it looks like one.
_PLAIN: Json = {"type": ["string", "number", "boolean", "null"]}
_PATTERNS: Mapping[str, str] = {
    "day": rf"^\s*{_DAY}\s*$",
    "moment": rf"^\s*{_DAY}([ T]+\d{{1,2}}:\d\d(:\d\d)?.*)?\s*$",
    "slug": r"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$",
    "url": r"^\s*https?://\S+\s*$",
}


def editor_schema(model: type[ContentFile], choices: Choices) -> Json:
    """Return the JSON Schema (draft 7, which all of them read) of a kind of file."""
    parts: dict[str, Json] = {}
    whole = _of_model(model, choices, parts)
    return {"$schema": _DRAFT, "title": model.__name__, **whole, "definitions": parts}


def _of_model(
    model: type[msgspec.Struct], choices: Choices, parts: dict[str, Json]
) -> Json:
    meanings, shapes = MEANINGS.get(model, {}), shapes_of(model)
    properties = {
        key: {**_of_shape(shape, choices, parts), "description": meanings.get(key, "")}
        for key, shape in shapes.items()
    }
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key, shape in shapes.items() if shape.required],
        "additionalProperties": False,
    }


def _of_shape(shape: Shape, choices: Choices, parts: dict[str, Json]) -> Json:
    one = _of_one(shape, choices, parts)
    if not shape.many:
        return one
    return {"anyOf": [{"type": ["array", "null"], "items": one}, one]}


def _of_one(shape: Shape, choices: Choices, parts: dict[str, Json]) -> Json:
    if shape.model:
        name = shape.model.__name__
        if name not in parts:
            parts[name] = {}  # so that a group within itself ends
            parts[name] = _of_model(shape.model, choices, parts)
        return {"anyOf": [{"$ref": f"#/definitions/{name}"}, {"type": "null"}]}
    if shape.kind == "group" and shape.item:
        inside = _of_shape(shape.item, choices, parts)
        return {"type": ["object", "null"], "additionalProperties": inside}
    if shape.kind in ("choice", "setting"):
        listed = shape.choices or choices[shape.extra["list"]]
        return {"enum": [*listed] if shape.required else [*listed, None]}
    if shape.kind == "file":
        folder = shape.extra["folder"]
        endings = "|".join(ending.removeprefix(".") for ending in SUFFIXES[folder])
        return _text(rf"^\s*{folder}/.+\.({endings}|{endings.upper()})\s*$")
    pattern = _PATTERNS.get(shape.kind)
    return _text(pattern) if pattern else _PLAIN


def _text(pattern: str) -> Json:
    return {"type": ["string", "null"], "pattern": pattern}
