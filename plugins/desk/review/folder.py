"""The content folder as the review sees it: texts as they stand, and what is to change.

folder = Folder(Path("content"));  folder.text("officials/an.md")
folder.put("officials/an.md", "…");  folder.changes  →  {"officials/an.md": Change(…)}
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from plugins.bulletin.kinds import KINDS, Kind

T = TypeVar("T")


class Change(msgspec.Struct, frozen=True):
    """A file before and after; None where it is not there."""

    path: str
    before: str | None
    after: str | None


class Folder:
    """Texts by their path below content/; nothing is written."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.changes: dict[str, Change] = {}
        # What was made of each file as it was last seen.
        self._known: dict[tuple[str, str], tuple[tuple[int, int], Any]] = {}

    def of(self, path: str, make: Callable[[str], T]) -> T | None:
        """What `make` makes of a file's text, kept while the file stays as it is.

        None when there is no such text. Changes that are not on the disk are not seen.
        """
        try:
            status = (self.content / path).stat()
        except OSError:
            return None
        sign, key = (status.st_mtime_ns, status.st_size), (path, make.__name__)
        known = self._known.get(key)
        if known is None or known[0] != sign:
            text = self._on_disk(path)
            known = sign, None if text is None else make(text)
            self._known[key] = known
        made: T | None = known[1]
        return made

    def text(self, path: str) -> str | None:
        """What the file says, or is to say; None when there is no such text."""
        if path in self.changes:
            return self.changes[path].after
        return self._on_disk(path)

    def _on_disk(self, path: str) -> str | None:
        try:
            return (self.content / path).read_bytes().decode()
        except (FileNotFoundError, UnicodeDecodeError):
            return None

    def put(self, path: str, text: str | None) -> None:
        """Have the file say this; None takes it away."""
        known = self.changes.get(path)
        before = known.before if known else self._on_disk(path)
        if before == text:
            self.changes.pop(path, None)
        else:
            self.changes[path] = Change(path, before, text)

    def paths(self, kind: Kind | None = None) -> Iterator[str]:
        """All content files of a kind, or of every kind."""
        for one in KINDS if kind is None else (kind,):
            for path in sorted((self.content / one.folder).rglob("*.md")):
                yield path.relative_to(self.content).as_posix()

    def find(self, kind: Kind, id_: str) -> str | None:
        """Where the file of an id lies; None for none."""
        home = self.content / kind.folder
        path = f"{kind.folder}/{id_}.md"
        if self.text(path) is not None or kind.at_top:
            return path if self.text(path) is not None else None
        found = sorted(home.rglob(f"{id_}.md"))
        return found[0].relative_to(self.content).as_posix() if found else None
