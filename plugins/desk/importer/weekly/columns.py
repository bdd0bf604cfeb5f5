"""What the columns of a schedule's table are, by their heads and what stands below.

columns_of(("Thứ, ngày", "Giờ", "Nội dung", "Chủ trì"), rows)  →  Columns(days=(0,), …)
columns_of(("Ngày", "Sáng", "Chiều"), rows)                    →  parts for half-days
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.leaders import people_in
from plugins.desk.importer.weekly.sentences import is_place
from plugins.desk.importer.weekly.times import (
    beginning,
    session_in,
    weekday_in,
    weekday_of,
)

_HEADS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form)
    for name, form in {
        "day": r"^(?:thứ|ngày|buổi|thời gian|t/g|tg(?!\w))(?!\w)",
        "end": r"^(?:giờ )?(?:kết thúc|đến giờ|đến)$",
        "hour": r"^(?:giờ|thời gian|bắt đầu|từ giờ|thời điểm|t/g|tg(?!\w))",
        "content": r"^(?:nội dung|công việc|chương trình|lịch (?:công tác|làm việc)"
        r"|hoạt động|cuộc họp|sự kiện)",
        "place": r"^(?:địa điểm|nơi (?:họp|làm việc|tổ chức)|phòng họp|điểm họp)",
        "chairs": r"^(?:(?:người |lãnh đạo |đ/c |đồng chí )?chủ trì|lãnh đạo(?! các)"
        r"|người (?:thực hiện|phụ trách)|họ (?:và )?tên)",
        "attendees": r"^(?:thành phần|tham dự|người dự|dự họp|cùng dự|tham gia"
        r"|đại biểu|khách mời)",
        "prepared": r"^(?:(?:đơn vị|cơ quan|phòng|bộ phận|cb|cán bộ)\s+)?"
        r"(?:chuẩn bị|phối hợp|tham mưu|phục vụ)"
        r"|^(?:cb|(?:cơ quan|đơn vị) (?:làm|soạn)) (?:tài liệu|nội dung)(?!\w)",
        "note": r"^(?:ghi chú|lưu ý)",
    }.items()
}
# So much of a column has to be of a kind.
_MOST = 0.6
_FEWEST = 2
# How heads below each other are joined when a page is read.
_BELOW = " – "
_ORDINAL = re.compile(r"(?:stt|tt|số tt|số thứ tự|#)\W*$")


class Columns(Struct, frozen=True):
    """Columns by what stands in them; `days` may be several. `parts` are those of a
    half-day, a leader or a body: column, half-day, whose. `others` are columns that
    say something else, with their heads; `led_beside`, whether each part has a column
    of its leaders behind it."""

    days: tuple[int, ...]
    places: dict[str, int]
    parts: tuple[tuple[int, str, str], ...] = ()
    others: tuple[tuple[int, str], ...] = ()
    led_beside: bool = False

    def cell(self, row: tuple[str, ...], name: str) -> str:
        """Return what stands in a row under a head; "" where the table has none."""
        place = self.places.get(name)
        return row[place].strip() if place is not None and place < len(row) else ""


def columns_of(
    row: tuple[str, ...], below: Sequence[tuple[str, ...]] = ()
) -> Columns | None:
    """Read a row of heads; None where it is none of a schedule.

    A head that says nothing we know is told by the cells below it.
    """
    heads = _below_groups([" ".join(level(cell).split()) for cell in row])
    days = tuple(
        n
        for n, head in enumerate(heads)
        if _HEADS["day"].match(head) and not session_in(head)
    )
    parts = [
        (n, session_in(head), "") for n, head in enumerate(heads) if session_in(head)
    ]
    parts += [
        (n, "", leader)
        for n, cell in enumerate(row)
        if n not in days and people_in(leader := _last_of(cell))[0]
    ]
    apart = {n for n, _, _ in parts}
    places: dict[str, int] = {}
    for number, head in enumerate(heads):
        for name, pattern in _HEADS.items():
            if number in apart or name == "day" or name in places:
                continue
            if pattern.match(head):
                places[name] = number
    parts = [] if "content" in places else parts or _of_bodies(days, row, below)
    taken = {n for n, _, _ in parts}
    places = {name: n for name, n in places.items() if n not in taken}
    if not days and not places:
        return None
    wide = max(map(len, (row, *below)))
    columns = _by_cells(Columns(days, places, tuple(parts)), wide, below)
    if not columns:
        return None
    led = bool(parts) and all(_are_leaders(_column(below, n + 1)) for n, _, _ in parts)
    return replace(_with_others(columns, row), led_beside=led)


def _of_bodies(
    days: Sequence[int], row: tuple[str, ...], below: Sequence[tuple[str, ...]]
) -> list[tuple[int, str, str]]:
    """Columns that say what bodies do, each thing with its hour or half-day."""
    rows = [one for one in below if not spanning(one)]
    found = [
        (n, "", " ".join(cell.split()))
        for n, cell in enumerate(row)
        if n not in days and _say_when(_column(rows, n))
    ]
    return found if len(found) >= _FEWEST else []


def _say_when(cells: Sequence[str]) -> bool:
    """Whether most cells begin with an hour or a half-day and say more."""
    told = [beginning(cell.replace("\n", " ")) for cell in cells]
    begun = sum(bool(one.tells and one.rest) for one in told)
    return bool(cells) and begun >= _MOST * len(cells)


def _with_others(columns: Columns, row: tuple[str, ...]) -> Columns:
    """Columns with those that say something else; a number of a row says nothing."""
    parts = {n for n, _, _ in columns.parts}
    known = {*columns.days, *columns.places.values(), *parts}
    heads = {n: " ".join(cell.split()) for n, cell in enumerate(row)}
    others = [
        (n, head)
        for n, head in heads.items()
        if n not in known and head and not _ORDINAL.match(level(head))
    ]
    return replace(columns, others=tuple(others))


def _are_leaders(cells: Sequence[str]) -> bool:
    """Whether cells below a half-day's side, and below a head there, name leaders."""
    told = [cell for cell in cells if not _HEADS["chairs"].match(level(cell))]
    return _kind_of(told) == "chairs"


