"""What is asked of the process that builds, by threads that wait a while.

questions.ask("meetings/2018/hop.md", parts, seconds=0.2)
    →  Reply(findings=(…)); None where it is at work, or has built nothing yet
"""

from collections.abc import Callable
from threading import Condition

from plugins.press.preview.messages import Question, Reply


class Questions:
    """Questions on their way, and answers that have come."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._send: Callable[[Question], object] | None = None
        self._number = 0
        self._waiting: set[int] = set()
        self._replies: dict[int, Reply] = {}

    def go_to(self, send: Callable[[Question], object]) -> None:
        """Name whom to ask from now on."""
        self._send = send

    def ask(self, path: str, parts: bytes, seconds: float) -> Reply | None:
        """Ask how a file, as its record is stored, fits the others."""
        if self._send is None:
            return None
        with self._changed:
            self._number += 1
            number = self._number
            self._waiting.add(number)
        self._send(Question(number, path, parts))
        with self._changed:
            self._changed.wait_for(lambda: number in self._replies, seconds)
            self._waiting.discard(number)
            return self._replies.pop(number, None)

    def told(self, reply: Reply) -> None:
        """Hand an answer to whoever still waits for it."""
        with self._changed:
            if reply.number in self._waiting:
                self._replies[reply.number] = reply
                self._changed.notify_all()
