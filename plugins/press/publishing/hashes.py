"""What is known of files that were hashed before: hash, size, when they were written.

`hashed(entry, known)` → `("2d711642…", 1, 1785…, 40113)`, without reading when nothing
was written since
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.press.system.whole_files import write_whole

# SHA-256 in hex, size in bytes, time of writing in nanoseconds, number of the file.
Known = tuple[str, int, int, int]
Hashed = dict[str, Known]
# In bytes; more is not read as a whole.
LARGE = 2**24


def entries_below(tree: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything below a folder, by POSIX path; into links it does not go."""
    waiting = [("", os.fspath(tree))]
    while waiting:
        before, folder = waiting.pop()
        with os.scandir(folder) as listed:
            for entry in listed:
                name = f"{before}{entry.name}"
                yield name, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{name}/", entry.path))


def hashed(entry: os.DirEntry[str], *known: Known | None) -> Known:
    """Hash and facts of a file; read only when the facts are not those known."""
    status = os.stat(entry.path)
    facts = (status.st_size, status.st_mtime_ns, status.st_ino)
    for one in known:
        if one and one[1:] == facts:
            return one
    # Without a buffer: opening is most of what a small file costs.
    with open(entry.path, "rb", buffering=0) as file:
        if status.st_size > LARGE:
            return (hashlib.file_digest(file, "sha256").hexdigest(), *facts)
        return (hashlib.sha256(file.readall()).hexdigest(), *facts)


def read_hashes(memory: Path | None) -> Mapping[str, Known]:
    """What was kept; nothing where there is nothing that can be read."""
    if memory:
        with suppress(OSError, msgspec.DecodeError):
            return msgspec.msgpack.decode(memory.read_bytes(), type=Hashed)
    return {}


def write_hashes(memory: Path | None, found: Hashed) -> None:
    """Keep it for the next time; a disk without room is no reason to stop."""
    if memory:
        with suppress(OSError):
            memory.parent.mkdir(parents=True, exist_ok=True)
            write_whole(memory, msgspec.msgpack.encode(found))
