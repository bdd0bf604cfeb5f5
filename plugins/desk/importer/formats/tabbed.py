"""Text pasted from a table: its cells are parted by tabs.

tabbed("Lịch tuần\\nThứ\\tGiờ\\tViệc\\n…")  →  text "Lịch tuần", a table of 3 columns
"""

from collections.abc import Iterator
from itertools import groupby

from plugins.bulletin.reading.page.blocks import Block, lines_to_blocks, tidy
from plugins.desk.importer.web.tables import rows_block

# So many rows below each other, and cells beside each other, are a table.
_ROWS, _CELLS = 3, 3


def tabbed(text: str) -> Iterator[Block]:
    """The blocks of a text, its runs of lines with tabs as tables."""
    waiting: list[str] = []
    for is_table, run in groupby(text.split("\n"), _has_cells):
        lines = [*run]
        if not is_table or len(lines) < _ROWS:
            waiting += lines
            continue
        yield from lines_to_blocks("\n".join(waiting))
        waiting = []
        rows = [tuple(tidy(cell) for cell in line.split("\t")) for line in lines]
        wide = max(map(len, rows))
        yield rows_block([(*row, *[""] * (wide - len(row))) for row in rows])
    yield from lines_to_blocks("\n".join(waiting))


def _has_cells(line: str) -> bool:
    return line.count("\t") >= _CELLS - 1
