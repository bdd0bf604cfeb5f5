"""The front matter of a content file as plain values, for whoever only looks.

front_of("---\\nname: Lò Văn Cũ\\n---\\n")  →  {"name": "Lò Văn Cũ"}
"""

import re
from typing import Any

import yaml

_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\r?\n(.*?)\r?\n---", re.DOTALL)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def front_of(text: str) -> dict[str, Any]:
    """The keys of a file's text; {} for none and for what is no YAML."""
    found = _FRONT.match(text)
    try:
        keys = yaml.load(found[1], _LOADER) if found else None  # noqa: S506
    except (yaml.YAMLError, ValueError):  # ValueError: 2018-02-31
        return {}
    return keys if isinstance(keys, dict) else {}
