"""Blocks that are right as they are: HTML, definitions, footnotes, lists of attributes.

end_of(text, place)  →  the number of the line after such a block, 0 for any other
"""

import re

from markdown.util import BLOCK_LEVEL_ELEMENTS

from plugins.bulletin.body.typed.text import Text

_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)\b|<!--")
_REFERENCE = re.compile(r"\[\^?[^\]]+\]:\s?")
_TERM = re.compile(r":\s")
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)


def end_of(text: Text, place: int) -> int:
    """Where a block ends that Markdown reads as it stands; 0 when none begins here."""
    line = text.lines[place]
    if line.words[0] == "<" and line.indent < 4:
        return _html_end(text, place, line.words)
    if _REFERENCE.match(line.words) and line.indent < 4:
        return _reference_end(text, place)
    begins = place == 0 or not text.lines[place - 1].words
    if begins and line.words[0] != "|" and _defines(text, place):
        return _definition_end(text, place)
    return place + 1 if line.words.startswith("{:") else 0


def _html_end(text: Text, place: int, words: str) -> int:
    found = _TAG.match(words)
    if not found:
        return 0
    if found[1] is None:
        return _first(text, place, "-->")
    name = found[1].lower()
    if name not in _BLOCKS:
        return 0
    if name == "hr":
        return place + 1
    return _closed(text, place, name)


def _first(text: Text, place: int, sign: str) -> int:
    for number in range(place, len(text.lines)):
        if sign in text.lines[number].raw:
            return number + 1
    return len(text.lines)


def _closed(text: Text, place: int, name: str) -> int:
    """The line after the end tag that belongs to the start tag here."""
    start, end = re.compile(rf"<{name}\b", re.I), re.compile(rf"</{name}\s*>", re.I)
    open_ = 0
    for number in range(place, len(text.lines)):
        raw = text.lines[number].raw
        open_ += len(start.findall(raw)) - len(end.findall(raw))
        if open_ <= 0:
            return number + 1
    return len(text.lines)


def _reference_end(text: Text, place: int) -> int:
    """The line after a footnote with all its paragraphs."""
    end = text.block_end(place)
    while end + 1 < len(text.lines) and text.lines[end + 1].indent >= 4:
        end = text.block_end(end + 1)
    return end


def _definition_end(text: Text, place: int) -> int:
    """The line after a definition: HTML in its midst begins a block of its own."""
    end = text.block_end(place)
    html = (n for n in range(place, end) if _begins_html(text, n))
    return next(html, end)


def _begins_html(text: Text, place: int) -> bool:
    line = text.lines[place]
    html = line.words[0] == "<" and line.indent < 4
    return html and _html_end(text, place, line.words) > 0


def _defines(text: Text, place: int) -> bool:
    block = text.lines[place : _definition_end(text, place)]
    return any(_TERM.match(line.words) and line.indent < 4 for line in block)
