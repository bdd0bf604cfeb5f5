"""Work that a child process does while its parent goes on with something else.

    background = Background(look_at_both, seconds=60)
    …
    background.result()  →  what look_at_both returns

Where no process can be forked, or there is but one core, it is done when asked for.
"""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from plugins.press.processes.child import CAN_FORK, Child, Failure
from plugins.press.processes.workers import cores, drive

Result = TypeVar("Result")


class Background(Generic[Result]):
    """One piece of work; `work` may change nothing, for it may be done twice."""

    def __init__(self, work: Callable[[], Result], seconds: float) -> None:
        self._work = work
        self._child: Child | None = None
        if CAN_FORK and cores() > 1:
            self._child = Child(lambda _: work(), seconds)
            self._child.give([None])

    def result(self) -> Result:
        """Wait for the result; what the child could not do is done here."""
        if self._child is None:
            return self._work()
        ((_, outcome),) = drive([self._child], deque())
        self.stop()
        return self._work() if isinstance(outcome, Failure) else outcome

    def stop(self) -> None:
        """Give it up."""
        if self._child is not None:
            self._child.stop()
            self._child = None
