"""One child process that works for its parent, and can be stopped at any moment.

    child = Child(parse, seconds=8)
    child.give(["a.md", "b.md"]); wait([child.pipe]); child.take(queue)

It lives no longer than its parent, and takes no more memory than a limit.
"""

import math
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

try:
    import resource
except ImportError:  # Windows has no such limits; time still bounds every item there
    resource = None  # type: ignore[assignment]

Item = TypeVar("Item")
Result = TypeVar("Result")

# A batch may take this part of what a single item may; if not, it is taken apart.
BATCH_SHARE = 1 / 8
MEMORY_BYTES = 2 << 30
_MAPPED, _RESIDENT = 0, 1
# The parent ends a child that is late; the child itself only if there is no parent.
SECONDS_OF_GRACE = 5
_START = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
CAN_FORK = _START == "fork"


class Failure:
    """Why an item has no result: "time", "memory", "crash" or "error".

    `fault` is the machine's own error, such as a full disk.
    """

    def __init__(
        self, reason: str, detail: str = "", fault: OSError | None = None
    ) -> None:
        self.reason = reason
        self.detail = detail
        self.fault = fault


class Child:
    """One process, what it was given and by when its next answer is due.

    When it owns more memory than `room` it makes way for a new process: one that was
    forked comes to own a copy of all that it touches, if only to count references.
    """

    def __init__(
        self,
        work: Callable[[Any], Any],
        seconds: float,
        room: float = math.inf,
    ) -> None:
        self._work = work
        self._seconds = seconds
        self._room = room
        self.waiting: Sequence[Any] = ()
        self.deadline = 0.0
        self._start()

    def _start(self) -> None:
        context: Any = multiprocessing.get_context(_START)
        self.pipe, theirs = context.Pipe()
        ours = self.pipe if CAN_FORK else None
        self._process = context.Process(
            target=_serve, args=(theirs, ours, self._work, self._seconds), daemon=True
        )
        self._process.start()
        theirs.close()
        self._owned = 0

    def give(self, batch: Sequence[Any]) -> None:
        """Hand over a batch."""
        if self._owned > self._room:
            self._kill()
            self._start()
        self.waiting = batch
        share = BATCH_SHARE if len(batch) > 1 else 1
        self.deadline = time.monotonic() + self._seconds * share
        self.pipe.send(batch)

    def take(self, queue: deque[Sequence[Any]]) -> list[tuple[Any, Any]]:
        """Receive the items of a batch with their outcomes."""
        try:
            outcomes, self._owned = self.pipe.recv()
        except (EOFError, OSError):
            return self.lose(queue, Failure("crash"))
        batch, self.waiting = self.waiting, ()
        return list(zip(batch, outcomes, strict=True))

    def lose(
        self, queue: deque[Sequence[Any]], failure: Failure
    ) -> list[tuple[Any, Any]]:
        """Replace the process; a lone item is lost, of a batch each is tried alone."""
        batch, self.waiting = self.waiting, ()
        self.stop()
        self._start()
        if len(batch) == 1:
            return [(batch[0], failure)]
        queue.extendleft([item] for item in reversed(batch))
        return []

    def stop(self) -> None:
        """End the process at once."""
        self._kill()
        self._process.join()

    def _kill(self) -> None:
        """End it without waiting: it may have to give hundreds of megabytes back."""
        self.pipe.close()
        self._process.kill()


def _serve(
    pipe: Connection,
    parents: Connection | None,
    work: Callable[[Any], Any],
    seconds: float,
) -> None:
    """Answer batch after batch until the pipe closes (runs in the child).

    The parent's end is closed here, where a fork brought it in, so that the child
    sees when its parent dies; a batch that nobody waits for any more ends by an alarm.
    """
    if parents is not None:
        parents.close()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (_memory_limit(), _memory_limit()))
    try:
        while True:
            batch = pipe.recv()
            _alarm(math.ceil(seconds) + SECONDS_OF_GRACE)
            pipe.send(([attempt(work, item) for item in batch], _owned_bytes()))
            _alarm(0)
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def attempt(work: Callable[[Item], Result], item: Item) -> Result | Failure:
    """Return the result for an item, or why there is none."""
    try:
        return work(item)
    except MemoryError:
        return Failure("memory")
    except RecursionError:
        return Failure("memory", "nesting")
    except OSError as error:
        plain = OSError(error.errno, error.strerror, error.filename)
        fault = plain if error.errno else None
        return Failure("error", f"{type(error).__name__}: {error}", fault)
    except Exception as error:
        return Failure("error", f"{type(error).__name__}: {error}")


def _owned_bytes() -> int:
    """About how much memory this process does not share with its parent (any more).

    Each page it came to own was a fault; 10,000 articles: 225 MB of faults, 180 owned.
    """
    if resource is None:
        return 0
    faults = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    return faults * resource.getpagesize()


def _memory_limit() -> int:
    """Allow a child so much beyond what it shares with its parent at its start."""
    return _own_pages(_MAPPED) + MEMORY_BYTES


def resident_bytes() -> int:
    """How much memory this process takes now; 0 where the system does not say."""
    return _own_pages(_RESIDENT)


def _own_pages(which: int) -> int:
    """One of the counts of /proc/self/statm, in bytes."""
    try:
        with open("/proc/self/statm") as statm:
            pages = int(statm.read().split()[which])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
