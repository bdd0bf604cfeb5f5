"""Locks that the system itself frees when their holder dies, however it dies.

`with alone(Path(".venv.lock")): …` → a second process waits at its own `with`
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Past the text of a lock file, which others must be able to read on Windows too.
_PLACE = 1 << 20


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock file `path`, which is made when missing and left behind.

    Waits for as long as another process holds it; OSError where it cannot be made.
    """
    with path.open("a+") as file:
        if sys.platform == "win32":
            while not lock_now(file):
                time.sleep(0.1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def lock_now(file: IO[str]) -> bool:
    """Lock an open file for as long as it is open; False when another has it."""
    try:
        if sys.platform == "win32":
            file.seek(_PLACE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
