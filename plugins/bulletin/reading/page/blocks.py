"""The parts a report comes in: paragraphs, captions, pictures, tables.

"Quang cảnh hội nghị"  →  Block("caption", "Quang cảnh hội nghị")
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plugins.bulletin.words.text import clean

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_ENDS = (".", ":", ";", "!", "?", "…", "”", '"', ")")
_STOPS = (".", ":", "!", "?", "…", "”", '"')
_WRAPPED = range(55, 110)

# Letters of other languages that older papers print for Đ and đ.
_LOOK_ALIKE = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_LOOKS_ALIKE = re.compile("[ÐƉðɖ]")


class Block(NamedTuple):
    """A part of a report.

    kind is "text", "heading", "caption", "image", "table" or "item"; markdown is
    the part's form in an article where it is not just its text. rows are the cells of
    a table, every cell that spans several standing in each; sign is the number an
    item is printed with ("3.", "a)", "Điều 5."), depth how far in it stands.
    """

    kind: str
    text: str
    markdown: str = ""
    src: str = ""
    credit: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    sign: str = ""
    depth: int = 0


def real_letters(text: str) -> str:
    """The text with Đ and đ for what only looks like them; its length stays."""
    return text.translate(_LOOK_ALIKE) if _LOOKS_ALIKE.search(text) else text


def tidy(text: str) -> str:
    """Clean text with single plain spaces inside each line."""
    cleaned = real_letters(clean(text))
    lines = (_SPACES.sub(" ", line).strip() for line in cleaned.split("\n"))
    return "\n".join(lines)


def _joins(line: str, following: str) -> bool:
    """Whether a line break inside a sentence was only a soft one."""
    return not line.endswith(_ENDS) and following[:1].islower()


def _is_wrapped(lines: list[str]) -> bool:
    return len(lines) > 2 and all(len(line) in _WRAPPED for line in lines[:-1])


def _breaks_sentences(lines: list[str]) -> bool:
    """Whether a copied page broke its lines wherever its source did."""
    soft = sum(_joins(line, following) for line, following in pairwise(lines))
    unended = sum(not line.endswith(_ENDS) for line in lines)
    return soft > 2 and unended * 5 >= len(lines) * 3


def lines_to_blocks(text: str) -> Iterator[Block]:
    """Cut scraped text into paragraphs: one a line, soft line breaks mended."""
    for stretch in re.split(r"\n\s*\n", tidy(text)):
        lines = [line for line in stretch.split("\n") if line]
        if _is_wrapped(lines):
            lines = [" ".join(lines)]
        paragraph, broken = "", _breaks_sentences(lines)
        for number, line in enumerate(lines):
            soft = broken and number > 1 and not paragraph.endswith(_STOPS)
            if paragraph and not soft and not _joins(paragraph, line):
                yield Block("text", paragraph)
                paragraph = ""
            paragraph = f"{paragraph} {line}".strip()
        if paragraph:
            yield Block("text", paragraph)
