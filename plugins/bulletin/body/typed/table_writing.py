"""Rows as typed or pasted → a table in Markdown, apart from the words around it.

"Bảng:\\n| Xã | Số hộ |\\n| --- | --- |\\n| Mây | 12 |\\nNguồn: …"
    →  the same with a blank line before and after the rows
"""

from plugins.bulletin.body.typed import tables
from plugins.bulletin.body.typed.literal_signs import literal
from plugins.bulletin.body.typed.output import Output
from plugins.bulletin.body.typed.words import add_words


def add_table(out: Output, place: int) -> int:
    """Add the table that begins at a line; the number of the line after it, or 0."""
    lines = out.text.lines
    first, after = (
        lines[n].words if n < len(lines) else "" for n in (place, place + 1)
    )
    if not (tables.is_row(first) and tables.is_head(first, after)):
        return 0
    out.begin("table")
    while place < len(lines) and tables.is_row(lines[place].words):
        out.add(literal(lines[place].words))
        place += 1
    return place


def add_cells(out: Output, place: int) -> int:
    """Add rows of a spreadsheet, or of a table that lacks its rule; else 0.

    What is not surely a table stays lines of words, and is asked about.
    """
    lines, end = out.text.lines, place
    framed = tables.is_framed(lines[place].words)
    is_row = tables.is_framed if framed else tables.has_cells
    while end < len(lines) and is_row(lines[end].words):
        end += 1
    if end - place < 2:
        return 0
    rows = [line.words for line in lines[place:end]]
    table = None if framed else tables.cells_as_table(rows)
    if table:
        out.begin("table")
        out.lines += map(literal, table)
        return end
    if framed:
        out.ask("table-without-rule", place, tables.separator(rows[0]))
    else:
        out.ask("pasted-cells", place, "\n".join(tables.as_rows(rows[:2])))
    for number in range(place, end):
        add_words(out, number)
    return end
