"""What lines of a page are that no tag tells: captions and subheadings.

picture, "Quang cảnh hội nghị"            →  picture, caption
paragraph, "**Kết quả nổi bật**", paragraph  →  paragraph, heading, paragraph
"""

import re

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.bylines import is_name_line, read_byline

_BOLD = re.compile(r"\*\*[^*]+\*\*")
_SENTENCE_END = (".", ":", ";", ",", "…")
_PARAGRAPH = 80


def with_captions(blocks: list[Block]) -> list[Block]:
    """A short text right after a picture that stands alone is its caption."""
    marked: list[Block] = []
    for block in blocks:
        after_picture = (
            bool(marked) and marked[-1].kind == "image" and not marked[-1].text
        )
        is_short = len(block.text) < 220 and not block.text.endswith((".", ":"))
        if block.kind == "text" and after_picture and is_short:
            marked.append(block._replace(kind="caption"))
        else:
            marked.append(block)
    return marked


def _is_bold_line(block: Block) -> bool:
    """A short line in bold that is neither a sentence nor somebody's name."""
    return (
        block.kind == "text"
        and len(block.text) < _PARAGRAPH
        and not block.text.endswith(_SENTENCE_END)
        and bool(_BOLD.fullmatch(block.markdown))
        and not (is_name_line(block.text) or read_byline(block.text))
    )


def _is_long(block: Block) -> bool:
    """A paragraph or a table, nothing that stands on a line by itself."""
    is_paragraph = block.kind in ("text", "item") and len(block.text) >= _PARAGRAPH
    return is_paragraph or block.kind == "table"


def with_headings(blocks: list[Block]) -> list[Block]:
    """A bold line between two paragraphs, or before a table, is a subheading."""
    marked = list(blocks)
    for place in range(1, len(blocks) - 1):
        before, block, after = blocks[place - 1 : place + 2]
        if _is_long(before) and _is_long(after) and _is_bold_line(block):
            marked[place] = block._replace(kind="heading", markdown="")
    return marked
