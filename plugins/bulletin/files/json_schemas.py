"""The JSON Schema of each kind of content file, for editors' programs.

json_schema(ArticleFile, site.choices)["properties"]["title"]["description"]
    →  "Tiêu đề."
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from plugins.bulletin.files.meanings import MEANINGS
from plugins.bulletin.files.schema import ContentFile
from plugins.bulletin.files.shapes import shapes_of


def json_schema(
    model: type[ContentFile], choices: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a kind of file, with its meanings."""
    schemas, parts = msgspec.json.schema_components(
        [model], ref_template="#/$defs/{name}"
    )
    for described, meanings in MEANINGS.items():
        properties = parts.get(described.__name__, {}).get("properties", {})
        for key in properties.keys() & meanings.keys():
            properties[key] = {**properties[key], "description": meanings[key]}
    for key, shape in shapes_of(model).items():
        if shape.kind == "setting":
            closed = list(choices[shape.extra["list"]])
            parts[model.__name__]["properties"][key]["enum"] = closed
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": model.__name__,
        **schemas[0],
        "$defs": parts,
    }
