"""Reads one edited file again, into a reading that is in memory.

again = ReadAgain(content, choices)
again(reading, "articles/2018/07/x.md", store)
reading.parts["articles/2018/07/x.md"]  →  what the file says now
"""

import os
from functools import partial
from pathlib import Path

from plugins.press.parsing import Choices, Parsed, parse
from plugins.press.reading import SECONDS_A_FILE, Reading, sign_text, take_all
from plugins.press.standby import Standby
from plugins.press.store import Store


class ReadAgain:
    """Keeps a process ready that reads single files of a content folder."""

    def __init__(self, content: Path, choices: Choices) -> None:
        self._content = content
        self._choices = choices
        self._parser: Standby[str, Parsed] = Standby(
            partial(parse, str(content), choices), SECONDS_A_FILE
        )

    def __call__(self, reading: Reading, path: str, store: Store) -> None:
        """Bring one file of a reading up to date; OSError when it is not there."""
        status = os.stat(self._content / path, follow_symlinks=False)
        reading.files[path] = status
        reading.sources[path] = sign_text(self._content, path, status, self._choices)
        take_all(reading, [(path, self._parser.ask(path))], store, set())
