"""What a line of a schedule says besides its hour: content, place, chair and so on.

parted("Họp giao ban tại Phòng họp 1. Chủ trì: PCT Lê B")
    →  Parts("Họp giao ban", "Phòng họp 1", "PCT Lê B", "", "", "")
"""

import re
from typing import NamedTuple

from plugins.bulletin.words.text import level

_LABELS = (
    (
        "place",
        r"(?:địa điểm(?: họp| tổ chức)?|nơi họp|tại|điểm(?: tập trung)?)\s*:"
        r"(?:\s*tại(?!\w))?",
    ),
    ("place", r"(?<=[,.;]\s)(?:địa )?điểm(?: tập trung)?(?: tại)?\s+(?=\w)"),
    ("content", r"(?:nội dung(?: công việc| cuộc họp)?|công việc)\s*:"),
    (
        "chairs",
        r"(?:(?:người |lãnh đạo |đồng )?(?:chủ trì|thực hiện|phụ trách)|lãnh đạo dự"
        r"|người dự|phân công)\s*:",
    ),
    (
        "attendees",
        r"(?:(?:thành phần|tp)(?: tham dự| dự| tham gia| cùng dự| mời| họp)?"
        r"|(?:cùng |tham )?dự|cùng đi|mời(?: dự| họp)?|khách mời|tham gia)\s*:",
    ),
    (
        "prepared",
        r"(?:(?:đơn vị |cơ quan |bộ phận )?(?:chuẩn bị|tham mưu|phục vụ)"
        r"(?: nội dung| tài liệu)?)\s*:",
    ),
    (
        "note",
        r"(?:ghi chú|lưu ý|lđvp|lđ vp|cvvp|cv vp|lãnh đạo vp|lái xe|xe|trực"
        r"|thư ký)\s*:",
    ),
)
_LABEL = re.compile(
    "|".join(
        rf"(?P<{name}_{n}>(?<!\w){form})" for n, (name, form) in enumerate(_LABELS)
    )
)
_AT = re.compile(
    r"[\s,;(]+tại\s+(?=(?:phòng|hội trường|trụ sở|nhà|trung tâm|điểm cầu|p\.|ubnd|sân))"
)
_PLACE = re.compile(
    r"(?:tại )?(?:phòng|p\.|hội trường|ht\.?|trụ sở|nhà|sân|ubnd|xã|phường|trung tâm"
    r"|tt\.?|thôn|bản|tỉnh ủy|trường|điểm cầu|tầng)(?!\w)"
)
_LONGEST_ROOM, _LONGEST_PLACE = 80, 40
# "Làm việc tại trụ sở" says where, and nothing else.
_AT_WORK = re.compile(r"(?:[-–+*]\s*)?(?:làm việc|trực|(?:xử lý|giải quyết) công việc)")


class Parts(NamedTuple):
    """What a line is made of, each "" where it is not told."""

    content: str
    place: str = ""
    chairs: str = ""
    attendees: str = ""
    prepared_by: str = ""
    note: str = ""


def begins_with_label(text: str) -> bool:
    """Whether a line tells more of the thing above it: "Địa điểm: Phòng 1"."""
    return _LABEL.match(level(text)) is not None


def without_label(text: str) -> str:
    """A line without the label it begins with."""
    found = _LABEL.match(level(text))
    return text[found.end() :].strip() if found else text


def has_label(text: str) -> bool:
    """Whether a line has a label anywhere."""
    return _LABEL.search(level(text)) is not None


def parted(text: str) -> Parts:
    """Part a line by its labels, and by "tại" before a room or a house."""
    low = level(text)
    marks = list(_LABEL.finditer(low))
    found = {
        "content": "",
        "place": "",
        "chairs": "",
        "attendees": "",
        "prepared": "",
        "note": "",
    }
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        name = (mark.lastgroup or "").partition("_")[0]
        said = _bare(text[mark.end() : end])
        if name == "note":
            said = _bare(text[mark.start() : end])
        found[name] = "; ".join(filter(None, (found[name], said)))
    content = found["content"] or (text[: marks[0].start()] if marks else text)
    at = None if found["place"] else _AT.search(level(content))
    if at and not _AT_WORK.fullmatch(level(content[: at.start()].strip(" ,"))):
        found["place"] = _bare(content[at.end() :])
        content = content[: at.start()]
    return Parts(
        _bare(content),
        found["place"],
        found["chairs"],
        found["attendees"],
        found["prepared"],
        found["note"],
    )


def place_behind(text: str) -> tuple[str, str]:
    """Part a thing from the place behind its last dash: "Giao ban - PH1"."""
    content, dash, place = text.rpartition(" - ")
    short = dash and len(place) < _LONGEST_PLACE and content
    return (content.strip(), _bare(place)) if short else (text, "")


def is_place(text: str) -> bool:
    """Whether a short text is the name of a room, a house or a village."""
    return bool(_PLACE.match(level(text))) and len(text) < _LONGEST_ROOM


def _bare(text: str) -> str:
    text = " ".join(text.split()).strip(" .,;:-–+*")
    return text.rstrip(")") if text.count(")") > text.count("(") else text
