"""How the live site and the spare beside it stand to what was written of them.

    differences_of(trees, Path("output"), Path(".output.next"))
        →  Differences(lost=frozenset({"lich/index.html"}), whole=False, spare=Spare(…))

It looks at every file of both, which takes a while: a child does it while the content
is read, and answers with the differences alone.
"""

import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from typing import NamedTuple

from plugins.press.site.tree import (
    MARKER,
    Entries,
    Entry,
    SiteTrees,
    Written,
    changed_at,
    folder_times,
)

Times = Mapping[str, int]


class Spare(NamedTuple):
    """A spare that is whole, beside the live site's list.

    `own` are files that the live site has not, or has otherwise; `lacking` are files
    of the live site that it has not; `twins` say the same as those of the live site but
    are other files, with times of their own (those of `Entry`); `folders` are the times
    of its folders.
    """

    own: frozenset[str]
    lacking: frozenset[str]
    twins: dict[str, tuple[int, int]]
    folders: dict[str, int]


class Differences(NamedTuple):
    """What was found: files of the live site `lost` or changed by hand.

    `whole` says that nothing was added to it either; a spare that anything happened to
    is none. `times` are those of files that changed, and yet hold what they held.
    """

    lost: frozenset[str] = frozenset()
    whole: bool = False
    spare: Spare | None = None
    times: Times = MappingProxyType({})


def differences_of(trees: SiteTrees, live: Path, spare: Path) -> Differences:
    """Look at the files of both sites."""
    written = trees.read(live)
    other = None if spare.is_symlink() else trees.read(spare)
    entries = written.entries if written else {}
    times: dict[str, int] = {}
    lost = frozenset(_lost(live, entries, times))
    return Differences(
        lost,
        written is not None and not lost and _has_no_other(live, written),
        _spare(spare, other, entries) if other else None,
        times,
    )


def _spare(site: Path, written: Written, live: Entries) -> Spare | None:
    entries = written.entries
    times: dict[str, int] = {}
    if any(_lost(site, entries, times)) or not _has_no_other(site, written):
        return None
    own, twins = set(), {}
    for path, entry in entries.items():
        known = live.get(path)
        if known is None or known.sha256 != entry.sha256:
            own.add(path)
        elif known.modified != entry.modified:
            twins[path] = entry.modified, times.get(path, entry.changed)
    lacking = live.keys() - entries.keys()
    return Spare(frozenset(own), frozenset(lacking), twins, written.folders)


def _lost(site: Path, entries: Entries, times: dict[str, int]) -> Iterator[str]:
    """Find the files that are not as they were written.

    Of a file that was given another name, or came back from a backup, the system only
    says that something changed: what it holds is looked at, and its new time noted.
    """
    root = f"{site}/"
    for path, entry in entries.items():
        try:
            status = os.lstat(root + path)
            if not _stands(root + path, entry, status):
                yield path
            elif changed_at(status) != entry.changed:
                times[path] = changed_at(status)
        except OSError:
            yield path


def _stands(place: str, entry: Entry, status: os.stat_result) -> bool:
    if status.st_mtime_ns != entry.modified or status.st_size != entry.size:
        return False
    if not S_ISREG(status.st_mode):
        return False
    return changed_at(status) == entry.changed or _holds(place, entry)


def _holds(place: str, entry: Entry) -> bool:
    with open(place, "rb") as file:
        return sha256(file.read()).digest() == entry.sha256


def _has_no_other(site: Path, written: Written) -> bool:
    """Say whether no file or folder was added to a site since it was written."""
    top = {path.partition("/")[0] for path in written.entries} | {MARKER}
    below = folder_times(site, written.entries)
    return set(os.listdir(site)) == top and below == written.folders
