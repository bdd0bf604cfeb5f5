"""The front matter of a content file as plain values, for whoever only looks.

front_of("---\\nname: Lò Văn Cũ\\n---\\n")  →  {"name": "Lò Văn Cũ"}
"""

from typing import Any

from plugins.bulletin.files.changes.keys_in_place import UnfitError, keys_of


def front_of(text: str) -> dict[str, Any]:
    """The keys of a file's text; {} for none and for what is no YAML."""
    try:
        return keys_of(text)
    except UnfitError:
        return {}
