"""Every file below the content folder, without following a single link.

all_files(Path("content"))  →  {"articles/2018/07/x.md": <stat>, "images/….jpg": <stat>}
"""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.files.places import SUFFIXES
from plugins.bulletin.words.text import nfc


class Status(NamedTuple):
    """What tells a file from another version of it; a sixth of what the system says."""

    st_size: int
    st_mtime_ns: int
    st_ctime_ns: int
    st_ino: int

    @classmethod
    def of(cls, found: os.stat_result) -> "Status":
        """Keep what is needed of a look at a file."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


Files = dict[str, Status]


class FolderFiles(NamedTuple):
    """The regular files by posix path, what is no regular file, and all folders.

    `strange` names symbolic links, sockets and the like: nothing is ever read
    through them, since they may lead out of the content folder. The folder itself is
    "." among the folders, each as it was before it was looked into.
    """

    files: Files
    strange: list[str]
    folders: Files


def all_files(folder: Path) -> FolderFiles:
    """Look at every file below a folder without opening one."""
    files: Files = {}
    strange: list[str] = []
    folders: Files = {}
    waiting = [("", str(folder))]
    while waiting:
        prefix, place = waiting.pop()
        folders[prefix or "."] = Status.of(os.lstat(place))
        with os.scandir(place) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                name = f"{prefix}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{name}/", entry.path))
                    continue
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode):
                    files[name] = Status.of(status)
                else:
                    strange.append(name)
    return FolderFiles(files, strange, folders)


def composed(files: Files) -> Files:
    """Pictures and documents by the names that texts call them, letters whole (NFC).

    Old Macs write letter and mark apart (NFD). Of two files of one name the second
    keeps its own, so that it is told of; names of texts have no marks at all.
    """
    if all(map(str.isascii, files)):
        return files
    found: Files = {}
    for path in sorted(files, key=lambda one: nfc(one) != one):
        name = nfc(path) if path.partition("/")[0] in SUFFIXES else path
        found[path if name in found else name] = files[path]
    return found


def on_disk(folder: Path, path: str) -> Path:
    """Where the file of a composed name lies, however its name is written there."""
    file = folder / path
    if path.isascii() or file.exists():
        return file
    for part in path.split("/"):
        names = os.listdir(folder) if folder.is_dir() else []
        folder /= next((name for name in names if nfc(name) == part), part)
    return folder
