"""The rows of a schedule's table as entries.

Known are a row an entry, with days in cells or in rows of their own; a column a
half-day; a column a leader; a column a day.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from plugins.desk.importer.weekly.columns import (
    Columns,
    columns_by_cells,
    heads_of,
    spanning,
    tells_when,
)
from plugins.desk.importer.weekly.entry import ReadEntry, When
from plugins.desk.importer.weekly.leaders import leaders_in, people_in
from plugins.desk.importer.weekly.lines import read_lines
from plugins.desk.importer.weekly.sentences import begins_with_label
from plugins.desk.importer.weekly.things import entry_of
from plugins.desk.importer.weekly.times import (
    beginning,
    session_in,
    weekday_in,
    weekday_of,
)

_Rows = Sequence[tuple[str, ...]]
# Fewer days than these are no week.
_FEWEST = 2


class Tables:
    """The tables of one file, in their order: a later one may go on with an earlier."""

    def __init__(self, year: int) -> None:
        self.when = When(year=year)
        self._columns: tuple[int, Columns] | None = None

    def read(self, rows: _Rows) -> list[ReadEntry]:
        """The entries of a table; [] for a table of something else."""
        for start, row in enumerate(rows[:6]):
            days = {n: day for n, cell in enumerate(row) if (day := weekday_in(cell))}
            if len({*days.values()}) >= _FEWEST and not spanning(row):
                return [*_by_days(days, rows[start + 1 :], self.when)]
        wide = max(map(len, rows), default=0)
        for start, columns in heads_of(rows):
            self._columns = (wide, columns)
            return [*_rows(columns, rows[start + 1 :], self.when)]
        goes_on = any(tells_when(cell) for row in rows for cell in row)
        if goes_on and self._columns and self._columns[0] == wide:
            return [*_rows(self._columns[1], rows, self.when)]
        found = columns_by_cells(rows)
        if found and _tells_days(found, rows):
            return [*_rows(found, rows, self.when)]
        return []


def _tells_days(columns: Columns, rows: _Rows) -> bool:
    """Whether a column without a head tells days and some cells hours."""
    days = [row[n] for row in rows for n in columns.days if n < len(row)]
    return len({weekday_of(one) for one in days} - {""}) >= _FEWEST


def _by_days(days: dict[int, str], rows: _Rows, when: When) -> Iterator[ReadEntry]:
    """Rows whose cells are days; before them a leader, a half-day or an hour."""
    for row in rows:
        if spanning(row):
            continue
        _take_before(row[: min(days)], when)
        for place, day in days.items():
            if place < len(row):
                own = replace(when, day=day)
                found = read_lines(row[place].split("\n"), own, within=True)
                yield from (_at_least(entry, when.start, when.end) for entry in found)


def _take_before(cells: Sequence[str], when: When) -> None:
    """Take over the leader, half-day or hour that stand before the days of a row."""
    for cell in cells:
        told = beginning(" ".join(cell.split()))
        session = told.session or session_in(cell)
        if session or told.start:
            when.session = session or when.session
            when.start, when.end = told.start, told.end
        elif found := people_in(cell.replace("\n", " "))[0]:
            when.people = tuple(found)


def _at_least(entry: ReadEntry, start: str, end: str) -> ReadEntry:
    """An entry with the hours of its row, where it tells none of its own."""
    return entry if entry.start else replace(entry, start=start, end=end)


def _rows(columns: Columns, rows: _Rows, when: When) -> Iterator[ReadEntry]:
    last: ReadEntry | None = None
    for row in rows:
        if whole := spanning(row):
            _take(whole, when)
            continue
        _take_day(columns, row, when)
        if not when.day:
            continue
        if columns.parts:
            yield from _parts(columns, row, when)
            continue
        told = [*_one(columns, row, when)]
        if not told and last:
            last = _more(last, _beside(columns, row))
            continue
        if last:
            yield last
        yield from told[:-1]
        last = told[-1] if told else None
    if last:
        yield last


def _take(whole: str, when: When) -> None:
    """Take over the day, half-day or leader that a row of its own tells."""
    told = beginning(whole, when.year)
    if told.day and len(whole) < 60:
        when.day, when.session = told.day, told.session
    elif told.session and not told.rest:
        when.session = told.session
    elif len(whole) < 90 and (people := people_in(whole)[0]):
        when.people = tuple(people)


def _take_day(columns: Columns, row: tuple[str, ...], when: When) -> None:
    """Take over the day, half-day and hour that a row's cells tell."""
    when.start = when.end = ""
    for number in columns.days:
        cell = row[number] if number < len(row) else ""
        flat = beginning(" ".join(cell.split()), when.year)
        day = weekday_of(cell, when.year) or flat.day
        if day and day != when.day:
            when.day, when.session = day, ""
        sessions = [
            beginning(part, when.year).session or session_in(part)
            for part in cell.split("\n")
        ]
        when.session = next(filter(None, [flat.session, *sessions]), when.session)
        if flat.start:
            when.start, when.end = flat.start, flat.end


