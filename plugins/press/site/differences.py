"""How the live site and the spare beside it stand to what was written of them.

    differences_of(trees, Path("output"), Path(".output.next"))
        →  Differences(lost=frozenset({"lich/index.html"}), whole=False, spare=Spare(…))

It looks at every file of both, which takes a while: a child does it while the content
is read, and answers with the differences alone.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plugins.press.site.tree import MARKER, Entries, SiteTrees, Written, folder_times


class Spare(NamedTuple):
    """A spare that is whole, beside the live site's list.

    `own` are files that the live site has not, or has otherwise; `lacking` are files
    of the live site that it has not; `folders` are the times of its folders.
    """

    own: frozenset[str]
    lacking: frozenset[str]
    folders: dict[str, int]


class Differences(NamedTuple):
    """What was found: files of the live site `lost` or changed by hand.

    `whole` says that nothing was added to it either; a spare that anything happened to
    is none.
    """

    lost: frozenset[str] = frozenset()
    whole: bool = False
    spare: Spare | None = None


def differences_of(trees: SiteTrees, live: Path, spare: Path) -> Differences:
    """Look at the files of both sites."""
    written, other = trees.read(live), trees.read(spare)
    entries = written.entries if written else {}
    lost = frozenset(_lost(live, entries))
    return Differences(
        lost,
        written is not None and not lost and _has_no_other(live, written),
        _spare(spare, other, entries) if other else None,
    )


def _spare(site: Path, written: Written, live: Entries) -> Spare | None:
    entries = written.entries
    if any(_lost(site, entries)) or not _has_no_other(site, written):
        return None
    own = {path for path, entry in entries.items() if live.get(path) != entry}
    lacking = live.keys() - entries.keys()
    return Spare(frozenset(own), frozenset(lacking), written.folders)


def _lost(site: Path, entries: Entries) -> Iterator[str]:
    """Find the files that are not as they were written."""
    for path, entry in entries.items():
        try:
            status = os.stat(f"{site}/{path}")
        except OSError:
            yield path
            continue
        if status.st_size != entry.size or status.st_mtime_ns != entry.modified:
            yield path


def _has_no_other(site: Path, written: Written) -> bool:
    """Say whether no file or folder was added to a site since it was written."""
    top = {path.partition("/")[0] for path in written.entries} | {MARKER}
    below = folder_times(site, written.entries)
    return set(os.listdir(site)) == top and below == written.folders
