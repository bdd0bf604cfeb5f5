"""The process that builds the preview: changes come in on stdin, reports go out.

It keeps everything it read in memory, so that an edit costs little; after a change
of the code the server ends it and starts another.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from plugins.press.preview.messages import (
    Change,
    Question,
    Reply,
    Report,
    decode_heard,
    encode,
)
from plugins.press.system.failures import BuildError
from plugins.press.theme.faults import fault_text

# Seconds after which an editor reads rather than writes.
QUIET = 5.0


class Inbox:
    """What changed since it was last asked; ends the process when the server ends.

    Questions are answered where one waits or looks for changes.
    """

    def __init__(self, incoming: int) -> None:
        self._queue: SimpleQueue[Change | Question] = SimpleQueue()
        self.answer: Callable[[Question], object] = bool
        self._put_back: Change | Question | None = None
        Thread(target=self._receive, args=(incoming,), daemon=True).start()

    def _receive(self, incoming: int) -> None:
        with os.fdopen(incoming, "rb") as lines:
            for line in lines:
                self._queue.put(decode_heard(line))
        end_all()

    def next(self, tidy: Callable[[], object] = bool) -> list[str]:
        """Wait for changes; several that came together are one.

        After a quiet while `tidy` is called once.
        """
        quiet: float | None = QUIET
        while (found := self.newer()) is None:
            try:
                self._put_back = self._queue.get(timeout=quiet)
            except Empty:
                tidy()
                quiet = None
        return found

    def newer(self) -> list[str] | None:
        """Return what has changed meanwhile, without waiting; None when nothing."""
        found: dict[str, None] | None = None
        while (message := self._message()) is not None:
            if isinstance(message, Question):
                self.answer(message)
            else:
                found = (found or {}) | dict.fromkeys(message.paths)
        return None if found is None else list(found)

    def _message(self) -> Change | Question | None:
        """The next message, if there is one."""
        message, self._put_back = self._put_back, None
        if message is None and not self._queue.empty():
            message = self._queue.get()
        return message


def end_all() -> None:
    """End this process and the ones that read and render for it, at once."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _take_streams() -> tuple[int, Callable[[Report | Reply], None]]:
    """Keep stdin and stdout for messages; what others print goes to stderr.

    Forked children close sys.stdin, which must not be what a thread is reading.
    """
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return incoming, lambda report: _write(outgoing, encode(report))


def _write(outgoing: int, data: bytes) -> None:
    while data:
        data = data[os.write(outgoing, data) :]


def main(content: str, folder: str) -> None:
    """Build on every change, until the server ends."""
    incoming, send = _take_streams()
    inbox = Inbox(incoming)
    try:
        # Whatever is wrong with the code is then told, like all other errors.
        from plugins.press.preview.builds import Builds

        builds = Builds(Path(content), Path(folder), send, inbox.newer)
        inbox.answer = lambda question: send(builds.reply(question))
    except Exception as error:  # whatever the code under work can raise
        told = str(error) if isinstance(error, BuildError) else fault_text(error)
        send(Report(kind="failed", problems=told, wrong=True))
        while True:  # changed code makes the server start another process
            inbox.next()
    while True:
        try:
            builds.follow(inbox.next(builds.tidy))
        except Exception as error:  # a fault of ours must not end the preview
            send(Report(kind="failed", problems=fault_text(error), wrong=True))


if __name__ == "__main__":
    main(*sys.argv[1:])
