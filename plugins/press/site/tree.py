"""What a built site consists of: every file with fingerprint, hash and size.

The site itself carries only a small marker with the hash of the whole; the list is
kept in the cache under that hash. A site whose list is missing, cut or does not fit
the files is simply built anew.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from stat import S_ISDIR
from types import MappingProxyType

import msgspec

from plugins.press.content.all_files import Status
from plugins.press.system.whole_files import write_whole

MARKER = "bulletin.json"


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file: what it was made of and by what, and what came out.

    `fragments` are the places in other pages it points to, "lich/index.html#thang-5";
    `prints` are the marks of articles whose words a page was given, one after another.
    `modified` and `changed` are times in nanoseconds; the second is the system's own,
    which nobody can set, and moves with every name the file is given.
    """

    fingerprint: bytes
    maker: bytes
    sha256: bytes
    size: int
    modified: int
    fragments: tuple[str, ...] = ()
    prints: bytes = b""
    changed: int = 0


class Marker(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `bulletin.json` at the root of a built site says."""

    bulletin: int
    site_url: str
    tree: str


Entries = dict[str, Entry]


class Written(msgspec.Struct, array_like=True):
    """A site as it was written: its files, and when each folder gained or lost one.

    The folders are all that lie below the site's own, those without files too.
    """

    entries: Entries
    folders: dict[str, int]


_decoder = msgspec.msgpack.Decoder(Written)
# A list that was cut or changed is none. To hash all entries takes ten times as long.
_CHECK_BYTES = 16


def _check(data: bytes) -> bytes:
    return blake2b(data, digest_size=_CHECK_BYTES).digest()


def tree_hash(entries: Entries) -> str:
    """Return the hash of a site: of all paths and contents, in order."""
    total = sha256()
    for path in sorted(entries):
        total.update(path.encode() + b"\0" + entries[path].sha256)
    return total.hexdigest()


def read_marker(site: Path) -> Marker | None:
    """Read the marker of a built site; None when there is none that fits."""
    try:
        return msgspec.json.decode((site / MARKER).read_bytes(), type=Marker)
    except (OSError, msgspec.DecodeError):
        return None


def write_marker(site: Path, marker: Marker) -> None:
    """Mark a folder as a finished site; the last thing written into it."""
    write_whole(site / MARKER, msgspec.json.encode(marker) + b"\n")


class SiteTrees:
    """The lists of the sites that one output folder holds or held."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, site: Path) -> Written | None:
        """Return what was written of a site; None of an unknown one."""
        marker = read_marker(site)
        if marker is None:
            return None
        try:
            data = self._list(site, marker.tree).read_bytes()
            check, saved = data[:_CHECK_BYTES], data[_CHECK_BYTES:]
            return _decoder.decode(saved) if _check(saved) == check else None
        except (OSError, msgspec.DecodeError):
            return None

    def _list(self, site: Path, tree: str) -> Path:
        """Name a list after the folder too: two sites may have the same content."""
        return self.folder / f"{os.stat(site).st_ino}-{tree}"

    def save(
        self,
        site: Path,
        entries: Entries,
        other: Path,
        known: Mapping[str, int],
        tree: str,
    ) -> Written:
        """Write the list of a new site; all but its own and the other's are dropped.

        `known` are the times of folders that nothing was done to, `tree` the hash of
        its entries.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        saved = Written(entries, folder_times(site, entries, known))
        file, data = self._list(site, tree), msgspec.msgpack.encode(saved)
        write_whole(file, _check(data) + data)
        marker = read_marker(other)
        keep = {file} | ({self._list(other, marker.tree)} if marker else set())
        for old in self.folder.iterdir():
            if old not in keep:
                with suppress(OSError):
                    old.unlink()
        return saved


def changed_at(status: os.stat_result | Status) -> int:
    """Return when a file or folder last changed in any way; Windows tells less."""
    return status.st_mtime_ns if os.name == "nt" else status.st_ctime_ns


def folder_times(
    site: Path, entries: Entries, known: Mapping[str, int] = MappingProxyType({})
) -> dict[str, int]:
    """Return when each folder below the site's own last changed.

    Nothing is known of a site in which one is missing, or is a link to elsewhere.
    """
    root, times = f"{site}/", dict[str, int]()
    try:
        for folder in dict.fromkeys(path.rpartition("/")[0] for path in entries):
            _add_times(root, folder, times, known)
    except OSError:
        return {}
    return times


def _add_times(
    root: str, folder: str, times: dict[str, int], known: Mapping[str, int]
) -> None:
    """Look at a folder and at those it lies in."""
    while folder and folder not in times:
        time = known.get(folder)
        times[folder] = _folder_time(root + folder) if time is None else time
        folder = folder.rpartition("/")[0]


def _folder_time(place: str) -> int:
    status = os.lstat(place)
    if not S_ISDIR(status.st_mode):
        raise NotADirectoryError(place)
    return changed_at(status)
