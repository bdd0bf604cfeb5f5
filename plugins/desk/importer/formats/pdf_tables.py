"""The ruled tables of a PDF, and the lines that stand outside of them.

parts_of(page)  →  ["LỊCH TUẦN 47", (("Thứ", "Nội dung"), ("Hai", "Giao ban")), …]

A PDF knows no tables, only lines and letters: the lines make cells, and a letter is of
the cell it stands in. A line of a cell ends where its writer ended it if another word
would have fitted on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

Rows = tuple[tuple[str, ...], ...]
# Points: lines so near are one line, what is so thick is none.
_NEAR = 2.5
_THICK = 3.0
_SHORTEST = 8.0
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2


class _Line(NamedTuple):
    """A line of a table: where it stands across, and from where to where it goes."""

    at: float
    start: float
    end: float


class _Cell(NamedTuple):
    """A cell by the edges of its place on the page, in points from below."""

    left: float
    bottom: float
    right: float
    top: float


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    middle: float
    height: float


class Grid(NamedTuple):
    """The cells of a table by row and column; one that spans stands in each of them."""

    rows: tuple[tuple[_Cell, ...], ...]


def with_tables(data: bytes) -> list[str | Rows]:
    """The lines and tables of a PDF that can be read; [] where no table is ruled.

    A table that goes on over the page is one, without its head a second time.
    """
    found: list[str | Rows] = []
    ruled = False
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            parts = parts_of(page)
            ruled = ruled or parts is not None
            lines = parts or [*_plain([*_letters(page)])]
            for part in lines:
                last = next((one for one in reversed(found) if _tells(one)), "")
                if _goes_on(last, part):
                    found = found[: found.index(last)]
                    found.append(_one_table(last, part))
                else:
                    found.append(part)
    return found if ruled else []


def _tells(part: str | Rows) -> bool:
    """Whether a part is more than the number of a page."""
    return not isinstance(part, str) or any(map(str.isalpha, part))


def _goes_on(last: str | Rows, part: str | Rows) -> bool:
    """Whether both are tables of as many columns."""
    tables = not isinstance(last, str) and not isinstance(part, str)
    return tables and len(part[0]) == len(last[0])


def _one_table(first: str | Rows, more: str | Rows) -> Rows:
    if isinstance(first, str) or isinstance(more, str):
        raise TypeError(first)
    return (*first, *(more[1:] if more[0] == first[0] else more))


def parts_of(page: pypdfium2.PdfPage) -> list[str | Rows] | None:
    """The lines and tables of a page in their order; None where no table is ruled."""
    grid = _grid(*_lines(page))
    if grid is None:
        return None
    cells = {cell: list[_Letter]() for row in grid.rows for cell in row}
    before, after = list[_Letter](), list[_Letter]()
    inside = False
    for letter in _letters(page):
        cell = _cell_at(cells, letter)
        if cell:
            cells[cell].append(letter)
            inside = True
        else:
            (after if inside else before).append(letter)
    texts = {cell: "\n".join(_own_lines(some, cell)) for cell, some in cells.items()}
    rows = tuple(tuple(texts[cell] for cell in row) for row in grid.rows)
    return [*_plain(before), rows, *_plain(after)]


def _cell_at(cells: Iterable[_Cell], letter: _Letter) -> _Cell | None:
    across = (letter.left + letter.right) / 2
    for cell in cells:
        if (
            cell.left <= across <= cell.right
            and cell.bottom <= letter.middle <= cell.top
        ):
            return cell
    return None


def _letters(page: pypdfium2.PdfPage) -> Iterator[_Letter]:
    """The letters in the order of the page, with the spaces that it tells."""
    text = page.get_textpage()
    last: _Letter | None = None
    for number in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text.raw, number))
        left, bottom, right, top = text.get_charbox(number, loose=True)
        if sign in "\r\n" or (sign.isspace() and left == right and not last):
            continue
        if sign.isspace() and last:
            yield _Letter(" ", last.right, last.right, last.middle, last.height)
            continue
        last = _Letter(sign, left, right, (bottom + top) / 2, top - bottom)
        yield last


def _by_line(letters: Sequence[_Letter]) -> Iterator[list[_Letter]]:
    line: list[_Letter] = []
    for letter in letters:
        if line and abs(line[-1].middle - letter.middle) > letter.height / 2:
            yield line
            line = []
        line.append(letter)
    if line:
        yield line


def _said(line: Sequence[_Letter]) -> str:
    return " ".join("".join(letter.text for letter in line).split())


def _plain(letters: Sequence[_Letter]) -> Iterator[str]:
    yield from filter(None, map(_said, _by_line(letters)))


def _own_lines(letters: Sequence[_Letter], cell: _Cell) -> Iterator[str]:
    """The lines of a cell as they were written, joined where its width ended them."""
    whole, room = "", 0.0
    for line in _by_line(letters):
        text = _said(line)
        if not text:
            continue
        seen = [letter for letter in line if letter.text != " "]
        wide = (seen[-1].right - seen[0].left) / max(len(text), 1)
        first = text.split()[0]
        if whole and room > (len(first) + 1.5) * wide:
            yield whole
            whole = ""
        whole = f"{whole} {text}".strip()
        margin = max(min(seen[0].left - cell.left, 12.0), 1.0)
        room = cell.right - margin - seen[-1].right
    if whole:
        yield whole


def _lines(page: pypdfium2.PdfPage) -> tuple[list[_Line], list[_Line]]:
    """The upright and the level lines that are drawn on a page."""
    upright, level = list[_Line](), list[_Line]()
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        for left, bottom, right, top in _strokes(thing):
            if right - left < _THICK and top - bottom >= _SHORTEST:
                upright.append(_Line((left + right) / 2, bottom, top))
            elif top - bottom < _THICK and right - left >= _SHORTEST:
                level.append(_Line((bottom + top) / 2, left, right))
    return upright, level


def _strokes(thing: pypdfium2.PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """What a path draws: its strokes; of a thin area the area itself."""
    points = [*_points(thing)]
    for path in points:
        xs, ys = [x for x, _ in path], [y for _, y in path]
        box = (min(xs), min(ys), max(xs), max(ys))
        if box[2] - box[0] < _THICK or box[3] - box[1] < _THICK:
            yield box
            continue
        for (x, y), (to_x, to_y) in zip(path, [*path[1:], path[0]], strict=True):
            yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def _points(thing: pypdfium2.PdfObject) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path, where they stand on the page."""
    matrix = thing.get_matrix()
    path: list[tuple[float, float]] = []
    for number in range(raw.FPDFPath_CountSegments(thing.raw)):
        segment = raw.FPDFPath_GetPathSegment(thing.raw, number)
        x, y = c_float(), c_float()
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        begins = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
        if begins and len(path) > 1:
            yield path
        path = [] if begins else path
        path.append(matrix.on_point(x.value, y.value))
    if len(path) > 1:
        yield path


