"""Watches folders and files; what changed goes to a function, none is missed.

Folders may be deleted and come back, files may be replaced: what a system tells of a
folder ends with the folder itself, so their identities are looked at as well.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

# Milliseconds: a quiet moment that ends a burst, its longest, and between two looks.
QUIET, BURST, LOOK = 20, 400, 250


class Watcher:
    """Looks after folders and single files until it is stopped."""

    def __init__(
        self,
        folders: Sequence[Path],
        files: Sequence[Path],
        changed: Callable[[Iterable[Path]], None],
    ) -> None:
        self._folders = folders
        self._files = files
        self._changed = changed
        self._stop = Event()
        self._ready = Event()
        self._thread = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; every change from now on is told."""
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        """End."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        returned: list[Path] = []
        while not self._stop.is_set():
            with suppress(OSError):  # a folder went away just then
                returned = self._watch(returned)
            self._stop.wait(LOOK / 1000)

    def _watch(self, returned: list[Path]) -> list[Path]:
        """Watch until a folder is no longer the one it was; return which."""
        signs = self._signs()
        there = [folder for folder in self._folders if folder in signs]
        for changes in watch(
            *there,
            step=QUIET,
            debounce=BURST,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            stop_event=self._stop,
            raise_interrupt=False,
        ):
            self._ready.set()
            now = self._signs()
            others = [p for p in {**signs, **now} if signs.get(p) != now.get(p)]
            found = {*(Path(path) for _, path in changes), *others}
            if found or returned:
                self._changed({*found, *returned})
            returned, signs = [], now
            # A folder that came back may have the number of the one that went.
            lost = [path for path in found if path in self._folders]
            if lost:
                return lost
        return []

    def _signs(self) -> dict[Path, tuple[int, ...]]:
        """Return what tells a folder, or the state of a file, from another."""
        found: dict[Path, tuple[int, ...]] = {}
        for folder in self._folders:
            with suppress(OSError):
                found[folder] = (folder.stat().st_ino,)
        for file in self._files:
            with suppress(OSError):
                status = file.stat()
                found[file] = (status.st_ino, status.st_size, status.st_mtime_ns)
        return found
