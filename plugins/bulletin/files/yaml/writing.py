"""Values → the YAML that this reader, and any other, reads back as the same.

entry("tags", ["a", "b"], flow=True)      →  ["tags: [a, b]"]
entry("cover", {"image": "x.jpg"})        →  ["cover:", "  image: x.jpg"]
"""

from typing import TypeAlias

from plugins.bulletin.files.yaml.text import as_item, as_value

# What front matter can say: text as written, lists and groups of it.
Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
STEP = "  "


def flowing(value: Value) -> str:
    """The value on one line, in brackets and braces."""
    if isinstance(value, str):
        return as_item(value)
    if isinstance(value, list):
        return f"[{', '.join(map(flowing, value))}]"
    inside = ", ".join(f"{key}: {flowing(one)}" for key, one in value.items())
    return f"{{{inside}}}"


def can_flow(value: Value) -> bool:
    """Whether no text of the value has lines of its own."""
    if isinstance(value, str):
        return "\n" not in value
    return all(map(can_flow, value.values() if isinstance(value, dict) else value))


def entry(key: str, value: Value, indent: str = "", *, flow: bool = False) -> list[str]:
    """The lines of one key with its value."""
    if isinstance(value, str):
        return _text(f"{indent}{key}:", value, indent)
    if flow and can_flow(value):
        return [f"{indent}{key}: {flowing(value)}"]
    if isinstance(value, list):
        rows = [line for one in value for line in item(one, indent + STEP)]
        return [f"{indent}{key}:", *rows]
    return [f"{indent}{key}:", *entries(value, indent + STEP)]


def entries(values: dict[str, Value], indent: str) -> list[str]:
    """The lines of the keys of a group."""
    return [line for key, one in values.items() for line in entry(key, one, indent)]


def item(value: Value, indent: str, *, flow: bool = False) -> list[str]:
    """The lines of one item of a list written with dashes."""
    if isinstance(value, str):
        return _text(f"{indent}-", value, indent)
    if (flow and can_flow(value)) or isinstance(value, list):
        return [f"{indent}- {flowing(value)}"]
    first, *others = entries(value, indent + STEP)
    return [f"{indent}- {first[len(indent) + len(STEP) :]}", *others]


def _text(opening: str, text: str, indent: str) -> list[str]:
    if "\n" not in text:
        return [f"{opening} {as_value(text)}".rstrip()]
    lines = [f"{indent}{STEP}{line}".rstrip() for line in text.split("\n")]
    return [f"{opening} |-", *lines]
