"""A weekly schedule read from the blocks of a page or a Word file.

read_schedule("Lịch công tác tuần 47", blocks, date(2026, 11, 13))
    →  ReadSchedule(week=Week(2026, 47), revision=3, entries=(ReadEntry(…), …))

Known are a row an entry, with days in cells or in rows of their own; a column a
half-day; a column a leader; and lists below days. What is no schedule gives None.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.words.text import level
from plugins.bulletin.words.weeks import WEEKDAYS, Week, week_of
from plugins.desk.importer.weekly.columns import Columns, columns_of
from plugins.desk.importer.weekly.entry import ReadEntry
from plugins.desk.importer.weekly.leaders import at_the_end, leader_first, people_in
from plugins.desk.importer.weekly.sentences import parted
from plugins.desk.importer.weekly.times import (
    date_in,
    hours_in,
    is_item,
    leading_session,
    parted_day,
    session_in,
    weekday_in,
    weekday_of,
    without_sign,
)

_TITLE = re.compile(
    r"lịch\s+(?:công tác|làm việc|hoạt động|tuần|họp|tiếp|của|lãnh đạo|tuần của)"
)
_NUMBER = re.compile(r"tuần\s*(?:thứ\s*)?(?P<week>\d{1,2})(?!\s*/\s*\d{1,2}\s*/)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_REVISION = re.compile(
    r"(?:điều chỉnh|bổ sung)[^.\n]{0,30}?lần\s*(?:thứ\s*)?(?P<n>\d{1,2})"
)
_ONLY_DATE = re.compile(r"[\s(]*\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?[\s)]*")
# Fewer days than these are no week.
_FEWEST = 2
# Two rows lay out a letterhead or a signature; more are a table of something.
_ROWS = 3
# What says which week it is, and lines too short to say anything else.
_OF_THE_HEAD = re.compile(r"lịch|tuần|^\W*từ ngày|ngày \d+ tháng \d+|nơi nhận|v/v")
_SHORT = 25


class ReadSchedule(Struct, frozen=True, kw_only=True):
    """What was read: the week, how often it was changed, and the entries in order.

    `left_out` is what stands beside the table and is none of its entries.
    """

    week: Week
    revision: int
    entries: tuple[ReadEntry, ...]
    left_out: tuple[str, ...] = ()


def read_schedule(
    title: str, blocks: Sequence[Block], published: date | None
) -> ReadSchedule | None:
    """Read a schedule; `published` gives the year where the text does not."""
    head = "\n".join([title, *(b.text for b in blocks[:12] if b.kind != "table")])
    if not _TITLE.search(level(head)):
        return None
    everything = "\n".join([head, *_cells(blocks)])
    year = _year(head, everything, published)
    tables = [(one, [*_of_table(one, year)]) for one in blocks if one.rows]
    entries = [entry for _, found in tables for entry in found]
    left_out = _left_out(title, blocks) if entries else ()
    if entries and any(_tells_more(one) for one, found in tables if not found):
        return None  # a report that has a schedule among other tables
    if not entries:
        # A report may name days too; a schedule in lines tells hours.
        entries = [*_of_lines(_gathered(_lines(blocks)))]
        if sum(bool(entry.start) for entry in entries) < _FEWEST:
            return None
    if len({entry.day for entry in entries}) < _FEWEST:
        return None
    week = _week(head, everything, year)
    if week is None:
        return None
    revision = _REVISION.search(level(head))
    return ReadSchedule(
        week=week,
        revision=int(revision["n"]) if revision else 0,
        entries=tuple(entries),
        left_out=left_out,
    )


def _tells_more(table: Block) -> bool:
    """Whether a table without entries tells of something else."""
    return len(table.rows) >= _ROWS and max(map(len, table.rows)) > 1


def _left_out(title: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The sentences beside a table, which no entry holds."""
    lines = (" ".join(one.text.split()) for one in blocks if not one.rows)
    return tuple(
        line
        for line in lines
        if len(line) > _SHORT and not line.isupper() and line != title
        if not (len(line) < 3 * _SHORT and _OF_THE_HEAD.search(level(line)))
    )


