"""A report's pictures with the captions and credits printed around them.

part_pictures([picture, caption, text])  →  [text], [picture with its caption]
"""

from collections.abc import Sequence

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.captions import split_credit


def part_pictures(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The text, and the pictures; a line of credit belongs to the picture before."""
    kept: list[Block] = []
    pictures: list[Block] = []
    for block in blocks:
        if block.kind == "credit":
            if pictures and not pictures[-1].credit:
                pictures[-1] = pictures[-1]._replace(credit=block.text)
        elif block.kind in ("caption", "image"):
            _add(pictures, block)
        else:
            kept.append(block)
    return kept, pictures


def _add(pictures: list[Block], block: Block) -> None:
    """Add a picture, or a caption to the picture before that has none."""
    text, credit = split_credit(block.text)
    block = block._replace(text=text, credit=block.credit or credit)
    last = pictures[-1] if pictures else None
    if last and block.kind == "caption" and last.src and not last.text:
        pictures[-1] = last._replace(text=text, credit=block.credit)
    elif text or block.src:
        pictures.append(block)
