"""Files of the theme under names that carry a hash of their content.

    assets.address("site.css")  →  "/theme/site.3f2a9c01.css"

A changed file has a new address, so readers' browsers may keep each one for ever.
"""

import re
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

FOLDERS = ("fonts", "icons", "js")
STYLESHEET = "site.css"
_IMPORT = re.compile(r'@import\s+"([^"]+)"\s*;')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_URL = re.compile(r'url\("?(?:\.\./)*([^")]+)"?\)')


class Asset(NamedTuple):
    """A file as published."""

    address: str
    data: bytes


class Assets:
    """The static files of a theme folder, by the names that templates use."""

    def __init__(self, static: Path) -> None:
        self.files: dict[str, Asset] = {}
        for folder in FOLDERS:
            for file in sorted((static / folder).rglob("*")):
                inside = file.relative_to(static)
                if file.is_file() and not is_private(inside):
                    name = inside.as_posix().removeprefix("js/")
                    self._add(name, file.read_bytes())
        sheet = stylesheet(static / "css" / STYLESHEET)
        linked = _URL.sub(lambda found: f'url("{self.address(found[1])}")', sheet)
        self._add(STYLESHEET, linked.encode())

    def _add(self, name: str, data: bytes) -> None:
        stem, _, kind = name.rpartition(".")
        digest = sha256(data).hexdigest()[:8]
        self.files[name] = Asset(f"/theme/{stem}.{digest}.{kind}", data)

    def address(self, name: str) -> str:
        """Return where a file of the theme is published; KeyError when it is none."""
        return self.files[name].address


def is_private(file: Path) -> bool:
    """Say whether a file is a system's or an editor's own (".DS_Store", "x.js~")."""
    return file.name.endswith("~") or any(part.startswith(".") for part in file.parts)


def stylesheet(index: Path) -> str:
    """Join a stylesheet with all it imports, in order, without its comments."""
    text = _COMMENT.sub("", index.read_text("utf-8"))
    joined = _IMPORT.sub(lambda found: stylesheet(index.parent / found[1]), text)
    return _SPACE.sub("\n", joined).strip() + "\n"
