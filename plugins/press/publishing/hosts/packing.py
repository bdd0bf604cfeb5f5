"""Compressed forms beside the files of a site, made once for each content and kept.

Packing(WORK / "packed").beside(tree, files, copy)
    →  a copy of links, with `index.html.gz` and `index.html.br` beside `index.html`
"""

import gzip
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from plugins.press.publishing.hashes import entries_below
from plugins.press.publishing.manifest import Files, hash_of, scan
from plugins.press.publishing.server_config.policy import TEXTS
from plugins.press.site.tree import MARKER, Marker, read_marker, write_marker
from plugins.press.system.extra import extra
from plugins.press.system.whole_files import link_or_copy, write_whole

# Below this the packet is not smaller for the reader.
LEAST = 1000
# As much as can be had before each further percent costs many times as long.
GZIP, BROTLI = 6, 5
FORMS = (".gz", ".br")


class Packing:
    """A folder of compressed forms, by the hash of what they were made of."""

    def __init__(self, folder: Path) -> None:
        """Raises NotReadyError where brotli is missing."""
        self.folder = folder
        self.brotli: Any = extra("brotli")

    def beside(self, tree: Path, files: Files, copy: Path) -> Path:
        """Make `copy` of links to the tree's `files` and to their compressed forms."""
        marker = read_marker(tree)
        assert marker is not None
        wanted = dict(self._wanted(tree, files))
        _bring_up_to_date(copy, wanted)
        whole = hash_of(scan(copy, copy.with_name(f"{copy.name}.hashes")))
        write_marker(copy, Marker(1, marker.site_url, whole))
        self._forget(set(wanted.values()))
        return copy

    def _wanted(self, tree: Path, files: Files) -> Iterator[tuple[str, Path]]:
        """Each file of the copy, and what it is a link to."""
        texts = {
            n: s for n, (s, size) in files.items() if size >= LEAST and _is_text(n)
        }
        lacking = {s: n for n, s in texts.items() if not self._place(s, ".br").exists()}
        for folder in {hashed[:2] for hashed in lacking}:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(os.cpu_count()) as hands:
            list(hands.map(lambda s: self._pack(s, tree / lacking[s]), lacking))
        yield from ((name, tree / name) for name in files if name != MARKER)
        for name, hashed in texts.items():
            for form in FORMS:
                yield f"{name}{form}", self._place(hashed, form)

    def _pack(self, hashed: str, source: Path) -> None:
        """Both libraries let other threads work meanwhile."""
        data = source.read_bytes()
        made = (
            gzip.compress(data, GZIP, mtime=0),
            self.brotli.compress(data, quality=BROTLI),
        )
        for form, packed in zip(FORMS, made, strict=True):
            write_whole(self._place(hashed, form), packed)

    def _place(self, hashed: str, form: str) -> Path:
        return self.folder / hashed[:2] / f"{hashed[2:]}{form}"

    def _forget(self, wanted: set[Path]) -> None:
        """Delete what no file of the site is any more."""
        for path in self.folder.glob("??/*"):
            if path not in wanted:
                path.unlink(missing_ok=True)


def _is_text(name: str) -> bool:
    return name.rpartition(".")[2] in TEXTS


def _bring_up_to_date(copy: Path, wanted: Mapping[str, Path]) -> None:
    """Make the files of a folder links to these; what is one already stays."""
    copy.mkdir(parents=True, exist_ok=True)
    right = set()
    for name, entry in entries_below(copy):
        if entry.is_dir(follow_symlinks=False):
            continue
        if name in wanted and os.path.samestat(os.stat(entry), os.stat(wanted[name])):
            right.add(name)
        else:
            os.unlink(entry.path)
    lacking = wanted.keys() - right
    for folder in {name.rpartition("/")[0] for name in lacking}:
        (copy / folder).mkdir(parents=True, exist_ok=True)
    for name in lacking:
        link_or_copy(os.fspath(wanted[name]), f"{copy}/{name}")
