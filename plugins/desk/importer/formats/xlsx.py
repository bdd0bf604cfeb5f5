"""The sheets of an Excel workbook (.xlsx, ECMA-376) as tables.

read_xlsx(data)  →  Source([text "LỊCH CÔNG TÁC TUẦN 47", table ("Thứ", "Giờ", …)])

A cell that spans several stands in each of them, as in tables of Word. Dates and hours
that Excel keeps as numbers are written as they are read. Hidden sheets stay hidden.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.desk.importer.web.page import Source
from plugins.desk.importer.web.tables import rows_block
from plugins.desk.importer.word.package import Package, refuse

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]+)")
_MOST_ROWS, _MOST_COLUMNS = 2000, 60
# Days are counted from here, hours are parts of a day.
_FIRST = datetime(1899, 12, 30)  # noqa: DTZ001
_DATES = frozenset((14, 15, 16, 17, 22))
_HOURS = frozenset((18, 19, 20, 21, 45, 46, 47))
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')

_Grid = dict[tuple[int, int], str]


def read_xlsx(data: bytes) -> Source:
    """Read the visible sheets of a workbook; raises UnreadableReportError."""
    package = Package(data, "Excel .xlsx")
    book = package.xml("xl/workbook.xml")
    if book is None:
        refuse("không phải bảng tính Excel .xlsx")
    shared = [_words(one) for one in _all(package.xml("xl/sharedStrings.xml"), "si")]
    forms = _forms(package.xml("xl/styles.xml"))
    blocks: list[Block] = []
    for path in _sheets(package, book):
        sheet = package.xml(path)
        if sheet is not None:
            blocks += _blocks(_rows(_grid(sheet, shared, forms)))
    return Source(blocks, scraped=False)


def _sheets(package: Package, book: Element) -> Iterator[str]:
    """The parts of the sheets that can be seen, in their order."""
    links = package.xml("xl/_rels/workbook.xml.rels")
    targets = {one.get("Id"): one.get("Target", "") for one in links or ()}
    for sheet in _all(book, "sheet"):
        target = targets.get(sheet.get(_LINK), "")
        if target and sheet.get("state", "visible") == "visible":
            yield target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _forms(styles: Element | None) -> list[str]:
    """What the numbers of each style are: "date", "hour", or "" for numbers."""
    own = {
        int(one.get("numFmtId", 0)): _QUOTED.sub("", one.get("formatCode", ""))
        for one in _all(styles, "numFmt")
    }
    uses = styles.find(f"{_MAIN}cellXfs") if styles is not None else None
    return [_form(int(one.get("numFmtId", 0)), own) for one in uses or ()]


def _form(number: int, own: Mapping[int, str]) -> str:
    code = own.get(number, "").lower()
    if number in _DATES or re.search(r"d|yy", code):
        return "date"
    return "hour" if number in _HOURS or "h" in code else ""


def _grid(sheet: Element, shared: Sequence[str], forms: Sequence[str]) -> _Grid:
    grid: _Grid = {}
    for cell in _all(sheet, "c"):
        place = _place(cell.get("r", ""))
        if place and (text := _text(cell, shared, forms)):
            grid[place] = text
    for merged in _all(sheet, "mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        start, end = _place(first), _place(last)
        if not start or not end or start not in grid:
            continue
        for row in range(start[0], end[0] + 1):
            for column in range(start[1], end[1] + 1):
                grid[row, column] = grid[start]
    return grid


def _place(name: str) -> tuple[int, int] | None:
    """Row and column of "B7", from 0; None for what is none or too far out."""
    found = _CELL.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    near = row <= _MOST_ROWS and column <= _MOST_COLUMNS
    return (row - 1, column - 1) if near else None


def _text(cell: Element, shared: Sequence[str], forms: Sequence[str]) -> str:
    """What a cell shows; errors of formulas show nothing."""
    kind, value = cell.get("t", "n"), cell.findtext(f"{_MAIN}v") or ""
    if kind == "inlineStr":
        return tidy(_words(cell))
    if kind == "s":
        number = int(value) if value.isdigit() else -1
        return tidy(shared[number]) if 0 <= number < len(shared) else ""
    if kind == "e":
        return ""
    style = int(cell.get("s", 0))
    form = forms[style] if style < len(forms) else ""
    return tidy(_dated(value, form) if kind == "n" and form else value)


def _dated(value: str, form: str) -> str:
    try:
        moment = _FIRST + timedelta(minutes=round(float(value) * 24 * 60))
    except (ValueError, OverflowError):
        return value
    if form == "hour":
        return f"{moment:%H:%M}"
    day = f"{moment:%d/%m/%Y}"
    return f"{day} {moment:%H:%M}" if float(value) % 1 else day


def _rows(grid: _Grid) -> list[tuple[str, ...]]:
    """The rows with a word in them, as wide as the widest."""
    wide = max((column for _, column in grid), default=-1) + 1
    high = max((row for row, _ in grid), default=-1) + 1
    rows = (
        tuple(grid.get((row, column), "") for column in range(wide))
        for row in range(high)
    )
    return [row for row in rows if any(row)]


def _blocks(rows: Sequence[tuple[str, ...]]) -> Iterator[Block]:
    """Rows of one thing above and below the table are lines; the rest is the table."""
    alone = [len({*row} - {""}) < 2 for row in rows]
    first = next((n for n, one in enumerate(alone) if not one), len(rows))
    last = next((n for n in reversed(range(len(rows))) if not alone[n]), -1) + 1
    yield from _lines(rows[:first])
    if inside := rows[first:last]:
        yield rows_block(inside)
    yield from _lines(rows[max(first, last) :])


def _lines(rows: Sequence[tuple[str, ...]]) -> Iterator[Block]:
    for row in rows:
        text = next(filter(None, row))
        yield from (Block("text", line) for line in text.split("\n") if line)


def _all(root: Element | None, name: str) -> Iterator[Element]:
    yield from root.iter(f"{_MAIN}{name}") if root is not None else ()


def _words(element: Element) -> str:
    return "".join(one.text or "" for one in _all(element, "t"))
