"""What a published tree consists of: every file's hash and size, and its pages.

`index.html` holding "x" → files `{"index.html": ("2d711642…", 1)}`, pages `{"/"}`
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.hashes import (
    Hashed,
    entries_below,
    hashed,
    read_hashes,
    write_hashes,
)
from plugins.press.site.tree import MARKER, Entry, tree_hash

Files = Mapping[str, tuple[str, int]]

# Such a name cannot stand on one line of a list of names, so no list could be checked.
UNFIT = re.compile(r"[\x00-\x1f\x7f\\]")


class Manifest(msgspec.Struct, frozen=True):
    """One release: its files, and those kept from the release that it replaced.

    `tree` is the hash of `files`: equal trees have equal hashes, whatever is kept.
    `replaced` is 0 for the first release; `published` is an ISO moment; `amended` are
    the articles corrected or withdrawn in it, address → title. `shared` are drafts
    under a name nobody guesses, which go with the next release.
    """

    release: int
    replaced: int
    published: str
    by: str
    tree: str
    files: dict[str, tuple[str, int]]
    kept: dict[str, tuple[str, int]] = {}
    amended: dict[str, str] = {}
    shared: dict[str, tuple[str, int]] = {}

    @property
    def everything(self) -> dict[str, tuple[str, int]]:
        """All that lies there: what was published, is shared, or stays from before."""
        return {**self.kept, **self.sent}

    @property
    def sent(self) -> dict[str, tuple[str, int]]:
        """What comes from a tree of ours, unless it lies there already."""
        return {**self.shared, **self.files}


# Where nothing was published yet.
NOTHING = Manifest(0, 0, "", "", "", {})


class Changes(msgspec.Struct, frozen=True):
    """Paths that differ between what readers have and what they are to have."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def scan(
    tree: Path, memory: Path | None = None, besides: Path | None = None
) -> dict[str, tuple[str, int]]:
    """List every file below `tree`: POSIX path → SHA-256 in hex, size in bytes.

    `memory`: a file of ours that knows what was hashed before, so that only what
    was written since is read; `besides`: the same of a tree that some of the files are
    links to. Raises PublishingError for a link or a name that no manifest can hold.
    """
    known = read_hashes(memory)
    others = read_hashes(besides)
    found: Hashed = {}
    for name, entry in entries_below(tree):
        if entry.is_symlink() or UNFIT.search(name):
            raise PublishingError(f"Không đăng được tệp có tên hay kiểu lạ: {name!r}")
        if entry.is_file():
            found[name] = hashed(entry, known.get(name), others.get(name))
    if found != known:
        write_hashes(memory, found)
    return {name: found[name][:2] for name in sorted(found)}


def hash_of(files: Files) -> str:
    """The hash by which the build's marker names this tree."""
    entries = {
        name: Entry(b"", b"", bytes.fromhex(hashed), size, 0)
        for name, (hashed, size) in files.items()
        if name != MARKER
    }
    return tree_hash(entries)


def compare(old: Files, new: Files) -> Changes:
    """Say what becomes of each file when `new` takes the place of `old`."""
    return Changes(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(n for n in new.keys() & old.keys() if new[n] != old[n])),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def pages(paths: Iterable[str]) -> set[str]:
    """The addresses of the pages among these files: `a/index.html` → `/a/`."""
    return {address(path) for path in paths if path.endswith(".html")}


def address(path: str) -> str:
    """Where readers find this file: `lich/index.html` → `/lich/`."""
    return "/" + path.removesuffix("index.html") if _is_index(path) else "/" + path


def _is_index(path: str) -> bool:
    return path == "index.html" or path.endswith("/index.html")


def manifest_of(release: int) -> str:
    """Name of the file that holds a release's manifest on the target."""
    return f"manifest-{release}.json"


def as_text(release: Manifest) -> str:
    """Write a manifest as JSON with a line for each file, so that few lines differ."""
    parts = msgspec.to_builtins(release)
    return "{\n" + ",\n".join(_part(*item) for item in parts.items()) + "\n}\n"


def _part(key: str, value: object) -> str:
    if not isinstance(value, dict):
        return f'"{key}":{_json(value)}'
    lines = ",\n".join(f"{_json(name)}:{_json(one)}" for name, one in value.items())
    return f'"{key}":{{\n{lines}\n}}'


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