def _below_groups(heads: Sequence[str]) -> list[str]:
    """The heads without that of a group of them: "Thành phần – Chủ trì"."""
    above = Counter(head.partition(_BELOW)[0] for head in heads if _BELOW in head)
    return [
        head.rpartition(_BELOW)[2] if above[head.partition(_BELOW)[0]] > 1 else head
        for head in heads
    ]


def _last_of(cell: str) -> str:
    """The head that stands lowest: "Lãnh đạo Sở – GĐ Lò A" is of Lò A."""
    return " ".join(cell.split()).rpartition(_BELOW)[2]


def columns_by_cells(rows: Sequence[tuple[str, ...]]) -> Columns | None:
    """Read the columns of a table without heads by what stands in them."""
    return _by_cells(Columns((), {}), max(map(len, rows), default=0), rows)


def _by_cells(
    known: Columns, wide: int, rows: Sequence[tuple[str, ...]]
) -> Columns | None:
    """Add what the cells of the columns without a known head are."""
    days, places = list(known.days), dict(known.places)
    rows = [row for row in rows if not spanning(row)]
    if _kind_of(_column(rows, places.get("content", wide))) in ("hour", "day"):
        del places["content"]  # a head over several columns stands over the first
    taken = {*days, *places.values(), *(n for n, _, _ in known.parts)}
    free = [n for n in range(wide) if n not in taken]
    for number in free:
        kind = _kind_of(_column(rows, number))
        # Behind the half-days: who is on duty, or a note, of no one thing.
        behind = bool(known.parts) and number > known.parts[0][0]
        if kind == "chairs" and kind in places:
            kind = "attendees"
        if kind == "day":
            days.append(number)
        elif kind and not behind:
            places.setdefault(kind, number)
    if "content" not in places and not known.parts:
        left = [n for n in free if n not in days and n not in places.values()]
        longest = _longest(rows, left)
        if longest is None:
            return None
        places["content"] = longest
    return Columns(tuple(days) or (0,), places, known.parts)


def _longest(rows: Sequence[tuple[str, ...]], numbers: Sequence[int]) -> int | None:
    """The column with most to read; None where all are empty."""
    lengths = {n: sum(map(len, _column(rows, n))) for n in numbers}
    return max(numbers, key=lengths.__getitem__) if any(lengths.values()) else None


def _column(rows: Sequence[tuple[str, ...]], number: int) -> list[str]:
    """What stands in a column, but for empty cells."""
    cells = (row[number].strip() for row in rows if number < len(row))
    return [cell for cell in cells if cell]


def _kind_of(cells: Sequence[str]) -> str:
    """What most cells of a column are: "day", "hour", "chairs", "place"; else ""."""
    if not cells:
        return ""
    for kind, is_one in _KINDS.items():
        if kind == "hour" and not any(beginning(cell).start for cell in cells):
            continue
        if sum(map(is_one, cells)) >= _MOST * len(cells):
            return kind
    return ""


def _is_day(cell: str) -> bool:
    told = beginning(cell.replace("\n", " "))
    by_name = weekday_of(cell) and not cell.isdigit()
    return bool(by_name or told.session) and len(told.rest) < 12 and len(cell) < 60


def _is_hour(cell: str) -> bool:
    told = beginning(cell)
    return bool(told.start or told.session) and not told.rest


def _is_people(cell: str) -> bool:
    people, groups = people_in(cell)
    low = level(cell)
    leads = low.startswith(("chủ tịch", "các phó", "lãnh đạo", "thường trực"))
    return bool(people) or (bool(groups) and leads and len(cell) < 90)


_KINDS: Mapping[str, Callable[[str], bool]] = {
    "hour": _is_hour,
    "day": _is_day,
    "chairs": _is_people,
    "place": is_place,
}


def spanning(row: tuple[str, ...]) -> str:
    """What a row says whose one cell spans it; "" for any other."""
    flat = {" ".join(cell.split()) for cell in row}
    if len(flat) == 1:
        return next(iter(flat))
    flat.discard("")
    only = next(iter(flat), "")
    told = beginning(only)
    if len(flat) == 1 and (told.day or told.session) and not told.rest:
        return only
    return ""


def heads_of(rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, Columns]]:
    """The rows that may be heads, and what they say the columns are."""
    for start, row in enumerate(rows[:6]):
        if spanning(row) or any(map(tells_when, row)):
            continue
        if found := columns_of(row, rows[start + 1 :]):
            yield start, found


def tells_when(cell: str) -> bool:
    """Whether a cell tells a day or an hour, as no head does."""
    return bool(weekday_in(cell) or beginning(cell).start)
