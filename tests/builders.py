"""Processes that build sites for the tests, one fork a build.

builder.send({"content": …, "output": …, "environment": {}})
builder.answer()  →  Built(code=0, said="…: 158 tệp dựng mới, …")
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, NamedTuple

from plugins.press.system.project import ROOT


class Built(NamedTuple):
    """What came of a build: exit code (-9 for one that was killed) and its words."""

    code: int
    said: str


class Builder:
    """A process that forks one child for every build."""

    def __init__(self, root: Path, own: bool = False, **environment: str) -> None:
        self.root = root
        self._own = own
        self._process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "build_server.py"), str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **environment},
            text=True,
        )
        atexit.register(self.close)

    def send(self, order: dict[str, Any]) -> None:
        """Order a build without waiting for it."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def answer(self) -> Built:
        """Wait for the build that was ordered first."""
        assert self._process.stdout
        return Built(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()
        if self._own:
            shutil.rmtree(self.root, ignore_errors=True)


def copy_project(folder: Path) -> Path:
    """Copy what a build runs on, so that a test may change it and nobody else does."""
    for part in ("plugins", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    for part in ("pelicanconf.py", "publishconf.py", "requirements.txt"):
        shutil.copyfile(ROOT / part, folder / part)
    return folder


@cache
def common_builder() -> Builder:
    """The builder that all tests share, started once."""
    return Builder(copy_project(Path(mkdtemp(prefix="ban-tin-"))), own=True)
