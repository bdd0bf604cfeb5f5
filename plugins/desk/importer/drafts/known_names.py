"""Who and what the content folder knows already: ids by name.

known_names(Path("content/organisations"))  →  {"sở y tế": ["so-y-te"], …}
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.bulletin.words.text import match_key, nfc
from plugins.desk.importer.drafts.read_front import front_of

_NAME = re.compile(r"^name:\s*(.+?)\s*$", re.MULTILINE)


def known_names(folder: Path) -> dict[str, list[str]]:
    """Ids of the folder's files by the key of each name, present, former or short."""
    known: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.md")):
        text = nfc(path.read_text("utf-8", "replace"))
        for name in names_of(text, front_of(text)):
            known.setdefault(match_key(name), []).append(path.stem)
    return known


def names_of(text: str, keys: Mapping[str, Any]) -> list[str]:
    """Every name that a file gives; the first line of a file that is no YAML."""
    names = _given(keys) if keys else (n.strip("'\"") for n in _NAME.findall(text))
    return list({match_key(str(name)): str(name) for name in names if name}.values())


def _given(keys: Mapping[str, Any]) -> Iterator[Any]:
    yield keys.get("name")
    for other in _list(keys.get("other_names")):
        yield other.get("name") if isinstance(other, dict) else other
    yield from _list(keys.get("short_names"))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
