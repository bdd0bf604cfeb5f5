"""A table of a page as a grid: every cell in each row and column that it spans.

<td rowspan="2">20/11</td> …  →  "20/11" in both rows
"""

import re
from collections.abc import Callable, Iterator, Sequence

from bs4 import NavigableString, Tag

from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.bulletin.words.text import level
from plugins.desk.importer.web.markdown import inline, literal, table
from plugins.desk.importer.web.weeks import tells_day

_LONGEST_CELL = 250
# The head and the foot of a state document stand in a table without lines.
_LAID_OUT = re.compile(
    r"cộng hòa xã hội chủ nghĩa việt nam|^\s*nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq)\."
)
# Days in several cells are those of a schedule, whose cells may be long.
_FEWEST_DAYS = 2
_WIDEST = 100
_LINES = ("p", "div", "li", "br")

Grid = list[list[Tag | None]]


def grid_of(tag: Tag) -> Grid:
    """The cells by row and column; one that spans several stands in each of them."""
    rows = [row for row in tag.find_all("tr") if row.find(["td", "th"])]
    reaching: dict[int, tuple[int, Tag]] = {}
    return [_row(row.find_all(["td", "th"]), reaching) for row in rows]


def _row(
    cells: Sequence[Tag], reaching: dict[int, tuple[int, Tag]]
) -> list[Tag | None]:
    """A row of the grid; reaching holds by column what comes down from rows above."""
    line: list[Tag | None] = []
    own = list(reversed(cells))
    while len(line) < _WIDEST and (own or any(at >= len(line) for at in reaching)):
        place = len(line)
        if place in reaching:
            left, above = reaching.pop(place)
            line.append(above)
            if left > 1:
                reaching[place] = (left - 1, above)
        elif own:
            cell = own.pop()
            width, height = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", 999)
            line += [cell] * width
            if height > 1:
                reaching.update(
                    dict.fromkeys(range(place, place + width), (height - 1, cell))
                )
        else:
            line.append(None)
    return line


def _span(cell: Tag, name: str, most: int) -> int:
    try:
        return min(max(int(str(cell.get(name) or 1)), 1), most)
    except ValueError:
        return 1


def is_data_table(tag: Tag) -> bool:
    """Rows and columns of short cells, not a table that only lays out the page."""
    if tag.find(["table", "img"]) or _LAID_OUT.search(level(tag.get_text(" "))):
        return False
    grid = grid_of(tag)
    width = max(map(len, grid), default=0)
    if len(grid) < 2 or width < 2:
        return False
    cells = tag.find_all(["td", "th"])
    texts = [cell.get_text(" ", strip=True) for cell in cells]
    if len({tells_day(one) for one in texts} - {""}) >= _FEWEST_DAYS:
        return True
    return all(len(one) < _LONGEST_CELL for one in texts)


def table_block(tag: Tag) -> Block:
    """A table as Markdown, as rows of cells and as text, a row a line."""
    grid = grid_of(tag)
    head = _heads(grid)
    width = max(map(len, grid))
    marked = [
        _cells(line, width, _marked, head=n < head) for n, line in enumerate(grid)
    ]
    plain = [_cells(line, width, _plain, head=n < head) for n, line in enumerate(grid)]
    if head > 1:
        marked[:head] = [_joined(marked[:head])]
        plain[:head] = [_joined(plain[:head])]
    filled = [tuple(_plain(cell) if cell else "" for cell in line) for line in grid]
    filled[:head] = [tuple(plain[0])] if head else []
    text = "\n".join("; ".join(_one_line(c) for c in row if c) for row in plain)
    return Block("table", text, table(marked), rows=tuple(map(tuple, filled)))


def rows_block(rows: Sequence[tuple[str, ...]]) -> Block:
    """Rows of plain cells as Markdown, in which none of their signs means anything."""
    marked = [
        ["<br>".join(map(literal, cell.split("\n"))) for cell in row] for row in rows
    ]
    text = "\n".join("; ".join(filter(None, row)) for row in rows)
    return Block("table", text, table(marked), rows=tuple(rows))


def _heads(grid: Grid) -> int:
    """How many rows are the header: as far as the cells of the first one reach."""
    first = [cell for cell in grid[0] if cell]
    if not any(_span(cell, "colspan", _WIDEST) > 1 for cell in first):
        return 1
    if len(set(map(id, first))) < 2:
        return 0
    return min(max(_span(cell, "rowspan", 3) for cell in first), len(grid) - 1)


def _cells(
    line: Sequence[Tag | None],
    width: int,
    written: Callable[[Tag], str],
    *,
    head: bool,
) -> list[str]:
    """The cells of a row; one that fills the whole row is written once."""
    own = {id(cell) for cell in line if cell}
    whole = len(own) == 1 and len(line) > 1 and not head
    cells = [written(cell) if cell else "" for cell in line]
    if whole:
        cells = [cells[0], *[""] * (len(cells) - 1)]
    return cells + [""] * (width - len(cells))


def _joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """Header rows as one: what stands above, then what stands below."""
    columns = zip(*rows, strict=True)
    return [" – ".join(dict.fromkeys(filter(None, column))) for column in columns]


def _one_line(cell: str) -> str:
    return ", ".join(cell.split("\n"))


def _lines(cell: Tag) -> Iterator[list[Tag | NavigableString]]:
    """The nodes of each line of a cell."""
    run: list[Tag | NavigableString] = []
    for node in list(cell.children):
        if isinstance(node, Tag) and node.name in _LINES:
            yield run
            run = []
            if node.name != "br":
                yield from _lines(node)
        elif isinstance(node, Tag) and node.find(_LINES):
            yield run
            run = []
            yield from _lines(node)
        elif isinstance(node, Tag | NavigableString):
            run.append(node)
    yield run


def _plain(cell: Tag) -> str:
    lines = ["".join(n.get_text() if isinstance(n, Tag) else n for n in run)
             for run in _lines(cell)]  # fmt: skip
    return "\n".join(filter(None, (" ".join(tidy(one).split()) for one in lines)))


def _marked(cell: Tag) -> str:
    lines = ["".join(inline(node) for node in run) for run in _lines(cell)]
    return "<br>".join(filter(None, (" ".join(tidy(one).split()) for one in lines)))
