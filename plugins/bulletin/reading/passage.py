"""A stretch of text that rules read, and the trace of what fired on it, when asked.

Passage("Đồng chí Tài chủ trì").search(CHAIRED)  →  the match
"""

import re
from collections.abc import Iterator

from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.reading.trace import Trace
from plugins.bulletin.words.text import level

PHRASE = 80


class Passage:
    """A text with its level form and where it stands in the whole.

    trace is None unless somebody wants the reading explained; all that explaining
    costs otherwise is to look whether it is.
    """

    def __init__(self, text: str, start: int = 0, trace: Trace | None = None) -> None:
        """Keep the text and where it stands in the whole."""
        self.text = text
        self.start = start
        self.trace = trace
        self.low = level(text)

    @property
    def indent(self) -> int:
        """Where the first word begins."""
        return len(self.low) - len(self.low.lstrip())

    def search(
        self, rule: Rule, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """The first match in the words from start to end, as if they stood alone."""
        found = rule.pattern.search(self.low[start:end])
        if found and self.trace is not None:
            self.trace.fire(rule, start + found.start(), start + found.end())
        return found

    def ends(
        self, rule: Rule, position: int, reach: int = PHRASE
    ) -> re.Match[str] | None:
        """The match at the end of the words before the position, as far as reach."""
        return self.search(rule, max(0, position - reach), position)

    def at(self, rule: Rule, position: int = 0) -> re.Match[str] | None:
        """The match that begins right at the position."""
        found = rule.pattern.match(self.low, position)
        if found and self.trace is not None:
            self.trace.fire(rule, *found.span())
        return found

    def every(
        self, rule: Rule, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """All matches between start and end, in order."""
        stop = len(self.low) if end is None else end
        for found in rule.pattern.finditer(self.low, start, stop):
            if self.trace is not None:
                self.trace.fire(rule, *found.span())
            yield found
