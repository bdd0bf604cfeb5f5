"""Keeps two builds of one output folder apart.

The system itself lets go of the lock when a process ends, however it ends, so a lock
can never be left behind by a build that was killed.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from plugins.press.failures import BuildError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt


@contextmanager
def only_one(output: Path) -> Iterator[None]:
    """Hold the right to build one output folder.

    Raises BuildError, naming the other process, when another build has it.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    path = output.with_name(f".{output.name}.lock")
    with path.open("a+") as file:
        if not _try(file):
            file.seek(0)
            raise BuildError(
                f"Một lần dựng khác đang chạy cho {output} (tiến trình "
                f"{file.read().strip() or '?'}). Hãy đợi nó xong rồi chạy lại."
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _try(file: IO[str]) -> bool:
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            file.seek(1 << 20)  # past the text, which others must be able to read
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
    except OSError:
        return False
    return True
