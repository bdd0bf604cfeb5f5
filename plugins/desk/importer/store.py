"""The content folder an import writes to: what is there, and adding what is not.

Store(Path("content")).add(Draft("article", "articles/2018/07/x.md", …))  →  True
"""

import hashlib
import re
from pathlib import Path

from plugins.bulletin.text import match_key, nfc, slugify
from plugins.desk.importer.registry_drafts import Draft
from plugins.desk.importer.saved_pictures import picture_bytes, picture_suffix

_NAME = re.compile(r"^name:\s*(.+?)\s*$", re.MULTILINE)


class Store:
    """Finds ids by name and writes new files only."""

    def __init__(self, content: Path) -> None:
        """Read the names already known in the folder."""
        self.content = content
        self.officials = self._names("officials")
        self.organisations = self._names("organisations", short_names=True)

    def _names(self, folder: str, *, short_names: bool = False) -> dict[str, str]:
        """Id by key of the name; other and short names count too."""
        names: dict[str, str] = {}
        for path in sorted((self.content / folder).glob("*.md")):
            text = nfc(path.read_text("utf-8", "replace"))[:4000]
            found = _NAME.findall(text)
            if short_names and (
                short := re.search(r"^short_names:\s*\[(.*)\]", text, re.M)
            ):
                found += short[1].split(",")
            for name in found:
                names.setdefault(match_key(name.strip(" '\"")), path.stem)
        return names

    def official(self, name: str) -> tuple[str, bool]:
        """Id of the official and whether the file is new."""
        return self._id(name, self.officials, "officials")

    def organisation(self, name: str) -> tuple[str, bool]:
        """Id of the organisation and whether the file is new."""
        return self._id(name, self.organisations, "organisations")

    def _id(self, name: str, known: dict[str, str], folder: str) -> tuple[str, bool]:
        key = match_key(name)
        if key in known:
            return known[key], False
        slug = slugify(name) or "khong-ten"
        taken = set(known.values())
        number, free = 2, slug
        while free in taken or (self.content / folder / f"{free}.md").exists():
            free, number = f"{slug}-{number}", number + 1
        known[key] = free
        return free, True

    def add(self, draft: Draft) -> bool:
        """Write the file unless one is there; whether it was written."""
        return self._create(draft.path, draft.text.encode())

    def _create(self, path: str, data: bytes) -> bool:
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError:
            return False
        return True

    def picture(self, address: str, page: Path, folder: str) -> str | None:
        """Copy a picture of a saved page into content; its path there, or None.

        Raises PictureProblem for a picture that pages cannot show.
        """
        data = picture_bytes(address, page)
        if not data:
            return None
        suffix = picture_suffix(data)
        inner = address.startswith("data:")
        stem = "" if inner else slugify(Path(address[:200]).stem, 40)
        name = f"{stem or 'anh'}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        path = f"images/{folder}/{name}"
        self._create(path, data)
        return path
