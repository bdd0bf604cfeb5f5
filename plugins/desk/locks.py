"""One process at a time: a lock that the system itself frees when its holder dies.

`with alone(Path(".venv.lock")): …` → a second process waits at its own `with`
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock file `path`, which is made when missing and left behind."""
    with path.open("w") as file:
        _lock(file)
        yield


def _lock(file: TextIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                return msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                continue  # It gives up after ten seconds; an install takes longer.
    import fcntl

    return fcntl.flock(file, fcntl.LOCK_EX)
