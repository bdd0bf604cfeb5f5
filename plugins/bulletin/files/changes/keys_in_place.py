"""Keys and items of front matter added or taken away; every other byte stays.

with_items("---\\nname: An\\n---\\n", "redirect_from", ["/can-bo/a/"])
    →  "---\\nname: An\\nredirect_from:\\n  - /can-bo/a/\\n---\\n"
without_key("…\\ndraft: true\\n---\\n", "draft")  →  "…\\n---\\n"

What is given is YAML already. A file in which it cannot be done safely is told by
UnfitError and left as it is.
"""

import re
from collections.abc import Sequence
from typing import Any

import yaml

FRONT = re.compile(r"(\ufeff?\s*---[ \t]*\r?\n)(.*?)(?=^---[ \t]*\r?$)", re.S | re.M)
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnfitError(ValueError):
    """Nothing can be added to the file, or taken from it, without touching the rest."""


def with_items(text: str, key: str, items: Sequence[str]) -> str:
    """The text with items behind those the key has; the key is made when missing."""
    if not items:
        return text
    start, front, value = _found(text, key)
    end = "\r\n" if "\r\n" in text else "\n"
    if value is None:
        place, lines = len(front), f"{key}:\n" + "".join(f"  - {i}\n" for i in items)
    elif isinstance(value, yaml.SequenceNode) and value.flow_style:
        comma = ", " if value.value else ""
        place, lines = value.end_mark.index - 1, comma + ", ".join(items)
    elif isinstance(value, yaml.SequenceNode):
        place = _line_end(front, end_of(value))
        indent = " " * value.start_mark.column
        lines = "".join(f"{indent}- {item}\n" for item in items)
    elif isinstance(value, yaml.ScalarNode) and value.value:
        first, last = value.start_mark.index, value.end_mark.index
        listed = ", ".join([front[first:last], *items])
        front = f"{front[:first]}[{listed}]{front[last:]}"
        place, lines = 0, ""
    else:
        raise UnfitError(key)
    changed = front[:place] + lines.replace("\n", end) + front[place:]
    return _checked(text, start, changed, key)


def with_key(text: str, key: str, value: str) -> str:
    """The text with a key that it does not have yet; unchanged when it has it."""
    start, front, there = _found(text, key)
    if there is not None:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    return _checked(text, start, f"{front}{key}: {value}{end}", key)


def without_key(text: str, key: str) -> str:
    """The text without a key of one line; unchanged when it is not there."""
    start, front, value = _found(text, key)
    if value is None:
        return text
    lines = re.sub(
        rf"^{re.escape(key)}[ \t]*:[^\r\n]*(?:\r?\n|\Z)", "", front, flags=re.M
    )
    return _checked(text, start, lines, key)


def keys_of(text: str) -> dict[str, Any]:
    """The front matter of a file as plain values; UnfitError for none."""
    found = FRONT.match(text)
    return plain(found[2] if found else "")


def plain(front: str) -> dict[str, Any]:
    """Front matter without its dashes as plain values; UnfitError where there are none.

    For whoever only looks: what a file means is read by `files/validate`.
    """
    try:
        keys = yaml.load(front, LOADER)  # noqa: S506
    except (yaml.YAMLError, ValueError) as error:  # ValueError: 2018-02-31
        raise UnfitError(str(error)) from error
    if not isinstance(keys, dict):
        raise UnfitError
    return keys


def body_start(text: str) -> int:
    """Where the body begins, behind the second line of dashes."""
    found = FRONT.match(text)
    if not found:
        raise UnfitError
    end = text.find("\n", found.end())
    return len(text) if end < 0 else end + 1


def _found(text: str, key: str) -> tuple[int, str, Any]:
    """Where the front matter begins, its text, and the node of the key or None."""
    found = FRONT.match(text)
    try:
        root = yaml.compose(found[2], LOADER) if found else None
    except yaml.YAMLError as error:
        raise UnfitError(str(error)) from error
    if not found or not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise UnfitError(key)
    node = next((value for name, value in root.value if name.value == key), None)
    front = found[2]
    return found.start(2), front, node


def _checked(text: str, start: int, front: str, key: str) -> str:
    """The text with its new front matter, if that says the same but for the key."""
    found = FRONT.match(text)
    assert found
    changed = text[:start] + front + text[found.end(2) :]
    before, after = keys_of(text), keys_of(changed)
    if {k: v for k, v in before.items() if k != key} != {
        k: v for k, v in after.items() if k != key
    }:
        raise UnfitError(key)
    return changed


def end_of(node: Any) -> int:
    """Where the last value in a node ends; a block's own mark lies beyond notes."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(last[1] if isinstance(last, tuple) else last)


def _line_end(front: str, place: int) -> int:
    """Behind the line that the place is in."""
    if front[place - 1 : place] == "\n":
        return place
    end = front.find("\n", place)
    return len(front) if end < 0 else end + 1
