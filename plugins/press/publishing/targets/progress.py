"""How far a long work has come, for whoever sits before the screen.

`counted(send, "Đã gửi", 3000)` → the same function; the screen says "Đã gửi 150/3000"
"""

import sys
from collections.abc import Callable
from itertools import count
from typing import Any

EACH = 25


def counted(act: Callable[[Any], None], done: str, total: int) -> Callable[[Any], None]:
    """Do what `act` does, and say every so often how often that was; not to a file.

    It may be called from several threads at once.
    """
    if not sys.stdout.isatty():
        return act
    numbers = count(1)

    def act_and_tell(thing: Any) -> None:
        act(thing)
        number = next(numbers)
        if number % EACH == 0 or number == total:
            end = "\n" if number == total else ""
            print(f"\r{done} {number}/{total} tệp", end=end, flush=True)

    return act_and_tell