def _grid(upright: Sequence[_Line], level: Sequence[_Line]) -> Grid | None:
    """The cells that lines make; None for too few to be a table."""
    ys = sorted(_merged(level), reverse=True)
    if len(ys) <= _FEWEST_ROWS or len(_merged(upright)) <= _FEWEST_COLUMNS:
        return None
    xs = sorted(_merged(upright))
    bands = [*pairwise(ys)]
    rows: list[list[_Cell]] = []
    for top, bottom in bands:
        edges = [x for x in xs if _is_drawn(upright, x, (top + bottom) / 2)]
        spans = {
            (left, right): _Cell(left, bottom, right, top)
            for left, right in pairwise(edges)
        }
        row = [
            cell
            for left, right in pairwise(xs)
            for (start, end), cell in spans.items()
            if start - _NEAR <= left and right <= end + _NEAR
        ]
        if len(row) == len(xs) - 1:
            rows.append(row)
    rows = _joined_down(rows, level)
    return Grid(tuple(map(tuple, rows))) if len(rows) >= _FEWEST_ROWS else None


def _joined_down(
    rows: Sequence[Sequence[_Cell]], level: Sequence[_Line]
) -> list[list[_Cell]]:
    """Cells that no line parts from the one below are one cell."""
    tall: dict[_Cell, _Cell] = {}
    groups: dict[_Cell, list[_Cell]] = defaultdict(list)
    above: Sequence[_Cell] = ()
    for row in rows:
        for place, cell in enumerate(row):
            middle = (cell.left + cell.right) / 2
            over = above[place] if above else None
            goes_on = over and not _is_drawn(level, cell.top, middle)
            same = over and abs(over.left - cell.left) < _NEAR > abs(
                over.right - cell.right
            )
            tall[cell] = tall[over] if over and goes_on and same else cell
            groups[tall[cell]].append(cell)
        above = row
    whole = {
        first: first._replace(bottom=min(one.bottom for one in some))
        for first, some in groups.items()
    }
    return [[whole[tall[cell]] for cell in row] for row in rows]


def _merged(lines: Iterable[_Line]) -> list[float]:
    """The places where lines stand, those side by side as one."""
    places: list[float] = []
    for at in sorted(line.at for line in lines):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    return places


def _is_drawn(lines: Iterable[_Line], at: float, across: float) -> bool:
    return any(
        abs(line.at - at) <= _NEAR and line.start - 1 <= across <= line.end + 1
        for line in lines
    )
