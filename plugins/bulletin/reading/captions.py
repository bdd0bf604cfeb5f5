"""Captions in a report's text, and the photographers they name.

split_credit("Quang cảnh hội nghị. Ảnh: Hà Phan")
    →  ("Quang cảnh hội nghị", "Hà Phan")
"""

import re

from plugins.bulletin.reading.blocks import Block
from plugins.bulletin.text import level

_CAPTION = re.compile(
    r"(?:quang cảnh|toàn cảnh|khung cảnh|hình ảnh|ảnh:|các đại biểu (?:dự|tham dự|tại"
    r"|chụp"
    r"|biểu quyết|thảo luận|thực hiện|nghe)|đại biểu (?:dự|tham dự|biểu quyết|chụp)"
    r"|(?:đồng chí|ông|bà|đại biểu|lãnh đạo|đoàn).{5,150}(?:phát biểu|trao|tặng|chụp"
    r" ảnh"
    r"|chủ trì|kết luận|khai mạc|kiểm tra|thăm|tại (?:hội nghị|buổi|lễ|phiên|kỳ họp)))"
    r".{0,160}"
)


_CREDIT = re.compile(
    r"[\s.,(|–-]*(?:\(?(?:ảnh|photo)\s*(?:minh"
    r" họa)?\s*[:;.]\s*(?P<who>[^()]{2,50}?)\)?\.?)\s*$",
    re.IGNORECASE,
)


def split_credit(caption: str) -> tuple[str, str]:
    """A caption and its photographer: "… Ảnh: Thành Cường" → two parts."""
    found = _CREDIT.search(caption)
    if not found:
        return caption.strip(" |"), ""
    return caption[: found.start()].strip(" |"), found["who"].strip(" .")


def _is_caption(text: str) -> bool:
    if text.rstrip().endswith("|"):
        return True  # a table's cell under its picture
    short = len(text) < 220 and text.count(". ") < 2
    scene = level(text).startswith(("quang", "toàn", "khung", "các", "hình", "ảnh"))
    no_stop = not text.endswith((".", ":", ";")) or (len(text) < 90 and scene)
    return (
        short
        and no_stop
        and bool(_CAPTION.fullmatch(level(text)) or _CREDIT.search(text))
    )


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
        plain = block.kind == "text" and number > 1
        if plain and (
            (repeated and not again and number > 2) or _is_caption(block.text)
        ):
            block = block._replace(kind="caption")
        marked.append(block)
    return marked
