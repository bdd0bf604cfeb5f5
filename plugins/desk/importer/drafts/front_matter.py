"""Front matter as text that any YAML reader reads back the same.

front({"title": "Kỳ họp: thứ 3", "draft": True})  →  title: "Kỳ họp: thứ 3" …
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from plugins.bulletin.files.yaml.text import as_value

# No value may hold HTML, nor what looks like it.
_TAG = re.compile(r"<(?=[a-zA-Z/!])")


class Noted(NamedTuple):
    """A value of a list with a note behind it."""

    value: str
    note: str


def scalar(value: object) -> str:
    """One value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_value(_TAG.sub("‹", " ".join(str(value).split())))


def _lines(key: str, value: object, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        inner = [
            line
            for k, v in value.items()
            if _given(v)
            for line in _lines(k, v, indent + "  ")
        ]
        return [f"{indent}{key}:", *inner]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [
            f"{indent}{key}:",
            *(line for v in value for line in _item(v, indent + "  ")),
        ]
    return [f"{indent}{key}: {scalar(value)}"]


def _item(value: object, indent: str) -> list[str]:
    if isinstance(value, Noted):
        note = " ".join(value.note.split())
        return [f"{indent}- {scalar(value.value)}" + (f"  # {note}" if note else "")]
    if not isinstance(value, Mapping):
        return [f"{indent}- {scalar(value)}"]
    lines = [
        line
        for k, v in value.items()
        if _given(v)
        for line in _lines(k, v, indent + "  ")
    ]
    return [f"{indent}- {lines[0].strip()}", *lines[1:]]


def _given(value: object) -> bool:
    return value is not None and value not in ("", (), [], {})


def front(keys: Mapping[str, Any], notes: Sequence[str] = ()) -> str:
    """The block between the `---` lines; notes become comments at its head."""
    comments = [f"# {' '.join(note.split())}" for note in notes]
    lines = [line for k, v in keys.items() if _given(v) for line in _lines(k, v, "")]
    return "\n".join(["---", *comments, *lines, "---", ""])
