"""Does work in child processes that can be stopped, on all cores.

    for item, outcome in run(parse, paths, seconds=10): …

Items go out and come back by the batch. A child that hangs, dies or runs out of memory
is replaced and its batch taken apart, so that it costs the one item that is to blame,
which comes back as a Failure after so many seconds and no more.
"""

import math
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any

from plugins.press.processes.child import Child, Failure, Item, Result

BATCH = 16


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
    waiting = list(items)
    batches = [waiting[n : n + batch] for n in range(0, len(waiting), batch)]
    yield from run_batches(work, batches, seconds=seconds, processes=processes)


def run_batches(
    work: Callable[[Item], Result],
    batches: Iterable[Sequence[Item]],
    *,
    seconds: float,
    processes: int | None = None,
    room: float = math.inf,
) -> Generator[tuple[Item, Result | Failure], None, None]:
    """Do the same for items that are best done together by one child.

    A child that owns more bytes of memory than `room` is replaced. Whoever does not
    take all has to close it, or the children go on.
    """
    queue = deque(batches)
    count = min(processes or cores(), len(queue))
    children = [Child(work, seconds, room) for _ in range(count)]
    try:
        yield from drive(children, queue)
    finally:
        for child in children:
            child.stop()


def drive(
    children: list[Child], queue: deque[Sequence[Any]]
) -> Iterator[tuple[Any, Any | Failure]]:
    """Yield every item of a queue with its outcome, worked out by these children."""
    while queue or any(child.waiting for child in children):
        for child in children:
            if queue and not child.waiting:
                child.give(queue.popleft())
        busy = {child.pipe: child for child in children if child.waiting}
        patience = max(0.0, min(c.deadline for c in busy.values()) - time.monotonic())
        ready = wait(list(busy), timeout=patience)
        for pipe in ready:
            done = busy[pipe].take(queue)
            if queue and not busy[pipe].waiting:  # it works on while these are used
                busy[pipe].give(queue.popleft())
            yield from done
        for child in busy.values():
            if child.pipe not in ready and time.monotonic() >= child.deadline:
                yield from child.lose(queue, Failure("time"))
