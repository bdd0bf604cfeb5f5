"""Lines of a page that are no part of a report: menus, tools, related links.

"Xem thêm"      →  residue
"Các tin khác"  →  nothing after it belongs to the report
"""

from collections.abc import Sequence

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.boilerplate_rules import BUTTONS, RESIDUE, TAIL
from plugins.bulletin.words.text import level


def is_residue(text: str) -> bool:
    """Whether the line belongs to the page, not to the report."""
    if len(text) >= 180:
        return False
    low = level(text).strip().lstrip("-–•[ ").rstrip("] ")
    return bool(RESIDUE.pattern.match(low or "-") or BUTTONS.pattern.match(low))


def starts_tail(text: str) -> bool:
    """Whether nothing after the line belongs to the report."""
    low = level(text).strip(" :»›>\u25ba")
    return len(text) < 180 and bool(TAIL.pattern.match(low))


_PROSE = 60
_LONG = 200
_SHOWN = 100
_ENDS = (".", "…", "!", "?", ";", ":", "”", '"')


def _is_prose(block: Block) -> bool:
    """Whether a block is surely of the report: sentences, or a table."""
    if block.kind == "table":
        return True
    text = block.text.rstrip()
    return len(text) >= _PROSE and text.endswith(_ENDS) and not is_residue(text)


def part_surroundings(
    blocks: Sequence[Block],
) -> tuple[list[Block], list[str], list[str]]:
    """The report's blocks, what was left out around them, and what is in doubt.

    Portals put their menus before the first sentence of a report and their buttons
    after the last; what stands between its paragraphs stays.
    """
    end, doubts = _tail(blocks)
    dropped = [_quoted(block.text) for block in blocks[end:] if block.text]
    if dropped:
        dropped = [f"từ dòng {dropped[0]} trở xuống: {'; '.join(dropped[1:])}"]
    blocks = blocks[:end]
    prose = [place for place, block in enumerate(blocks) if _is_prose(block)]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    kept, buttons = [], []
    for place, block in enumerate(blocks):
        outside = place < first or place > last
        if outside and not block.src and block.text and is_residue(block.text):
            buttons += [_quoted(block.text)] * any(map(str.isalnum, block.text))
        else:
            kept.append(block)
    return kept, [*buttons, *dropped], doubts


def _quoted(text: str) -> str:
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]}…"
    return f'"{short}"'


def _tail(blocks: Sequence[Block]) -> tuple[int, list[str]]:
    """Where related links and comments begin, in the later part of the page.

    What goes on with long paragraphs may be a part of the report: it stays, and is
    asked about.
    """
    seen = 0
    doubts: list[str] = []
    total = sum(len(block.text) for block in blocks) or 1
    for number, block in enumerate(blocks):
        seen += len(block.text)
        if starts_tail(block.text) and (seen > total * 0.3 or number > 3):
            following = blocks[number + 1 :]
            if not any(len(b.text) >= _LONG and _is_prose(b) for b in following):
                return number, doubts
            doubts.append(
                f"Từ dòng {_quoted(block.text)} trở xuống có thể không thuộc bài;"
                " hãy xem lại."
            )
    return len(blocks), doubts
