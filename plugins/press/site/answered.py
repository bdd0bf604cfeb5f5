"""Which addresses the site in an output folder answers, kept in its cache.

note_answered(output, answered(bulletin.everything))   when the site is in place
answered_in(output)                                    →  the same entries

Publishing happens after the build, and then only files are left of the bulletin.
"""

from collections.abc import Iterable
from pathlib import Path

from plugins.bulletin.record.ledgers.address_ledger import (
    FILE,
    Entry,
    read_ledger,
    write_ledger,
)
from plugins.press.system.project import cache_folder
from plugins.press.system.whole_files import write_whole


def note_answered(output: Path, entries: Iterable[Entry]) -> None:
    """Keep what the site now in place answers."""
    folder = cache_folder(output)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / FILE, write_ledger({one.address: one for one in entries}))


def answered_in(output: Path) -> list[Entry]:
    """Return what the site in a folder answers; nothing if it was never noted."""
    file = cache_folder(output) / FILE
    return list(read_ledger(file.read_bytes())[0].values()) if file.exists() else []
