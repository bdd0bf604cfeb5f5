"""A text as lines that know their indentation, and what has to be asked about them."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from plugins.bulletin.body.typed.line_breaks import wrapped_at
from plugins.bulletin.body.typed.lines import item_of, width_of
from plugins.bulletin.body.typed.literal_signs import has_note_mark

_SPECIAL = re.compile(r"[>|<]|#{1,6}\s|##|\[\^?[^\]]+\]:\s|\{:|!\[|:\s")
_LONE_SIGN = re.compile(r"[-+*•·●▪–]\s*")


class Line(NamedTuple):
    """A line: as typed, how far it is indented, its words ('' for a blank one)."""

    raw: str
    indent: int
    words: str


class Doubt(NamedTuple):
    """What `check` asks of a line, counted from 1; `words` belong to the question."""

    about: str
    line: int
    words: str


class Text:
    """The lines of a body, and which of them only look like points of a list."""

    def __init__(self, text: str) -> None:
        self.lines = list(_without_lone_signs([_line(raw) for raw in text.split("\n")]))
        self.literal: set[int] = set()

    @cached_property
    def width(self) -> int:
        """The width at which the text was wrapped, or 0."""
        pairs = zip(self.lines, self.lines[1:], strict=False)
        return wrapped_at(
            (a.words, b.words)
            for a, b in pairs
            if is_plain(a.words) and is_plain(b.words) and b.indent < 2
        )

    @cached_property
    def indented(self) -> bool:
        """Whether paragraphs begin with an indentation, as in Word."""
        first = next((line for line in self.lines if line.words), None)
        return first is not None and first.indent >= 2 and not item_of(first.words)

    @cached_property
    def has_notes(self) -> bool:
        """Whether asterisks after words refer to notes that begin with one."""
        return any(has_note_mark(line.words) for line in self.lines)

    def block_end(self, start: int) -> int:
        """The number of the blank line, or of the end, after a line."""
        end = start
        while end < len(self.lines) and self.lines[end].words:
            end += 1
        return end


def _line(raw: str) -> Line:
    words = raw.lstrip()
    if not words:
        return Line("", 0, "")
    return Line(raw, width_of(raw[: len(raw) - len(words)]), words)


def is_plain(words: str) -> bool:
    """Whether a line holds words and nothing that Markdown reads as a block."""
    return bool(words) and not (_SPECIAL.match(words) or item_of(words))


def _without_lone_signs(lines: list[Line]) -> Iterator[Line]:
    """The lines, blank those that only begin a point of a list beside other lines."""
    nothing = Line("", 0, "")
    beside = zip([nothing, *lines], lines, [*lines[1:], nothing], strict=False)
    for before, line, after in beside:
        alone = not (before.words or after.words)
        yield line if alone or not _LONE_SIGN.fullmatch(line.words) else nothing
