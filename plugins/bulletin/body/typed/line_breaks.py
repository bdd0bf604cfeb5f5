"""Whether a line ends because the page of whoever typed it was full, or on purpose.

    width = wrapped_at(lines)           →  88 for a text wrapped there, 0 for others
    ending("Kính gửi anh Nam", "Mời anh 8h họp", 0)   →  Ending.LINE

A program that wraps breaks before the word that would not fit: the line and that word
are together wider than the page. Chats, addresses and verses break much earlier.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

from plugins.bulletin.body.typed.lines import stands_alone

# By hand or by a program that counts otherwise, a line is a word shorter.
_SLACK = 12
_NARROWEST, _WIDE, _WIDEST = 50, 60, 160
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’)*_]*$")
_FIRST = re.compile(r"[\"“‘*_\[]*(?!https?:)[^\W\d_]")
# Two such lines are paragraphs that somebody parted with one Enter.
_LONG = 100
_MOSTLY = 0.7


class Ending(Enum):
    """What the end of a line means."""

    SPACE = auto()
    LINE = auto()
    PARAGRAPH = auto()
    DOUBT = auto()


def wrapped_at(pairs: Iterable[tuple[str, str]]) -> int:
    """The width at which a text was wrapped; 0 when it was not.

    `pairs` are its lines of words with the line after each. Only those that end in
    the middle of a sentence tell: most of them must end where the page does.
    """
    inside = [(a, b) for a, b in pairs if len(a) <= _WIDEST and _goes_on(a, b)]
    width = max((len(line) for line, _ in inside), default=0)
    full = sum(_is_full(line, after, width) for line, after in inside)
    return width if width >= _NARROWEST and full >= _MOSTLY * len(inside) else 0


def ending(line: str, after: str, width: int) -> Ending:
    """What the end of a line of words means before the line `after`."""
    if line.endswith(("  ", "<br>", "<br/>", "<br />")):
        return Ending.SPACE
    ended = _SENTENCE_END.search(line) is not None
    if width and _is_full(line, after, width) and not (ended and stands_alone(after)):
        return Ending.SPACE
    if _goes_on(line, after) or (not ended and _could_be_full(line, after)):
        return Ending.DOUBT
    return Ending.PARAGRAPH if ended and len(line) >= _LONG else Ending.LINE


def _goes_on(line: str, after: str) -> bool:
    """Whether the line ends in the middle of a sentence."""
    first = _FIRST.match(after)
    return bool(first and first[0][-1].islower()) and not (
        _SENTENCE_END.search(line) or stands_alone(after)
    )


def _could_be_full(line: str, after: str) -> bool:
    """Whether it is as long as a page may be wide, and a rest comes after it."""
    return _WIDE <= len(line) <= _WIDEST and len(after) <= len(line)


def _is_full(line: str, after: str, width: int) -> bool:
    word = after.partition(" ")[0]
    return width + _SLACK >= len(line) > width - _SLACK - len(word) - 1
