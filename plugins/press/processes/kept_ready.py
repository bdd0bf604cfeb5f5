"""One child process kept ready for single items that must not wait for a new one.

    standby = Standby(parse, seconds=8)
    standby.ask("articles/2018/07/x.md")  →  what parse returns, or a Failure

A fork of a large process costs more than the work on one file.
"""

from collections import deque
from collections.abc import Callable
from typing import Generic

from plugins.press.processes.child import Child, Failure, Item, Result
from plugins.press.processes.workers import drive


class Standby(Generic[Item, Result]):
    """A child that does one kind of work, replaced when it hangs or dies."""

    def __init__(self, work: Callable[[Item], Result], seconds: float) -> None:
        self._work = work
        self._seconds = seconds
        self._child = Child(work, seconds)

    def ask(self, item: Item) -> Result | Failure:
        """Return the result of an item, or why there is none."""
        try:
            ((_, outcome),) = drive([self._child], deque([[item]]))
        except OSError:  # it died while it had nothing to do
            self.stop()
            self._child = Child(self._work, self._seconds)
            ((_, outcome),) = drive([self._child], deque([[item]]))
        answer: Result | Failure = outcome
        return answer

    def stop(self) -> None:
        """End the child."""
        self._child.stop()
