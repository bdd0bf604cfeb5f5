"""What open pages are told: that something is new, and what is wrong.

board.post("content/x.md:4:1: …", wrong=True)   the builder's side
board.wait(seen=3, seconds=15)                   a browser's side
"""

from threading import Condition
from typing import NamedTuple


class Notice(NamedTuple):
    """The state of the preview; `number` grows with every change."""

    number: int = 0
    problems: str = ""
    wrong: bool = False


class Board:
    """One notice, read by many threads."""

    def __init__(self) -> None:
        self._changed = Condition()
        self.notice = Notice()

    def post(self, problems: str, *, wrong: bool) -> None:
        """Put up a new notice and wake everybody."""
        with self._changed:
            self.notice = Notice(self.notice.number + 1, problems, wrong)
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> Notice:
        """Return the notice once it is newer than the one seen, or time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.notice.number != seen, seconds)
            return self.notice
