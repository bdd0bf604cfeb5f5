"""The front matter of a file as plain values, for questions about it.

read_keys("---\\nname: An\\n---\\n")   →  {"name": "An"}
lists_of(keys, "chairs", "speakers")  →  the lines of both lists, one after the other
"""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.bulletin.files.changes.keys_in_place import UnfitError, keys_of


def read_keys(text: str) -> dict[str, Any]:
    """The front matter as plain values; {} for a file that cannot be read."""
    try:
        return keys_of(text)
    except UnfitError:
        return {}


def list_of(value: Any) -> list[Any]:
    """A value as the list it stands for; [] for none."""
    return value if isinstance(value, list) else [] if value is None else [value]


def lists_of(keys: Mapping[str, Any], *names: str) -> Iterator[str]:
    """The texts in several lists of a file's keys."""
    for name in names:
        yield from (str(one) for one in list_of(keys.get(name)))
