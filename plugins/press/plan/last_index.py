"""The search index of the site in place: what its shelves held, and what its files say.

kept = KeptShelves(cache_folder, staging.tree, staging.read)
kept.last(path_of, maker).titles  →  [what stood for each name and title, …]
kept.last(path_of, maker).texts("2012-0")   →  {"2012-0": [what stood for each, …]}
kept.last(path_of, maker).values("full-2012-0-3")  →  {"an": "#$", …}
kept.last(path_of, maker).texts_but(changed)  →  {"articles/2012/01/x.md": …, …}
kept.now["2012-0"] = {"2012-0": {"articles/2012/01/x.md": what stands for it, …}}
kept.keep(tree)
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from plugins.bulletin.outputs.search.files import values_in
from plugins.press.system.whole_files import write_whole

# A path and who made the file → what it holds; None when that is not certain.
Read = Callable[[str, bytes], bytes | None]
# Shelf → part → what stands for each of its texts, by the path of its file.
Shelves = dict[str, dict[str, dict[str, bytes]]]


class _Saved(msgspec.Struct, array_like=True):
    """The shelves of a site, with its hash, and what stood for its names and titles."""

    tree: str
    shelves: Shelves
    titles: list[bytes]


_decoder = msgspec.msgpack.Decoder(_Saved)


class LastIndex:
    """The index of the site in place, as `search.amending` asks for it."""

    def __init__(
        self,
        shelves: Shelves,
        titles: Sequence[bytes],
        read: Callable[[str], bytes | None],
    ) -> None:
        self._shelves = shelves
        self.titles = titles
        self._read = read

    def texts(self, shelf: str) -> Mapping[str, Sequence[bytes]]:
        """Return what stood for each text of a shelf's parts; {} when not known."""
        parts = self._shelves.get(shelf, {})
        return {part: list(texts.values()) for part, texts in parts.items()}

    def texts_but(self, changed: Collection[str]) -> Mapping[str, bytes]:
        """Return what stood for each text by the path of its file, but for some."""
        parts = (part for shelf in self._shelves.values() for part in shelf.values())
        texts = (found for part in parts for found in part.items())
        return {path: text for path, text in texts if path not in changed}

    def values(self, name: str) -> Any:
        """Return what a file was made of; None when it is not as it was written."""
        file = self._read(name)
        return None if file is None else values_in(name, file)


class KeptShelves:
    """The shelves of the site in an output folder, as kept in its cache.

    `tree` is the site in place, of which `read` gives a file that a maker made. `now`
    are the shelves of the site that is being built, `titles` stand for its names and
    titles.
    """

    def __init__(self, folder: Path, tree: str | None, read: Read) -> None:
        self._file = folder / "shelves"
        self._tree = tree
        self._read = read
        self.now: Shelves = {}
        self.titles: list[bytes] = []

    def last(self, path_of: Callable[[str], str], maker: bytes) -> LastIndex:
        """Return the index of the site in place, as far as this maker made it."""

        def read(name: str) -> bytes | None:
            return self._read(path_of(name), maker)

        try:
            saved = _decoder.decode(self._file.read_bytes())
        except (OSError, msgspec.DecodeError):
            return LastIndex({}, (), read)
        if saved.tree != self._tree:
            return LastIndex({}, (), read)
        return LastIndex(saved.shelves, saved.titles, read)

    def keep(self, tree: str) -> None:
        """Remember the shelves of the site that is now in place."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        saved = _Saved(tree, self.now, self.titles)
        write_whole(self._file, msgspec.msgpack.encode(saved))
