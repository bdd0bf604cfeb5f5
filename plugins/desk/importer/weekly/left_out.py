"""What stands in a file and is told by none of the entries read from it.

A line is told when most of its pairs of words stand in the entries.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.columns import heads_of
from plugins.desk.importer.weekly.entry import ReadEntry
from plugins.desk.importer.weekly.sentences import without_label
from plugins.desk.importer.weekly.times import beginning

# What says which week it is, and lines too short to say anything else.
_OF_THE_HEAD = re.compile(
    r"lịch|tuần|^\W*từ (?:ngày|\d)|ngày \d+ tháng \d+|nơi nhận|v/v"
)
_SHORT = 25
_TOLD = 0.5
_RECIPIENTS = "nơi nhận"
_ADDRESS = re.compile(r"(?<!\w)(?:đ/c|đồng chí|ông|bà)(?!\w)")
_WORD = re.compile(r"\w+")


def left_out(
    title: str, blocks: Sequence[Block], entries: Sequence[ReadEntry]
) -> tuple[str, ...]:
    """The lines that no entry tells, each once, in their order."""
    told = {pair for one in entries for text in _texts(one) for pair in _pairs(text)}
    lines = dict.fromkeys(" ".join(line.split()) for line in _lines(blocks))
    return tuple(
        line
        for line in lines
        if len(line) > _SHORT and not line.isupper() and line != title
        if not (len(line) < 3 * _SHORT and _OF_THE_HEAD.search(level(line)))
        if not _is_told(line, told)
    )


def _is_told(line: str, told: set[tuple[str, str]]) -> bool:
    pairs = [*_pairs(without_label(beginning(line).rest))]
    return sum(pair in told for pair in pairs) >= _TOLD * len(pairs)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    words = _WORD.findall(_ADDRESS.sub(" ", level(text)))
    return pairwise(words)


def _texts(entry: ReadEntry) -> Iterator[str]:
    yield from (entry.content, entry.place, entry.prepared_by, entry.note)
    yield from (*entry.chairs, *entry.attendees, *entry.groups)


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    below = False
    for block in blocks:
        if not block.rows:
            below = level(block.text).startswith(_RECIPIENTS) or (
                below and block.text.startswith("-")
            )
            if not below and block.kind not in ("question", "left out"):
                yield block.text
            continue
        heads = next((start for start, _ in heads_of(block.rows)), -1)
        for row in block.rows[heads + 1 :]:
            for cell in dict.fromkeys(row):
                yield from cell.split("\n")
