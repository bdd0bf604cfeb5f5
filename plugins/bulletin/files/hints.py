"""What to write instead of a value, in words that are right as they stand.

example("category", {"categories": ["Kinh tế"]})  →  "category: Kinh tế"
as_value(the mapping of `- Hà Thị Bình: Phó Chủ tịch`, an appearance)
    →  "viết `Hà Thị Bình - Phó Chủ tịch`"
"""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence

from plugins.bulletin.files.schema import Picture
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.yaml import tree
from plugins.bulletin.files.yaml.text import as_value as written
from plugins.bulletin.files.yaml.text import quoted

_SPOKEN_DAY = re.compile(
    r"(?:ngày )?(?P<day>\d{1,2})[^\w\d]+(?:tháng )?(?P<month>\d{1,2})"
    r"[^\w\d]+(?:năm )?(?P<year>\d{4})(?:[^\w\d]+(?P<hour>\d{1,2}):(?P<minute>\d\d))?",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?: .*)?")
# Years of this century are shortened so; "18-07-20" may be read in three ways.
_SHORT_YEAR = re.compile(
    r"(?P<day>\d{1,2}[/.]\d{1,2}[/.])(?P<year>\d\d)(?P<clock> .*)?"
)
_LISTS = {"category": "categories", "kind": "meeting_kinds"}
_EXAMPLES = {
    "title": "Tên bài hay cuộc họp",
    "name": "Họ tên, hay tên cơ quan",
    "date": "20/7/2018",
    "image": "images/2018/07/hoi-truong.jpg",
    "file": "documents/bao-cao.pdf",
    "number": "17/2018/QĐ-UBND",
    "url": "https://bao.example.vn/bai",
    "post": "Giám đốc",
    "note": "Sửa tên người phát biểu",
    "reason": "Nội dung không đúng",
    "wrong": "Điều đã in sai",
    "right": "Điều đúng",
}


def example(key: str, choices: Mapping[str, Sequence[str]]) -> str:
    """A line with a key, as it could be; `choices` are the closed lists by name."""
    listed = choices.get(_LISTS.get(key, ""), ())
    return f"{key}: {listed[0] if listed else _EXAMPLES.get(key, '…')}"


def as_value(node: tree.Sequence | tree.Mapping, shape: Shape) -> str:
    """For a list or group where one value belongs.

    A colon in plain text makes a group of it.
    """
    if isinstance(node, tree.Sequence):
        return "chỉ ghi một giá trị, không có dấu [ ]"
    key, value = node.entries[0]
    if len(node.entries) > 1 or not isinstance(value, tree.Scalar):
        return "nếu trong chữ có dấu hai chấm, hãy đặt cả giá trị trong ngoặc kép"
    if shape.kind == "appearance":
        return f"viết `{key.text} - {value.text}`"
    return f"viết `{quoted(f'{key.text}: {value.text}')}`"


def as_group(node: tree.Node, shape: Shape) -> str:
    """For a value where a group of keys belongs."""
    if shape.model is Picture and isinstance(node, tree.Scalar):
        return f"viết {{image: {node.text}, alt: Lời tả ảnh}}"
    known = list(shapes_of(shape.model)) if shape.model else []
    keys = ", ".join(f"{name}: …" for name in known[:4])
    return f"viết {{{keys}}}" if known else ""


def in_plain_words(text: str) -> str:
    """For a text that had tags in it; quoted where YAML would want that."""
    bare = " ".join(text.split())
    if not bare:
        return "chỉ viết chữ thường"
    return f"viết {written(bare)}"


def meant_day(text: str) -> str:
    """The day in other words: "5 tháng 3 năm 2026" → "viết 5/3/2026".

    Month before day, "07/20/2018", and a short year, "20/7/18", are asked about.
    """
    if short := _SHORT_YEAR.fullmatch(text.strip()):
        full = meant_day(f"{short['day']}20{short['year']}{short['clock'] or ''}")
        return f'có phải "{full[5:]}"?' if full.startswith("viết ") else full
    found = _SPOKEN_DAY.fullmatch(text.strip())
    if found is None:
        return ""
    day, month = int(found["day"]), int(found["month"])
    clock = f" {int(found['hour']):02}:{found['minute']}" if found["hour"] else ""
    if _there_is(day, month, found["year"]):
        return f"viết {day}/{month}/{found['year']}{clock}"
    if _there_is(month, day, found["year"]):
        return f'có phải "{month}/{day}/{found["year"]}{clock}"?'
    return ""


def why_no_day(text: str) -> str:
    """Why a day that is written well is none: "31/6/2018"; '' for any other text."""
    found = _SPOKEN_DAY.fullmatch(text.strip()) or _ISO_DAY.fullmatch(text.strip())
    if found is None:
        return ""
    day, month, year = int(found["day"]), int(found["month"]), found["year"]
    days = _days_in(month, year)
    if not days or day <= days:
        return ""
    return f"Lịch không có ngày {day}/{month}/{year}: tháng ấy chỉ có {days} ngày."


def _there_is(day: int, month: int, year: str) -> bool:
    return 0 < day <= _days_in(month, year)


def _days_in(month: int, year: str) -> int:
    """How many days a month has; 0 for what is no month."""
    return monthrange(int(year), month)[1] if 1 <= month <= 12 and int(year) else 0
