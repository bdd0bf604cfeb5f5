"""Runs the process that builds the preview, and ends it with all it started."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

from plugins.press.preview.messages import (
    Change,
    Question,
    Reply,
    Report,
    decode_said,
    encode,
)
from plugins.press.system.project import ROOT


class Builder:
    """One process; its reports, and at its end its exit code, go to `heard`."""

    def __init__(
        self,
        content: Path,
        folder: Path,
        heard: Callable[["Builder", Report | Reply | int], None],
    ) -> None:
        self._heard = heard
        self._lock = Lock()
        self._process = subprocess.Popen(
            [
                sys.executable,
                *("-m", "plugins.press.preview.builder"),
                *(str(content), str(folder)),
            ],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # A group of its own: Ctrl-C is for the server, which then ends the group.
            start_new_session=True,
        )
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._heard(self, decode_said(line))
        self._heard(self, self._process.wait())

    def send(self, message: Change | Question) -> None:
        """Tell it what changed, or ask; one that has ended does not hear it."""
        assert self._process.stdin
        with suppress(OSError, ValueError), self._lock:
            self._process.stdin.write(encode(message))
            self._process.stdin.flush()

    def stop(self) -> None:
        """End it at once; nothing it writes can be left half done."""
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()
        self._process.wait()
