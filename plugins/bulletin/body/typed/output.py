"""What is prepared so far: lines of Markdown, and what to ask about those typed.

out.add("Một"); out.line_break(place=1); out.add("Hai")
    →  "Một  \\nHai": a line break that readers see
"""

import re
from typing import Literal

from plugins.bulletin.body.typed.line_breaks import Ending, ending
from plugins.bulletin.body.typed.text import Doubt, Text

Kind = Literal["", "words", "picture", "list", "table", "quote", "rule", "other"]

_BREAK = "  "
# A word that a program parted at the end of its line.
_PARTED = re.compile(r"[^\W\d_]-\s*$")
# Markdown takes long over more line breaks in one paragraph.
_MOST_BREAKS = 200


class Output:
    """Collects the prepared text of `text`, whose lines are numbered from 0.

    `kind` is what the line right before belongs to, "" when it is blank; `run` is how
    many lines its block has; `code` are the lines left as code.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.lines: list[str] = []
        self.doubts: list[Doubt] = []
        self.code: list[int] = []
        self.kind: Kind = ""
        self.run = 0

    def add(self, line: str) -> None:
        """Add a line to the block that has begun."""
        self.lines.append(line)
        self.run += 1

    def begin(self, kind: Kind) -> None:
        """Begin a block, after a blank line where Markdown would join it to the last.

        Markdown finds headings and quotes between other lines by itself.
        """
        joined = self.kind in ("", "other") or kind == "other"
        if not joined and not kind == self.kind == "picture":
            self.blank()
        self.kind, self.run = kind, 0

    def blank(self) -> None:
        """Add a blank line, unless one stands there."""
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self.kind, self.run = "", 0

    def line_break(self, place: int, in_list: bool = False) -> None:
        """End the line before a line of words as it was meant to end."""
        before, after = (self.text.lines[n].words for n in (place - 1, place))
        end = ending(before, after, self.text.width)
        if _PARTED.search(before) and after[:1].islower():
            self.ask("broken-line", place - 1, f"{before.rstrip()[:-1]}{after}")
            end = Ending.SPACE
        if end is Ending.SPACE:
            return
        if end is Ending.DOUBT:
            self.ask("broken-line", place - 1, f"{before.rstrip()} {after}")
        if in_list or (end is not Ending.PARAGRAPH and self.run < _MOST_BREAKS):
            self.lines[-1] = self.lines[-1].rstrip() + _BREAK
        else:
            kind = self.kind
            self.blank()
            self.kind = kind

    def ask(self, about: str, place: int, words: str = "") -> None:
        """Note a question about a line."""
        self.doubts.append(Doubt(about, place + 1, words))
