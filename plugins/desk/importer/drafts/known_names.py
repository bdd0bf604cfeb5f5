"""Who and what the content folder knows already: ids by name.

known_names(Path("content/officials"))  →  {"lò văn cũ": ["lo-van-moi"], …}
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from plugins.bulletin.words.text import match_key, nfc

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n---", re.DOTALL)
_NAME = re.compile(r"^name:\s*(.+?)\s*$", re.MULTILINE)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def known_names(folder: Path) -> dict[str, list[str]]:
    """Ids of the folder's files by the key of each name, present, former or short."""
    known: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.md")):
        text = nfc(path.read_text("utf-8", "replace"))
        for key in dict.fromkeys(map(match_key, _names(text))):
            known.setdefault(key, []).append(path.stem)
    return known


def _names(text: str) -> list[str]:
    """Every name that a file gives; the first line of a file that is no YAML."""
    front = _FRONT.match(text)
    try:
        keys = yaml.load(front[1], _Loader) if front else None  # noqa: S506
    except yaml.YAMLError:
        return [found.strip("'\"") for found in _NAME.findall(text)]
    return [str(name) for name in _given(keys) if name]


def _given(keys: Any) -> Iterator[Any]:
    if not isinstance(keys, dict):
        return
    yield keys.get("name")
    for other in keys.get("other_names") or ():
        yield other.get("name") if isinstance(other, dict) else other
    yield from keys.get("short_names") or ()
