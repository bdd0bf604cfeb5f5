"""Does work in child processes that can be stopped, on all cores.

    for item, outcome in run(parse, paths, seconds=10): …

Each item may take so long and no longer; a child that hangs, dies or runs out of
memory costs its one item, which comes back as a Failure, and is replaced.
"""

import math
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

try:
    import resource
except ImportError:  # Windows has no such limits; time still bounds every item there
    resource = None  # type: ignore[assignment]

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 16
MEMORY_BYTES = 2 << 30
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


def cores() -> int:
    """Return how many processes can work at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    seconds: float,
    processes: int | None = None,
    batch: int = BATCH,
) -> Iterator[tuple[Item, Result | Failure]]:
    """Yield every item with its result or failure, in no particular order.

    `work` and the items must be picklable where processes cannot be forked. A child
    is handed `batch` items at a time.
    """
    queue = deque(items)
    count = min(processes or cores(), -(-len(queue) // batch))
    children = [Child(work, seconds) for _ in range(count)]
    try:
        yield from drive(children, queue, batch)
    finally:
        for child in children:
            child.stop()


def drive(
    children: list["Child"], queue: deque[Any], batch: int
) -> Iterator[tuple[Any, Any | Failure]]:
    """Yield every item of a queue with its outcome, worked out by these children."""
    while queue or any(child.waiting for child in children):
        for child in children:
            if queue and not child.waiting:
                child.give([queue.popleft() for _ in range(min(batch, len(queue)))])
        busy = {child.pipe: child for child in children if child.waiting}
        patience = max(0.0, min(c.deadline for c in busy.values()) - time.monotonic())
        ready = wait(list(busy), timeout=patience)
        for pipe in ready:
            yield from busy[pipe].take(queue)
        for child in busy.values():
            if child.pipe not in ready and time.monotonic() >= child.deadline:
                yield child.lose(queue, Failure("time"))


class Child:
    """One process, what it was given and by when its next answer is due."""

    def __init__(self, work: Callable[[Any], Any], seconds: float) -> None:
        self._work = work
        self._seconds = seconds
        self.waiting: deque[Any] = deque()
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

    def give(self, items: list[Any]) -> None:
        """Hand over a batch."""
        self.waiting.extend(items)
        self.deadline = time.monotonic() + self._seconds
        self.pipe.send(items)

    def take(self, queue: deque[Any]) -> Iterator[tuple[Any, Any]]:
        """Receive one answer."""
        try:
            outcome = self.pipe.recv()
        except (EOFError, OSError):
            yield self.lose(queue, Failure("crash"))
            return
        self.deadline = time.monotonic() + self._seconds
        yield self.waiting.popleft(), outcome

    def lose(self, queue: deque[Any], failure: Failure) -> tuple[Any, Failure]:
        """Replace the process; the item it was at is lost, the rest goes back."""
        item = self.waiting.popleft()
        queue.extendleft(reversed(self.waiting))
        self.waiting.clear()
        self.stop()
        self._start()
        return item, failure

    def stop(self) -> None:
        """End the process at once."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _serve(
    pipe: Connection,
    parents: Connection | None,
    work: Callable[[Any], Any],
    seconds: float,
) -> None:
    """Answer batch after batch until the pipe closes (runs in the child).

    The parent's end is closed here, where a fork brought it in, so that the child
    sees when its parent dies; an item that nobody waits for any more ends by an alarm.
    """
    if parents is not None:
        parents.close()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (_memory_limit(), _memory_limit()))
    try:
        while True:
            for item in pipe.recv():
                _alarm(math.ceil(seconds) + SECONDS_OF_GRACE)
                pipe.send(attempt(work, item))
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


def _memory_limit() -> int:
    """Allow a child so much beyond what it shares with its parent at its start."""
    try:
        with open("/proc/self/statm") as statm:
            pages = int(statm.read().split()[0])
    except OSError:
        return MEMORY_BYTES
    return pages * os.sysconf("SC_PAGE_SIZE") + MEMORY_BYTES