def _cells(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        for row in block.rows:
            yield from row[:2]
        if not block.rows:
            yield block.text


def _year(head: str, everything: str, published: date | None) -> int:
    """The year that the text gives, else that of its publication; 0 for none."""
    told = _YEAR.search(head) or _YEAR.search(everything)
    return int(told[1]) if told else published.year if published else 0


def _week(head: str, everything: str, year: int) -> Week | None:
    """The week of the first date, or of the number, that the text gives."""
    number = _NUMBER.search(level(head))
    if number and year:
        try:
            return week_of(Week(year, int(number["week"])).monday)
        except ValueError:
            pass
    if not year:
        return None
    for line in everything.split("\n"):
        named = weekday_in(line) or "ngày" in level(line) or _ONLY_DATE.fullmatch(line)
        day = date_in(line, year) if named else None
        if day:
            return week_of(day)
    return None


def _of_table(block: Block, year: int) -> Iterator[ReadEntry]:
    for start, row in enumerate(block.rows[:4]):
        days = {n: day for n, cell in enumerate(row) if (day := weekday_in(cell))}
        if len(days) >= _FEWEST and 0 not in days and len({*days.values()}) > 1:
            yield from _leaders(days, block.rows[start + 1 :])
            break
        columns = columns_of(row)
        if columns:
            yield from _rows(columns, block.rows[start + 1 :], year)
            break


def _leaders(
    days: dict[int, str], rows: Sequence[tuple[str, ...]]
) -> Iterator[ReadEntry]:
    """Rows of leaders whose cells are days."""
    session = ""
    for row in rows:
        session = session_in(row[0]) or session
        people, _ = people_in(" ".join(row[0].split()))
        for place, day in days.items():
            if place < len(row):
                lines = [line for line in row[place].split("\n") if line.strip()]
                within = [*([session] if session else []), *_whole_lines(lines)]
                for entry in _of_lines([day, *within]):
                    yield replace(entry, chairs=entry.chairs or tuple(people))


def _rows(
    columns: Columns, rows: Sequence[tuple[str, ...]], year: int
) -> Iterator[ReadEntry]:
    day = session = ""
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        first = next(filter(None, cells), "")
        if len(set(filter(None, cells))) == 1 and weekday_in(first):
            day, session = weekday_in(first), ""
            continue
        if len(set(filter(None, cells))) == 1 and session_in(first):
            session = session_in(first)
            continue
        days = [row[n] for n in columns.days if n < len(row)]
        told = [weekday_of(one) for one in days]
        told += [_weekday_on(one, year) for one in days]
        found = next(filter(None, told), "")
        if found and found != day:
            day, session = found, ""
        halves = [session_in(part) for n in columns.days for part in row[n].split("\n")]
        session = next(filter(None, halves), session)
        if day and columns.parts:
            yield from _parts(columns, row, day, session)
        elif day:
            yield from _one(columns, row, day, session)


def _weekday_on(cell: str, year: int) -> str:
    """The weekday of a cell that has a date alone; "" for any other."""
    day = date_in(cell, year) if year and _ONLY_DATE.fullmatch(cell.strip()) else None
    return WEEKDAYS[day.weekday()] if day else ""


def _one(
    columns: Columns, row: tuple[str, ...], day: str, session: str
) -> Iterator[ReadEntry]:
    """A row that is one entry; several lines with hours of their own are several."""
    content = columns.cell(row, "content")
    hours = columns.cell(row, "hour")
    half, clock = leading_session(hours)
    session = half or session
    start, end, _ = hours_in(clock)
    lines = [line for line in content.split("\n") if line.strip()]
    if not start and sum(bool(hours_in(line)[0]) for line in lines) > 0:
        told = _beside(columns, row)
        within = [*([session] if session else []), *_whole_lines(lines)]
        for entry in _of_lines([day, *within]):
            missing = {k: v for k, v in told.items() if not getattr(entry, k)}
            yield replace(entry, **missing)
        return
    entry = _entry(" ".join(content.split()), columns.cell(row, "chairs"))
    if not entry.content:
        return
    attendees, others = people_in(columns.cell(row, "attendees"))
    yield replace(
        entry,
        day=day,
        session=session or session_in(hours),
        start=start,
        end=end,
        place=_flat(columns.cell(row, "place")) or entry.place,
        attendees=tuple(attendees) or entry.attendees,
        groups=(*entry.groups, *others),
        prepared_by=_flat(columns.cell(row, "prepared")) or entry.prepared_by,
        note=_flat(columns.cell(row, "note")),
    )


def _entry(text: str, chairs: str = "") -> ReadEntry:
    """What a line says besides its day and hour; `chairs` is told beside it.

    Who leads may stand behind a label, in brackets at the end, or before the verb.
    """
    text, leading, attending = at_the_end(text)
    said = parted(text)
    content = said.content
    told, groups = people_in(chairs or said.chairs)
    if not told and not groups and not leading:
        leading, content = leader_first(content)
    attendees, others = people_in(said.attendees)
    return ReadEntry(
        day="",
        content=content,
        place=said.place,
        chairs=tuple(told or leading),
        attendees=(*attendees, *attending),
        groups=(*groups, *others),
        prepared_by=said.prepared_by,
    )


def _beside(columns: Columns, row: tuple[str, ...]) -> dict[str, Any]:
    """What the other cells of a row say of all the entries of its content."""
    chairs, groups = people_in(columns.cell(row, "chairs"))
    attendees, others = people_in(columns.cell(row, "attendees"))
    return {
        "place": _flat(columns.cell(row, "place")),
        "chairs": tuple(chairs),
        "attendees": tuple(attendees),
        "groups": (*groups, *others),
        "prepared_by": _flat(columns.cell(row, "prepared")),
        "note": _flat(columns.cell(row, "note")),
    }


def _parts(
    columns: Columns, row: tuple[str, ...], day: str, session: str
) -> Iterator[ReadEntry]:
    """A row of a day whose cells are half-days, or leaders."""
    for place, half, leader in columns.parts:
        if place >= len(row):
            continue
        lines = [line for line in row[place].split("\n") if line.strip()]
        people, _ = people_in(leader)
        within = half or session
        whole = [*([within] if within else []), *_whole_lines(lines)]
        for entry in _of_lines([day, *whole]):
            yield replace(entry, chairs=entry.chairs or tuple(people))


def _whole_lines(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a cell, each a thing to do: what goes on is put to its beginning.

    Where no line tells an hour, each is one of its own.
    """
    timed = any(_is_timed(line) for line in lines)
    whole = ""
    for line in lines:
        if _is_timed(line) or is_item(line) or session_in(line) or not whole:
            if whole:
                yield whole
            whole = (
                line
                if _is_timed(line) or session_in(line)
                else f"- {without_sign(line)}"
            )
        elif timed:
            whole = f"{whole} {line.strip()}"
        else:
            yield whole
            whole = f"- {without_sign(line)}"
    if whole:
        yield whole


def _is_timed(line: str) -> bool:
    half, rest = leading_session(line)
    return bool(half or hours_in(rest)[0])


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.rows:
            for row in block.rows:
                for cell in dict.fromkeys(row):
                    yield from cell.split("\n")
        else:
            yield from block.text.split("\n")


def _gathered(lines: Iterable[str]) -> Iterator[str]:
    """The lines, those below an hour that stands alone put behind it as sentences."""
    whole = ""
    for line in (part for one in lines for part in parted_day(one)):
        text = " ".join(line.split())
        start, _, rest = hours_in(text)
        begins = start or session_in(text) or (weekday_in(text) and _is_day(text))
        if whole and text and not begins:
            whole = f"{whole} {text}" if text.endswith(".") else f"{whole} {text}."
            continue
        if whole:
            yield whole
        whole = f"{text.rstrip(' :')}:" if start and not rest else ""
        if not whole:
            yield line
    if whole:
        yield whole


def _of_lines(lines: Sequence[str] | Iterator[str]) -> Iterator[ReadEntry]:
    """Entries of lines below their days and half-days; a line without an hour is one
    only where it is an item."""
    day = session = ""
    for line in lines:
        text = " ".join(line.split())
        start, end, rest = hours_in(text)
        if not start and (found := weekday_in(text)) and _is_day(text):
            day, session = found, ""
            continue
        if session_in(text):
            session = session_in(text)
            continue
        half, text = leading_session(text)
        if half:
            session = half
            start, end, rest = hours_in(text)
        if not day or not rest or not (start or half or is_item(line)):
            continue
        entry = _entry(rest if start or half else without_sign(rest))
        if entry.content:
            yield replace(entry, day=day, session=session, start=start, end=end)


def _is_day(text: str) -> bool:
    """Whether a line is the name of a day, and no sentence about one."""
    return len(text) < 48 and (text[:1].isupper() or text in WEEKDAYS)


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:-–")
