"""Copies kept here of what lies in `state/` of a host, so that none is sent twice.

`copies.known("manifest-12.json", "9f2c…")` → its text, if the hash fits, else None
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from plugins.press.system.whole_files import write_whole


class Copies:
    """A folder of copies; None where nothing is to be kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def known(self, name: str, digest: str) -> str | None:
        """The text whose SHA-256 in hex begins with `digest`, if it is kept here."""
        if self.folder is None or not digest:
            return None
        with suppress(OSError, UnicodeDecodeError):
            text = (self.folder / name).read_text("utf-8")
            if digest_of(text).startswith(digest):
                return text
        return None

    def latest(self, name: str) -> str | None:
        """The text kept under a name, whatever lies at the host now."""
        with suppress(OSError, UnicodeDecodeError):
            return (self.folder / name).read_text("utf-8") if self.folder else None
        return None

    def keep(self, name: str, text: str) -> None:
        """Keep a copy, as well as it goes."""
        if self.folder:
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                write_whole(self.folder / name, text.encode())


def digest_of(text: str) -> str:
    """SHA-256 in hex, as `sha256sum` prints it."""
    return hashlib.sha256(text.encode()).hexdigest()


def edits(old: str, new: str) -> str | None:
    """A script for sed that makes `new` of `old`; None where that is not worth it.

    "a\\nb\\n", "a\\nc\\n" → "2c\\\\\\nc\\n"; lines that stay must keep their order.
    """
    before, after = old.splitlines(), new.splitlines()
    if not old.endswith("\n") or not new.endswith("\n"):
        return None
    return "".join(_commands(before, after))


def _commands(before: list[str], after: list[str]) -> Iterator[str]:
    """What lies between two lines that are in both texts, once each and in order."""
    for (a, b), (c, d) in pairwise(_anchors(before, after)):
        gone, come = range(a + 1, c), after[b + 1 : d]
        if come:
            lines = "\\\n".join(line.replace("\\", "\\\\") for line in come)
            # The first blank of a line would be eaten without a mark before it.
            where = f"{gone.start + 1},{gone.stop}c" if gone else f"{a + 1}a"
            if not gone and a < 0:
                where = "1i"
            yield f"{where}\\\n{lines}\n"
        elif gone:
            yield f"{gone.start + 1},{gone.stop}d\n"


def _anchors(before: list[str], after: list[str]) -> Iterator[tuple[int, int]]:
    """Lines that are in both texts, once in each, and come in the same order."""
    yield -1, -1
    at = {line: number for number, line in enumerate(after)}
    times, times_after = Counter(before), Counter(after)
    last = -1
    for number, line in enumerate(before):
        if times[line] == times_after[line] == 1 and at[line] > last:
            last = at[line]
            yield number, last
    yield len(before), len(after)
