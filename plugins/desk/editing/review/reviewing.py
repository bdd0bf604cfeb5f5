"""One review kept between the requests of a desk, and out of the way of other ones.

reviewing = Reviewing(Path("content"))
with reviewing.begun() as work: …      BusyError while the command `review` is at work

What was put off is asked after all others, until the desk is closed; every answer is on
the disk before the next page is made.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import IO

from plugins.bulletin.reading.import_ledger import FILE
from plugins.desk.review.folder import Folder
from plugins.desk.review.question import Question
from plugins.desk.review.review import lock_of
from plugins.desk.review.steps import Work
from plugins.press.system.lock import lock_now

_TRIES, _PAUSE = 10, 0.05


class BusyError(Exception):
    """Somebody reviews the same folder in another window."""


def _held_soon(file: IO[str]) -> bool:
    """Whether the lock is to be had, now or as soon as a program just started lets go.

    A process that another thread is starting holds what is open for a moment.
    """
    for _ in range(_TRIES):
        if lock_now(file):
            return True
        time.sleep(_PAUSE)
    return False


class Reviewing:
    """The review of one desk; `said` is what the last answer did, told once."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.said = ""
        self._turn = Lock()
        self._folder = Folder(content)
        self._work: Work | None = None
        self._seen: tuple[int, int] | None = None
        self._later: dict[str, None] = {}

    @contextmanager
    def begun(self) -> Iterator[Work]:
        """The review, for one request; raises BusyError or NotDoneError."""
        with self._turn, lock_of(self.content).open("a+") as file:
            if not _held_soon(file):
                raise BusyError
            sign = self._sign()
            if self._work is None or sign != self._seen:
                self._work = Work.begin(self.content, self._folder)
            yield self._work
            self._seen = self._sign()

    def _sign(self) -> tuple[int, int] | None:
        """What the ledger looks like: another program may have added to it."""
        try:
            status = (self.content / FILE).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size

    def in_order(self, asked: Sequence[Question]) -> list[Question]:
        """The questions, those that were put off behind the others."""
        later = list(self._later)
        put_off = {one.id: one for one in asked if one.id in self._later}
        rest = [one for one in asked if one.id not in put_off]
        return [*rest, *(put_off[id_] for id_ in later if id_ in put_off)]

    def put_off(self, question: str) -> None:
        """Ask a question again after all others."""
        self._later.pop(question, None)
        self._later[question] = None

    def told(self) -> str:
        """What is to be told once."""
        said, self.said = self.said, ""
        return said
