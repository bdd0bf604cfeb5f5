"""Captions in a report's text, and the photographers they name.

split_credit("Quang cảnh hội nghị. Ảnh: Hà Phan")
    →  ("Quang cảnh hội nghị", "Hà Phan")
"""

import re

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.bylines import is_name_line
from plugins.bulletin.words.honorifics import HONORIFIC
from plugins.bulletin.words.text import level

_SCENE = re.compile(
    r"(?:quang cảnh|toàn cảnh|khung cảnh|hình ảnh|một góc"
    r"|các đại biểu (?:dự|tham dự|tại|chụp|biểu quyết|thảo luận|thực hiện|nghe)"
    r"|đại biểu (?:dự|tham dự|biểu quyết|chụp))(?!\w).{0,200}"
)
# Who a picture shows stands first in its caption.
_SOMEBODY = re.compile(
    rf"(?:(?:các )?(?:đồng chí|đ/c|ông|bà|đại biểu|lãnh đạo|đại diện|đoàn)"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w).{{8,200}}"
)
_POINTING = re.compile(
    r"\((?:thứ [^()]{1,20}|hàng [^()]{1,20}|bìa|ngoài cùng|ở giữa|giữa|đứng"
    r"|ngồi|áo [^()]+|bên)[^()]{0,40}\)|từ (?:trái|phải) (?:sang|qua)"
)
_LONGEST = 240
_CREDIT = re.compile(
    r"[\s.,(|–-]*(?:\(?(?:ảnh|photo)\s*(?:minh"
    r" họa)?\s*[:;.]\s*(?P<who>[^()]{2,50}?)\)?\.?)\s*$",
    re.IGNORECASE,
)


_LABEL = re.compile(r"(?:ảnh|photo)\s*(?:\d{1,2}\s*)?[:.]\s*", re.IGNORECASE)


def split_credit(caption: str) -> tuple[str, str]:
    """A caption and its photographer: "… Ảnh: Thành Cường" → two parts."""
    text = caption.strip(" |")
    label = _LABEL.match(text)
    if label and not is_name_line(text[label.end() :]):
        return text[label.end() :], ""
    found = _CREDIT.search(text)
    if not found:
        return text, ""
    return text[: found.start()].strip(" |"), found["who"].strip(" .")


def _is_caption(text: str, number: int) -> bool:
    """Whether a line is a caption; number is its place in the report."""
    low = level(text)
    if len(text) > _LONGEST or text.count(". ") > 1:
        return False
    if text.rstrip().endswith("|") or _LABEL.match(text):
        return True  # a table's cell under its picture, "Ảnh: …"
    if _POINTING.search(low) or _CREDIT.search(text):
        return True
    stopped = text.endswith((".", ":", ";", "!", "?", "…", "”", '"'))
    if number and _SCENE.fullmatch(low) and (not stopped or len(text) < 90):
        return True
    told = ": " in text or "“" in text
    return number > 1 and not stopped and not told and bool(_SOMEBODY.fullmatch(low))


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
        shown = number > 0 and _SOMEBODY.fullmatch(level(block.text))
        twice = repeated and not again and (number > 2 or shown)
        if block.kind == "text" and (twice or _is_caption(block.text, number)):
            block = block._replace(kind="caption")
        marked.append(block)
    return marked
