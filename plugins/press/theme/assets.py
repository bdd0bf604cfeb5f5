"""Files of the theme under names that carry a hash of their content.

    assets.address("site.css")  →  "/theme/site.3f2a9c01.css"

A changed file has a new address, so readers' browsers may keep each one for ever.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from plugins.press.theme.cascade import flattened

FOLDERS = ("fonts", "icons")
STYLESHEETS = ("site.css", "feed.css")
_IMPORT = re.compile(r'@import\s+"([^"]+)"\s*;')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_MODULE = re.compile(r"^import .*?'\./([^']+)';\n", re.MULTILINE | re.DOTALL)
_REMARK = re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/[ \t]*)\n", re.MULTILINE | re.DOTALL)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_URL = re.compile(r'url\("?(?:\.\./)*([^")]+)"?\)')


class Asset(NamedTuple):
    """A file as published."""

    address: str
    data: bytes


class Assets:
    """The static files of a theme folder, by the names that templates use."""

    def __init__(
        self, static: Path, modules: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Read the folder; `modules` are scripts that the build writes, by path."""
        written = {static / name: text for name, text in modules.items()}
        self.files: dict[str, Asset] = {}
        for folder in FOLDERS:
            for file in sorted((static / folder).rglob("*")):
                inside = file.relative_to(static)
                if file.is_file() and not is_private(inside):
                    self._add(inside.as_posix(), file.read_bytes())
        for file in sorted((static / "js").glob("*.js")):
            if not is_private(file.relative_to(static)):
                self._add(file.name, script(file, written).encode())
        for name in STYLESHEETS:
            if (static / "css" / name).exists():
                sheet = compact(flattened(stylesheet(static / "css" / name)))
                linked = _URL.sub(self._linked, sheet)
                self._add(name, linked.encode())

    def _linked(self, found: re.Match[str]) -> str:
        return f'url("{self.address(found[1])}")'

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
    return _IMPORT.sub(lambda found: stylesheet(index.parent / found[1]), text)


def compact(sheet: str) -> str:
    """Drop the indentation of a stylesheet, which is sent with every first page."""
    return _SPACE.sub("\n", sheet).strip() + "\n"


def script(index: Path, written: Mapping[Path, str] = MappingProxyType({})) -> str:
    """Join a script with all modules it imports, each once, without its remarks.

    `written` are modules that lie nowhere, by where they would.

    The parts share one scope, so a name is given only once among them. What comes out
    is no module: browsers refuse those on pages opened from a disk.
    """
    known: set[Path] = set()
    joined = _SPACE.sub("\n", _joined(index, known, written)).strip()
    if len(known) == 1:
        return f"{joined}\n"
    return f"(() => {{\n'use strict';\n{_EXPORT.sub('', joined)}\n}})();\n"


def _joined(module: Path, known: set[Path], written: Mapping[Path, str]) -> str:
    """Put what a module imports before it; `known` are those that stand already."""
    if module in known:
        return ""
    known.add(module)
    text = _REMARK.sub("", written.get(module) or module.read_text("utf-8"))
    imported = [module.parent / name for name in _MODULE.findall(text)]
    before = [_joined(one, known, written) for one in imported]
    return "".join([*before, _MODULE.sub("", text)])
