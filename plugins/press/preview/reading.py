"""Reads one edited file by itself, without touching what builds keep.

read_one = ReadOne(content, choices)
read_one("articles/2018/07/x.md")  →  Edited(parts, html); None when it cannot be read
"""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from plugins.press.content.read_folder import SECONDS_A_FILE
from plugins.press.content.read_one import Choices, Parsed, Parts, parse, parts_of
from plugins.press.processes.child import Failure
from plugins.press.processes.kept_ready import Standby


class Edited(NamedTuple):
    """What a file says now, and its body as HTML."""

    parts: Parts
    html: str


class ReadOne:
    """Keeps a process ready that reads single files of a content folder."""

    def __init__(self, content: Path, choices: Choices) -> None:
        self._content = content
        self._parser: Standby[str, Parsed] = Standby(
            partial(parse, str(content), choices), SECONDS_A_FILE
        )

    def __call__(self, path: str) -> Edited | None:
        """Read a file; what is in its way the next build will say."""
        if (self._content / path).is_symlink():
            return None
        read = self._parser.ask(path)
        if isinstance(read, Failure):
            return None
        return Edited(parts_of(read.row), read.html.decode())
