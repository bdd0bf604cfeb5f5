"""A weekly schedule read from the blocks of a page or a Word file.

read_schedule("Lịch công tác tuần 47", blocks, date(2026, 11, 13))
    →  ReadSchedule(week=Week(2026, 47), revision=3, entries=(ReadEntry(…), …))

A table is read by `rows`, lists below days by `lines`. What is no schedule gives None.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.words.text import level
from plugins.bulletin.words.weeks import Week
from plugins.desk.importer.weekly.columns import spanning
from plugins.desk.importer.weekly.entry import ReadEntry, When
from plugins.desk.importer.weekly.left_out import left_out
from plugins.desk.importer.weekly.lines import read_lines
from plugins.desk.importer.weekly.rows import Tables
from plugins.desk.importer.weekly.times import beginning, weekday_in
from plugins.desk.importer.weekly.which_week import (
    is_title,
    number_in,
    which_week,
    year_of,
)
from plugins.desk.importer.weekly.who_leads import leader_before

_REVISION = re.compile(
    r"(?:điều chỉnh|bổ sung)[^.\n]{0,30}?lần\s*(?:thứ\s*)?(?P<n>\d{1,2})"
)
# Fewer days than these are no week.
_FEWEST = 2
# A title stands among so many lines, and is no longer than this.
_ABOVE, _SHORT = 6, 160
# Two rows lay out a letterhead or a signature; more are a table of something.
_ROWS = 3


class ReadSchedule(Struct, frozen=True, kw_only=True):
    """What was read: the week, how often it was changed, and the entries in order.

    `left_out` is what stands in the file and is told by none of its entries,
    `told_number` the number that the file gives its week; 0 for none; `titles` are the
    lines by which it calls itself a schedule.
    """

    week: Week
    revision: int
    entries: tuple[ReadEntry, ...]
    left_out: tuple[str, ...] = ()
    told_number: int = 0
    titles: tuple[str, ...] = ()


def looks_like_one(title: str, blocks: Sequence[Block]) -> bool:
    """Whether a file that could not be read as a schedule calls itself one."""
    lines = [title, *(block.text for block in blocks[:_ABOVE] if not block.rows)]
    named = any(len(line) < _SHORT and is_title(line) for line in lines)
    days = {weekday_in(cell) for cell in _cells(blocks) if len(cell) < _SHORT}
    return named and len(days - {""}) >= _FEWEST


def read_schedule(
    title: str, blocks: Sequence[Block], published: date | None
) -> ReadSchedule | None:
    """Read a schedule; `published` gives the year where the text does not."""
    head = "\n".join([title, *_head(blocks)])
    if not is_title(head):
        return None
    everything = "\n".join([head, *_cells(blocks)])
    year = year_of(head, everything, published)
    entries = _of_tables(blocks, year)
    if entries is None:
        return None
    if not entries:
        # A report may name days too; a schedule in lines tells hours.
        entries = read_lines(_lines(blocks), When(year=year))
        if sum(bool(entry.start) for entry in entries) < _FEWEST:
            return None
    week = which_week(head, everything, year)
    if week is None or len({entry.day for entry in entries}) < _FEWEST:
        return None
    revision = _REVISION.search(level(head))
    return ReadSchedule(
        week=week,
        revision=int(revision["n"]) if revision else 0,
        entries=tuple(entries),
        left_out=left_out(title, blocks, entries),
        told_number=number_in(head),
        titles=tuple(line for line in head.split("\n") if is_title(line)),
    )


def _of_tables(blocks: Sequence[Block], year: int) -> list[ReadEntry] | None:
    """The entries of all tables; None for a report with a schedule among other tables.

    A line before a table may tell its day, or whose it is.
    """
    tables, entries, others = Tables(year), list[ReadEntry](), False
    for block in blocks:
        if not block.rows:
            _take(block.text, tables.when)
            continue
        found = tables.read(block.rows)
        entries += found
        others = others or (not found and _tells_more(block))
    return None if entries and others else entries


def _take(text: str, when: When) -> None:
    """Take over the day, or the leader, that a line before a table tells."""
    told = beginning(text, when.year)
    if told.day and not told.rest:
        when.day, when.session = told.day, told.session
    elif led := leader_before(f"{told.rest.rstrip(' :')}:"):
        when.people = tuple(led[0]) or when.people


def _tells_more(table: Block) -> bool:
    """Whether a table without entries tells of something else."""
    return len(table.rows) >= _ROWS and max(map(len, table.rows)) > 1


def _head(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines before the schedule, those that span a table among them."""
    for block in blocks[:12]:
        if block.rows:
            yield from filter(None, map(spanning, block.rows[:4]))
        else:
            yield block.text


def _cells(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        for row in block.rows:
            yield from (" ".join(cell.split()) for cell in row)
        if not block.rows:
            yield block.text


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if block.rows:
            for row in block.rows:
                for cell in dict.fromkeys(row):
                    yield from cell.split("\n")
        elif block.kind == "item":
            yield f"- {block.text}"
        else:
            yield from block.text.split("\n")
