"""Commands that take their time, run for the desk one at a time, and what they say.

errands.start("publish", ["publish", "--to", "may-chu", "--dry-run"])
errands.now  →  Errand(name="publish", words=…, said="+ …", code=None)   still at work

They are the commands of the terminal, each in a process of its own: what they print is
shown as it is, and a page that is closed ends none of them.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from threading import Lock, Thread

from msgspec import Struct

from plugins.press.system.project import ROOT


class Errand(Struct):
    """One command: what it has said so far, its exit code once it is through."""

    words: tuple[str, ...]
    said: str = ""
    code: int | None = None

    @property
    def at_work(self) -> bool:
        """Whether it is still running."""
        return self.code is None


class Errands:
    """Runs one command at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.last: Errand | None = None

    def start(self, words: Sequence[str]) -> bool:
        """Start a command of tasks.py; False while another is at work."""
        with self._lock:
            if self.last and self.last.at_work:
                return False
            self.last = errand = Errand(tuple(words))
        Thread(target=_run, args=(errand,), daemon=True).start()
        return True


def _run(errand: Errand) -> None:
    settings = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
    try:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "tasks.py"), *errand.words],
            cwd=ROOT,
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        errand.said, errand.code = f"Không chạy được: {error}", -1
        return
    assert process.stdout
    with process.stdout as lines:
        for line in lines:
            errand.said += line
    errand.code = process.wait()
