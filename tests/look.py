"""A content folder on disk → all that `check` says of it, as a build would see it.

look(folder, {"articles/2018/07/x.md": "…"}, {})  →  Look(problems=[…], …)
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.content.problems import link_content, problems_of
from plugins.press.content.read_folder import Reading, read
from plugins.press.content.store import Store
from plugins.press.pictures.in_use import photos_of
from tests.content_check import NOW, SITE


class Look(NamedTuple):
    """What was found: problems, addresses of what is public, what was read."""

    problems: list[Problem]
    addresses: dict[str, str]
    reading: Reading
    store: Store

    def value(self, path: str, key: str) -> str:
        """A value of the front matter as text, or the HTML of the "body"."""
        if key == "body":
            return self.store.body(path)
        record = self.reading.parts[path].record
        value = getattr(record.entity().file, key) if record else None
        if isinstance(value, datetime):
            return value.astimezone(VIETNAM).isoformat()
        return str(value)


def look(
    folder: Path, files: Mapping[str, str | bytes], links: Mapping[str, str]
) -> Look:
    """Write the files and symbolic links below a folder, read and check them."""
    content = folder / "content"
    for path, data in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(data.encode() if isinstance(data, str) else data)
    for path, target in links.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).symlink_to(target)
    store = Store(folder / "store", b"test")
    reading = read(content, SITE.choices, store)
    linked = link_content(reading, NOW)
    _, pictures = photos_of(linked.bulletin, reading, store, content)
    found = sorted({*problems_of(linked, reading, SITE, NOW), *pictures})
    return Look(found, linked.addresses, reading, store)
