"""The site to come, put together beside the one that is live.

Two complete sites exist: the live one and a spare, the one before it. A build brings
the spare up to date (most files are the same hard-linked file in both) and exchanges
the two, so that its cost follows what changed, and at every moment the live folder is
a whole site.
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from plugins.press.processes.background import Background
from plugins.press.site.differences import Differences, Spare, differences_of
from plugins.press.site.hard_links import link, link_all
from plugins.press.site.tree import (
    MARKER,
    Entries,
    Marker,
    SiteTrees,
    Written,
    changed_at,
    read_marker,
    tree_hash,
    write_marker,
)
from plugins.press.system.whole_files import put_in_place, recover, remove_tree

# To look at all files of a site takes a second; a slow disk may need minutes.
SECONDS = 600.0

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
# A page has a folder to itself, which is not there before the page.
_PAGE = "/index.html"
_INSIDE = re.compile(r"[^/\\:\x00-\x1f]+(?:/[^/\\:\x00-\x1f]+)*")


class Staging:
    """One build's way from the live site to the next."""

    def __init__(self, live: Path, trees: SiteTrees) -> None:
        self.live = live
        self.folder = live.with_name(f".{live.name}.next")
        self._trees = trees
        recover(live)
        marker = read_marker(live)
        self.tree = marker.tree if marker else None
        self._looking = Background(
            partial(differences_of, trees, live, self.folder), SECONDS
        )
        self._touched: set[str] = set()

    @cached_property
    def _found(self) -> Differences:
        return self._looking.result()

    @cached_property
    def written(self) -> Written:
        """The live site as it was written, its folders too; empty when not known."""
        return self._trees.read(self.live) or Written({}, {})

    @property
    def whole(self) -> bool:
        """Whether the live site is just as it was written."""
        return self._found.whole

    @property
    def harmed(self) -> bool:
        """Whether something happened to the live site since it was written."""
        return bool(self.written.entries) and not self.whole

    @cached_property
    def before(self) -> Entries:
        """The files of the live site that are as they were written."""
        lost, times, written = self._found.lost, self._found.times, self.written.entries
        if lost:
            written = {p: e for p, e in written.items() if p not in lost}
        return _with(written, times) if times else written

    def read(self, path: str, maker: bytes) -> bytes | None:
        """Return what a file of the live site holds, as this maker made it.

        None for one of another maker, and one that is not as it was written.
        """
        entry = self.before.get(path)
        if entry is None or entry.maker != maker:
            return None
        try:
            data = (self.live / path).read_bytes()
        except OSError:
            return None
        return data if sha256(data).digest() == entry.sha256 else None

    def stay(self) -> None:
        """Leave the live site as it is; note new times of its files, if there are."""
        if self._found.times:
            self._save(
                self.live, self.before, self.written.folders, tree_hash(self.before)
            )

    def forget(self) -> None:
        """Take nothing over from earlier builds."""
        self._looking.stop()
        self._found, self.written = Differences(), Written({}, {})
        remove_tree(self.folder)

    def open(self, kept: Entries, planned: Collection[str]) -> None:
        """Bring in every file that stays; `planned` are all that will be there.

        From here until `close` the folder has no marker, so that a build that dies
        leaves nothing that could be taken for a site.
        """
        spare = self._found.spare
        if spare is None:
            remove_tree(self.folder)
            spare = Spare(frozenset(), frozenset(self.written.entries), {}, {})
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MARKER).unlink(missing_ok=True)
        there = (self.written.entries.keys() - spare.lacking) | spare.own
        removed = there - kept.keys()
        for path in removed:
            os.unlink(f"{self.folder}/{path}")
        for path in spare.own & kept.keys():
            os.unlink(f"{self.folder}/{path}")
        brought = (spare.own | spare.lacking) & kept.keys()
        for path in brought:
            link(self.live, self.folder, path)
        self._remove_empty_folders(removed, set(_folders_above(planned)))
        self._touched = {*removed, *brought}
        self._kept, self._twins, self._folders = kept, spare.twins, spare.folders

    def _remove_empty_folders(self, removed: set[str], wanted: set[str]) -> None:
        """Remove folders that nothing is planned for, from the innermost outwards."""
        for folder in sorted({*_folders_above(removed)} - wanted, reverse=True):
            os.rmdir(f"{self.folder}/{folder}")

    def close(self, entries: Entries, site_url: str) -> Marker:
        """Mark the folder as a whole site and note what it consists of."""
        new = entries.keys() - self._kept.keys()
        touched = self._touched | new
        other = set(_folders_above(touched))
        known = {f: time for f, time in self._folders.items() if f not in other}
        renewed = _with_times(self.folder, entries, self._touched & self._kept.keys())
        for path in (self._twins.keys() & self._kept.keys()) - self._touched:
            modified, changed = self._twins[path]
            renewed[path] = replace(entries[path], modified=modified, changed=changed)
        made = Marker(bulletin=1, site_url=site_url, tree=tree_hash(entries))
        self._save(self.folder, renewed, known, made.tree)
        write_marker(self.folder, made)
        return made

    def _save(
        self, site: Path, entries: Entries, known: Mapping[str, int], tree: str
    ) -> None:
        other = self.live if site == self.folder else self.folder
        self.written = self._trees.save(site, entries, other, known, tree)

    def swap(self) -> None:
        """Make it the live site; the old one becomes the spare of the next build."""
        put_in_place(self.folder, self.live)

    def prime(self, marker: Marker) -> None:
        """Make the first spare, so that the first edit is as quick as any other.

        The site stands without it, so a full disk here is no failure.
        """
        entries, folders = self.written.entries, self.written.folders
        try:
            self.folder.mkdir()
            link_all(self.live, self.folder, list(entries))
            write_marker(self.folder, marker)
            renewed = _with_times(self.live, entries, entries)
            self._save(self.folder, renewed, {}, marker.tree)
            self._save(self.live, renewed, folders, marker.tree)
        except OSError:
            self.discard()

    def discard(self) -> None:
        """Remove what was put together, to give the disk its room back."""
        remove_tree(self.folder)


