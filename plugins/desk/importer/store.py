"""The content folder an import writes to: what is there, and adding what is not.

Store(Path("content")).add(Draft("article", "articles/2018/07/x.md", …))  →  True
"""

import base64
import binascii
import hashlib
import os
import re
from pathlib import Path

from plugins.bulletin.text import match_key, nfc, slugify
from plugins.desk.importer.registry_drafts import Draft

_NAME = re.compile(r"^name:\s*(.+?)\s*$", re.MULTILINE)
_DATA = re.compile(r"data:image/(jpeg|jpg|png|gif|webp);base64,(.+)", re.I | re.S)
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_LARGEST = 25_000_000


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
        """Copy a picture of a saved page into content; its path there, or None."""
        data, suffix = _inner_picture(address) or _beside(address, page)
        if not data:
            return None
        stem = (
            slugify(Path(address[:200]).stem, 40)
            if suffix and "," not in address
            else "anh"
        )
        name = f"{stem or 'anh'}-{hashlib.sha256(data).hexdigest()[:8]}{suffix}"
        path = f"images/{folder}/{name}"
        self._create(path, data)
        return path


def _inner_picture(address: str) -> tuple[bytes, str] | None:
    found = _DATA.match(address)
    if not found:
        return None
    try:
        data = base64.b64decode(re.sub(r"\s|%0A", "", found[2]), validate=True)
    except (binascii.Error, ValueError):
        return b"", ""
    suffix = found[1].lower().replace("jpeg", "jpg")
    return (data, f".{suffix}") if len(data) <= _LARGEST else (b"", "")


def _beside(address: str, page: Path) -> tuple[bytes, str]:
    """A picture in the folder a browser saved beside the page, never elsewhere."""
    from urllib.parse import unquote

    if re.match(r"[a-zA-Z][\w+.-]*:|//|/", address) or "\0" in address:
        return b"", ""
    home = page.parent.resolve()
    path = (home / unquote(address.split("?", maxsplit=1)[0])).resolve()
    inside = os.path.commonpath([home, path]) == str(home)
    if not inside or path.suffix.lower() not in _PICTURES or not path.is_file():
        return b"", ""
    if path.stat().st_size > _LARGEST:
        return b"", ""
    return path.read_bytes(), path.suffix.lower()