def _one(columns: Columns, row: tuple[str, ...], when: When) -> Iterator[ReadEntry]:
    """A row that is one entry; several lines with hours of their own are several."""
    content, beside = columns.cell(row, "content"), _beside(columns, row)
    hours = beginning(" ".join(columns.cell(row, "hour").split()), when.year)
    when.session = hours.session or when.session
    start, end = hours.start or when.start, hours.end or when.end
    end = end or beginning(columns.cell(row, "end")).start
    lines = [line for line in content.split("\n") if line.strip()]
    if not start and _are_several(columns, lines, when.year):
        own = replace(when, people=(), groups=())
        for entry in read_lines(lines, own, within=True):
            missing = {k: v for k, v in beside.items() if v and not getattr(entry, k)}
            yield replace(entry, **missing)
        return
    text = " ".join(content.split())
    told = beginning(text, when.year)
    bare = text if told.tells or told.day else told.rest
    entry = entry_of(bare, "; ".join(columns.cell(row, "chairs").split("\n")))
    if not entry.content:
        return
    yield replace(
        entry,
        day=when.day,
        session=when.session,
        start=start,
        end=end,
        chairs=entry.chairs or beside["chairs"] or when.people,
        **{k: v for k, v in beside.items() if v and k not in ("chairs", "groups")},
        groups=(
            *entry.groups,
            *(one for one in beside["groups"] if one not in entry.groups),
        ),
    )


def _are_several(columns: Columns, lines: Sequence[str], year: int) -> bool:
    """Whether the lines of a cell are things of their own, by hours or signs."""
    told = [beginning(line, year) for line in lines]
    if any(one.tells for one in told):
        return True
    items = sum(one.is_item and not begins_with_label(one.rest) for one in told)
    apart = "hour" not in columns.places and all(
        line[:1].isupper() and not begins_with_label(line) for line in lines
    )
    return items > 1 or (apart and "chairs" not in columns.places)


def _beside(columns: Columns, row: tuple[str, ...]) -> dict[str, Any]:
    """What the other cells of a row say of all the entries of its content.

    A cell that spans several columns says it once, as the content.
    """
    content = columns.cell(row, "content")

    def said(name: str) -> str:
        cell = columns.cell(row, name)
        return "" if cell == content else cell

    chairs, groups = leaders_in(said("chairs"))
    attendees, others = people_in(said("attendees"))
    return {
        "place": _flat(said("place")),
        "chairs": tuple(chairs),
        "attendees": tuple(attendees),
        "groups": (*groups, *others),
        "prepared_by": _flat(said("prepared")),
        "note": "; ".join(filter(None, (_flat(said("note")), _others(columns, row)))),
    }


def _others(columns: Columns, row: tuple[str, ...]) -> str:
    """What a row says in columns of another kind: "Xe: 0123"."""
    told = ((head, _flat(row[n])) for n, head in columns.others if n < len(row))
    return "; ".join(f"{head}: {text}" for head, text in told if text)


def _more(entry: ReadEntry, beside: dict[str, Any]) -> ReadEntry:
    """An entry with what a row without a content of its own adds to it."""
    added = {
        key: (*getattr(entry, key), *value)
        if isinstance(value, tuple)
        else getattr(entry, key) or value
        for key, value in beside.items()
    }
    return replace(entry, **added)


def _parts(columns: Columns, row: tuple[str, ...], when: When) -> Iterator[ReadEntry]:
    """A row of a day whose cells are half-days, leaders or bodies."""
    chairs, _ = people_in(columns.cell(row, "chairs"))
    told = beginning(columns.cell(row, "hour"), when.year)
    note = _others(columns, row)
    for place, half, leader in columns.parts:
        if place >= len(row):
            continue
        people, groups = people_in(leader)
        if columns.led_beside and place + 1 < len(row):
            people, groups = leaders_in(row[place + 1])
        people = people or chairs
        own = When(
            day=when.day,
            session=half or when.session,
            year=when.year,
            people=tuple(people) or when.people,
            groups=tuple(groups),
        )
        for entry in read_lines(row[place].split("\n"), own, within=True):
            noted = replace(entry, note="; ".join(filter(None, (entry.note, note))))
            note = ""  # of the day, told with its first thing
            yield _at_least(noted, told.start, told.end)


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:-–")
