"""Captions in a report's text, and the photographers they name.

split_credit("Quang cảnh hội nghị. Ảnh: Hà Phan")
    →  ("Quang cảnh hội nghị", "Hà Phan")
"""

from plugins.bulletin.reading.page import caption_rules as rules
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.bylines import is_name_line
from plugins.bulletin.words.text import level

_LONGEST = 240


def split_credit(caption: str) -> tuple[str, str]:
    """A caption and its photographer: "… Ảnh: Thành Cường" → two parts."""
    text = caption.strip(" |")
    label = rules.LABEL.pattern.match(text)
    if label and not is_name_line(text[label.end() :]):
        return text[label.end() :], ""
    found = rules.CREDIT.pattern.search(text)
    if not found:
        return text, ""
    return text[: found.start()].strip(" |"), found["who"].strip(" .")


def _is_caption(text: str, number: int) -> bool:
    """Whether a line is a caption; number is its place in the report."""
    low = level(text)
    if len(text) > _LONGEST or text.count(". ") > 1:
        return False
    if text.rstrip().endswith("|") or rules.LABEL.pattern.match(text):
        return True  # a table's cell under its picture, "Ảnh: …"
    if rules.POINTING.pattern.search(low) or rules.CREDIT.pattern.search(text):
        return True
    stopped = text.endswith((".", ":", ";", "!", "?", "…", "”", '"'))
    if number and rules.SCENE.pattern.match(low) and (not stopped or len(text) < 90):
        return True
    if number < 2 or stopped or ": " in text or "“" in text:
        return False
    return bool(rules.SOMEBODY.pattern.match(low))


def line_key(text: str) -> str:
    """Equality of lines: case, spacing and tone placement aside."""
    return " ".join(level(text).split())


def mark_captions(blocks: list[Block]) -> list[Block]:
    """Turn lines printed twice in a row, and lines that look so, into captions."""
    marked: list[Block] = []
    keys = [line_key(block.text) for block in blocks]
    for number, block in enumerate(blocks):
        repeated = number + 1 < len(keys) and keys[number] == keys[number + 1]
        again = number > 0 and keys[number] == keys[number - 1]
        shown = number > 0 and rules.SOMEBODY.pattern.match(level(block.text))
        twice = repeated and not again and (number > 2 or shown)
        if block.kind == "text" and (twice or _is_caption(block.text, number)):
            block = block._replace(kind="caption")
        marked.append(block)
    return marked
