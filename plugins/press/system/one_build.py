"""Keeps two builds of one output folder apart.

The system itself lets go of the lock when a process and its children end, however
they end, so a lock can never be left behind by a build that was killed.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from plugins.press.system.failures import BuildError
from plugins.press.system.lock import lock_now

PATIENCE = 100  # tenths of a second


@contextmanager
def only_one(output: Path) -> Iterator[None]:
    """Hold the right to build one output folder.

    Raises BuildError, naming the other process, when another build has it.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    path = output.with_name(f".{output.name}.lock")
    with path.open("a+") as file:
        if not lock_now(file) and not _outlive(file):
            file.seek(0)
            raise BuildError(
                f"Một lần dựng khác đang chạy cho {output} (tiến trình "
                f"{file.read().strip() or '?'}). Hãy đợi nó xong rồi chạy lại."
            )
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _outlive(file: IO[str]) -> bool:
    """Wait for what a killed build left: its children end soon after it."""
    for _ in range(PATIENCE):
        file.seek(0)
        owner = file.read().strip()
        if owner.isdecimal() and is_alive(int(owner)):
            return False
        time.sleep(0.1)
        if lock_now(file):
            return True
    return False


def is_alive(process: int) -> bool:
    """Say whether a process with that number exists on this machine."""
    if os.name == "nt":  # there a lock is not handed on to children
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