def _with_times(site: Path, entries: Entries, of: Collection[str]) -> Entries:
    """Note when some files of a site changed last: a new name is a change too."""
    renewed = dict(entries)
    for path in of:
        status = os.lstat(f"{site}/{path}")
        times = {"modified": status.st_mtime_ns, "changed": changed_at(status)}
        renewed[path] = replace(entries[path], **times)
    return renewed


def _with(entries: Entries, changed: Mapping[str, int]) -> Entries:
    new = {path: replace(entries[path], changed=time) for path, time in changed.items()}
    return entries | new


def _folders_above(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        while path := path.rpartition("/")[0]:
            yield path


def write_file(folder: str, path: str, data: bytes) -> tuple[bytes, int, int, int]:
    """Write one file of the site; return its hash, its size and when it changed.

    The times are those of `Entry`. Raises ValueError for a path that could lead out of
    the folder on some system.
    """
    if not _INSIDE.fullmatch(path) or {".", ".."} & set(path.split("/")):
        raise ValueError(f"{path!r} leads out of the site")
    target = f"{folder}/{path}"
    file = _create(target)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(file, left) :]
        status = os.fstat(file)
    finally:
        os.close(file)
    times = status.st_mtime_ns, changed_at(status)
    return sha256(data).digest(), len(data), *times


def _create(target: str) -> int:
    """Open a file that must be new; its folder is made when it is not there.

    By its number: Python's own files ask the system three things more of each.
    """
    if target.endswith(_PAGE):
        _make_folder(os.path.dirname(target))
    try:
        return os.open(target, _NEW, 0o666)
    except FileNotFoundError:
        _make_folder(os.path.dirname(target))
        return os.open(target, _NEW, 0o666)


def _make_folder(folder: str) -> None:
    """Make a folder; most of the time only the last part of its path is missing."""
    try:
        os.mkdir(folder)
    except OSError:  # or another process was quicker
        os.makedirs(folder, exist_ok=True)
