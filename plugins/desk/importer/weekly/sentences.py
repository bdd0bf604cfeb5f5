"""What a line of a schedule says besides its hour: content, place, chair and so on.

parted("Họp giao ban tại Phòng họp 1. Chủ trì: PCT Lê B")
    →  Parts("Họp giao ban", "Phòng họp 1", "PCT Lê B", "", "")
"""

import re
from typing import NamedTuple

from plugins.bulletin.words.text import level

_LABELS = (
    ("place", r"(?:địa điểm|nơi họp|tại)\s*:"),
    ("chairs", r"(?:chủ trì|người chủ trì|lãnh đạo chủ trì)\s*:"),
    ("attendees", r"(?:thành phần(?: tham dự| dự)?|tham dự|cùng dự|dự)\s*:"),
    ("prepared", r"(?:(?:đơn vị |cơ quan )?chuẩn bị(?: nội dung)?)\s*:"),
)
_LABEL = re.compile("|".join(rf"(?P<{name}>(?<!\w){form})" for name, form in _LABELS))
_AT = re.compile(
    r"[\s,;(]+tại\s+(?=(?:phòng|hội trường|trụ sở|nhà|trung tâm|điểm cầu|p\.))"
)


class Parts(NamedTuple):
    """What a line is made of, each "" where it is not told."""

    content: str
    place: str = ""
    chairs: str = ""
    attendees: str = ""
    prepared_by: str = ""


def parted(text: str) -> Parts:
    """Part a line by its labels, and by "tại" before a room or a house."""
    low = level(text)
    marks = list(_LABEL.finditer(low))
    found = {"place": "", "chairs": "", "attendees": "", "prepared": ""}
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        found[mark.lastgroup or ""] = _bare(text[mark.end() : end])
    content = text[: marks[0].start()] if marks else text
    at = None if found["place"] else _AT.search(level(content))
    if at:
        found["place"] = _bare(content[at.end() :])
        content = content[: at.start()]
    return Parts(
        _bare(content),
        found["place"],
        found["chairs"],
        found["attendees"],
        found["prepared"],
    )


def _bare(text: str) -> str:
    text = " ".join(text.split()).strip(" .,;:-–")
    return text.rstrip(")") if text.count(")") > text.count("(") else text
