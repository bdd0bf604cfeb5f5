"""Rows as typed or pasted → a table in Markdown, apart from the words around it.

"Bảng:\\n| Xã | Số hộ |\\n| --- | --- |\\n| Mây | 12 |\\nNguồn: …"
    →  the same with a blank line before and after the rows
"""

from plugins.bulletin.body.typed import tables
from plugins.bulletin.body.typed.literal_signs import literal
from plugins.bulletin.body.typed.output import Output
from plugins.bulletin.body.typed.text import Line
from plugins.bulletin.body.typed.words import add_words


def add_table(out: Output, place: int) -> int:
    """Add the table that begins at a line; the number of the line after it, or 0."""
    lines = out.text.lines
    first, after = (
        lines[n].words if n < len(lines) else "" for n in (place, place + 1)
    )
    if not (tables.is_row(first) and tables.is_head(first, after)):
        return 0
    end = place
    while end < len(lines) and tables.is_row(lines[end].words):
        end += 1
    rows = [line.words for line in lines[place:end]]
    if (longer := tables.longer_row(rows)) is not None:
        # Markdown would leave the cells beyond the head out.
        out.ask("row-beyond-head", place + longer, rows[longer].rstrip())
        rows = tables.widened(rows)
    out.begin("table")
    for row in rows:
        out.add(literal(row))
    return end


def add_cells(out: Output, place: int) -> int:
    """Add rows of a spreadsheet, or of a table that lacks its rule; else 0.

    What is not surely a table stays lines of words, and is asked about.
    """
    lines = out.text.lines
    tests = (
        tables.is_framed,
        tables.is_barred,
        tables.has_cells,
        tables.set_apart,
    )
    is_row = next((test for test in tests if test(lines[place].words)), None)
    end = place
    while is_row and end < len(lines) and is_row(lines[end].words):
        end += 1
    if end - place < 2:
        if is_row is tables.is_framed and _follows_table(out, place):
            out.ask("row-apart", place, lines[place].words.rstrip())
        return 0
    rows = _with_empty_cells(lines[place:end])
    table = tables.cells_as_table(rows) if is_row is tables.has_cells else None
    if table:
        out.begin("table")
        out.lines += map(literal, table)
        return end
    if is_row is tables.is_framed or is_row is tables.is_barred:
        out.ask("table-without-rule", place, tables.separator(rows[0]))
    elif cells := _asked(rows):
        out.ask("pasted-cells", place, "\n".join(tables.as_rows(cells)))
    for number in range(place, end):
        add_words(out, number)
    return end


def _follows_table(out: Output, place: int) -> bool:
    """Whether nothing but blank lines stands between a row and the one before."""
    before = next((o.words for o in out.text.lines[:place][::-1] if o.words), "")
    return tables.is_framed(before)


def _with_empty_cells(lines: list[Line]) -> list[str]:
    """The rows; a tab that begins some is an empty cell, where that makes them even."""
    whole = [line.raw.lstrip(" ") for line in lines]
    even = len({row.rstrip().count("\t") for row in whole}) == 1
    set_in = all(line.indent for line in lines)
    return whole if even and not set_in else [line.words for line in lines]


def _asked(rows: list[str]) -> list[str]:
    """The first two rows with tabs between cells; none when they agree in nothing."""
    apart = [tables.set_apart(row) for row in rows]
    if not all(apart):
        return rows[:2]
    return apart[:2] if len({row.count("\t") for row in apart}) == 1 else []
