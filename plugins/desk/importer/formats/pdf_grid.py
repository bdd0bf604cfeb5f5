"""The cells that the lines drawn on a page of a PDF make.

grid_of(page)  →  rows of cells; one that spans several stands in each of them

A PDF knows no tables, only lines and letters.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_float
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

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


class Cell(NamedTuple):
    """A cell by the edges of its place on the page, in points from below."""

    left: float
    bottom: float
    right: float
    top: float


Grid = Sequence[Sequence[Cell]]


def grid_of(page: pypdfium2.PdfPage) -> Grid | None:
    """The ruled cells by row and column; None for too few to be a table."""
    upright, level = _lines(page)
    ys = sorted(_merged(level), reverse=True)
    if len(ys) <= _FEWEST_ROWS or len(_merged(upright)) <= _FEWEST_COLUMNS:
        return None
    xs = _merged(upright)
    rows = [*_rows(xs, ys, upright)]
    return _joined_down(rows, level) if len(rows) >= _FEWEST_ROWS else None


def _rows(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[_Line]
) -> Iterator[list[Cell]]:
    """The cells between level lines, from above; a band with too few is left out."""
    for top, bottom in pairwise(ys):
        edges = [x for x in xs if _is_drawn(upright, x, (top + bottom) / 2)]
        cells = [Cell(left, bottom, right, top) for left, right in pairwise(edges)]
        row = [
            cell
            for left, right in pairwise(xs)
            for cell in cells
            if cell.left - _NEAR <= left and right <= cell.right + _NEAR
        ]
        if len(row) == len(xs) - 1:
            yield row


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


def _joined_down(
    rows: Sequence[Sequence[Cell]], level: Sequence[_Line]
) -> list[list[Cell]]:
    """Cells that no line parts from the one below are one cell."""
    tall: dict[Cell, Cell] = {}
    groups: dict[Cell, list[Cell]] = defaultdict(list)
    above: Sequence[Cell] = ()
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
