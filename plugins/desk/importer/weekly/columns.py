"""What the columns of a schedule's table are, by their heads.

columns_of(("Thứ, ngày", "Giờ", "Nội dung", "Chủ trì"))  →  Columns(days=(0,), …)
columns_of(("Ngày", "Sáng", "Chiều"))                    →  parts for half-days
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.leaders import people_in
from plugins.desk.importer.weekly.times import session_in

_HEADS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form)
    for name, form in {
        "day": r"^(?:thứ|ngày|buổi|thời gian)(?!\w)",
        "hour": r"^(?:giờ|thời gian|thời điểm|giờ họp)",
        "content": r"^(?:nội dung|công việc|nội dung công việc|chương trình)",
        "place": r"^(?:địa điểm|nơi họp|nơi làm việc)",
        "chairs": r"^(?:(?:người |lãnh đạo |đ/c |đồng chí )?chủ trì|lãnh đạo(?! các))",
        "attendees": r"^(?:thành phần|tham dự|người dự|dự họp)",
        "prepared": r"^(?:(?:đơn vị|cơ quan|phòng|bộ phận)\s+)?(?:chuẩn bị|phối hợp)",
        "note": r"^ghi chú",
    }.items()
}


class Columns(Struct, frozen=True):
    """Columns by what stands in them; `days` may be several. `parts` are those of a
    half-day or of a leader: column, half-day, leader."""

    days: tuple[int, ...]
    places: dict[str, int]
    parts: tuple[tuple[int, str, str], ...] = ()

    def cell(self, row: tuple[str, ...], name: str) -> str:
        """Return what stands in a row under a head; "" where the table has none."""
        place = self.places.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""


def columns_of(row: tuple[str, ...]) -> Columns | None:
    """Read a row of heads; None where it is none of a schedule."""
    heads = [" ".join(level(cell).split()) for cell in row]
    days = tuple(
        n
        for n, head in enumerate(heads)
        if _HEADS["day"].match(head) and not session_in(head)
    )
    places: dict[str, int] = {}
    for number, head in enumerate(heads):
        for name, pattern in _HEADS.items():
            if name != "day" and name not in places and pattern.match(head):
                places[name] = number
    if "content" in places:
        return Columns(days or (0,), places)
    parts = [
        (n, session_in(head), "") for n, head in enumerate(heads) if session_in(head)
    ]
    parts += [
        (n, "", " ".join(cell.split()))
        for n, cell in enumerate(row)
        if n not in days and people_in(" ".join(cell.split()))[0]
    ]
    return Columns(days, places, tuple(parts)) if days and parts else None
