"""The blocks of a report as the Markdown of a body: lists, headings, quotes.

item "3." Gieo sớm, item "4." Bón thúc   →  "3. Gieo sớm\n4. Bón thúc"
item "I." Kết quả                         →  "I. Kết quả", a paragraph
"""

import re
from collections.abc import Iterator, Sequence

from plugins.bulletin.reading.page.blocks import Block
from plugins.desk.importer.web.markdown import escape

_NUMBER = re.compile(r"(\d{1,4})[.)]")
_STEP, _DEEPEST = 4, 3


def _markdown(block: Block) -> str:
    text = block.markdown or escape(block.text)
    if block.kind == "item":
        return _item(block, text)
    prefix = {"heading": "## ", "quote": "> "}.get(block.kind, "")
    return f"{prefix}{text}"


def _item(block: Block, text: str) -> str:
    """A point of a list; numbers that Markdown has not are written before the text."""
    number = _NUMBER.fullmatch(block.sign)
    if block.sign and not number:
        return f"{escape(block.sign)} {text}"
    sign = f"{number[1]}." if number else "-"
    return f"{' ' * _STEP * min(block.depth, _DEEPEST)}{sign} {text}"


def body_parts(blocks: Sequence[Block]) -> Iterator[str]:
    """The parts of a body: points that follow each other are one list.

    A list whose first point is set in has nothing to be set in from.
    """
    points: list[str] = []
    least = 0
    for block in blocks:
        listed = block.kind == "item" and not _is_printed(block)
        if listed:
            least = block.depth if not points else min(least, block.depth)
            points.append(_markdown(block._replace(depth=block.depth - least)))
            continue
        if points:
            yield "\n".join(points)
            points = []
        yield _markdown(block)
    if points:
        yield "\n".join(points)


def _is_printed(block: Block) -> bool:
    """Whether a point's number is one that Markdown cannot count."""
    return bool(block.sign) and not _NUMBER.fullmatch(block.sign)
