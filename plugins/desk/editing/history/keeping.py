"""Content files as the desk reads and writes them: whole, undoable, never over others.

files.load("meetings/2018/hop.md")             →  Version(data, digest)
files.save("meetings/2018/hop.md", new, seen)  →  raises ChangedMeanwhileError when the
                                                   file is no longer the one seen
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from typing import NamedTuple, TypeAlias

from plugins.bulletin.kinds import holds_a_kind
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.system.whole_files import write_whole

# Older versions than so many of one file are let go.
_KEPT = 50
_STAMP = "%Y%m%d-%H%M%S-%f"
_NAME = re.compile(r"[\w][\w.-]*(?:/[\w][\w.-]*)+\.md")


# What is told of each save: the path, what the file held, what it holds.
Saved: TypeAlias = Callable[[str, bytes, bytes], object]


class ChangedMeanwhileError(Exception):
    """Another program changed the file; `now` is what it holds."""

    def __init__(self, now: bytes) -> None:
        super().__init__("changed meanwhile")
        self.now = now


class Version(NamedTuple):
    """What a file holds, and what tells it from any other state; b"" when new."""

    data: bytes
    digest: str

    @classmethod
    def of(cls, data: bytes) -> "Version":
        """Make the version of some bytes."""
        return cls(data, blake2b(data, digest_size=12).hexdigest())


class Earlier(NamedTuple):
    """A version that was replaced, by its name in the history, and when."""

    name: str
    replaced: datetime


class ContentFiles:
    """The files of a content folder, with the versions replaced here."""

    def __init__(self, content: Path, history: Path, saved: Saved) -> None:
        """`saved` is called after each save that changed something."""
        self.content = content
        self._history = history
        self._saved = saved
        self._lock = Lock()

    def is_one(self, path: str) -> bool:
        """Whether a path, posix and below the folder, may be a file of some kind."""
        inside = _NAME.fullmatch(path) and ".." not in path and holds_a_kind(path)
        if not inside:
            return False
        file, home = self.content / path, self.content.resolve()
        if file.is_symlink() or (file.exists() and not file.is_file()):
            return False
        return file.resolve().is_relative_to(home)

    def load(self, path: str) -> Version:
        """Read a file; raises OSError when it is not there."""
        return Version.of((self.content / path).read_bytes())

    def save(self, path: str, data: bytes, seen: str) -> Version:
        """Write a file whole, if it still is what was `seen`; keep what it was.

        Raises ChangedMeanwhileError, or OSError with the file as it was before.
        """
        file = self.content / path
        with self._lock:  # of two at once one sees what the other wrote
            old = file.read_bytes()
            if Version.of(old).digest != seen:
                raise ChangedMeanwhileError(old)
            if old != data:
                self._keep(path, old)
                mode = file.stat().st_mode
                write_whole(file, data)
                file.chmod(mode)
        if old != data:
            self._saved(path, old, data)
        return Version.of(data)

    def remove(self, path: str, seen: str) -> None:
        """Take a file away, if it still is what was `seen`; its last version is kept.

        Raises ChangedMeanwhileError, or OSError with the file as it was.
        """
        with self._lock:
            old = (self.content / path).read_bytes()
            if Version.of(old).digest != seen:
                raise ChangedMeanwhileError(old)
            self._keep(path, old)
            (self.content / path).unlink()
        self._saved(path, old, b"")

    def unchanged(self, path: str, seen: str) -> None:
        """Raises ChangedMeanwhileError when a file is no longer what was `seen`."""
        if (now := self.load(path)).digest != seen:
            raise ChangedMeanwhileError(now.data)

    def bring_back(self, path: str, data: bytes) -> None:
        """Write a file that was taken away; FileExistsError where there is one."""
        file = self.content / path
        with self._lock:
            if file.exists():
                raise FileExistsError(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, data)
        self._saved(path, b"", data)

    def made(self, path: str) -> None:
        """Say that a file is there that was not before."""
        self._saved(path, b"", self.load(path).data)

    def earlier(self, path: str) -> list[Earlier]:
        """The versions that were replaced, the last one first."""
        return sorted(self._earlier(path), key=lambda one: one.replaced, reverse=True)

    def earlier_data(self, path: str, name: str) -> bytes | None:
        """What one of them held; None when there is no such."""
        known = {one.name for one in self._earlier(path)}
        return (self._folder(path) / name).read_bytes() if name in known else None

    def _earlier(self, path: str) -> Iterator[Earlier]:
        folder = self._folder(path)
        for file in folder.iterdir() if folder.is_dir() else ():
            try:
                moment = datetime.strptime(file.name, _STAMP)  # noqa: DTZ007
            except ValueError:
                continue  # half written when the machine stopped
            yield Earlier(file.name, moment.replace(tzinfo=VIETNAM))

    def _keep(self, path: str, data: bytes) -> None:
        folder = self._folder(path)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / datetime.now(VIETNAM).strftime(_STAMP), data)
        for one in self.earlier(path)[_KEPT:]:
            (folder / one.name).unlink(missing_ok=True)

    def _folder(self, path: str) -> Path:
        return self._history / path
