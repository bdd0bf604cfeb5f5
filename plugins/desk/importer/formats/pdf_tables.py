"""The ruled tables of a PDF, and the lines that stand outside of them.

parts_of(page)  →  ["LỊCH TUẦN 47", (("Thứ", "Nội dung"), ("Hai", "Giao ban")), …]

A letter is of the cell it stands in. A line of a cell ends where its writer ended it if
another word would have fitted on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from plugins.desk.importer.formats.pdf_grid import Cell, grid_of

Rows = tuple[tuple[str, ...], ...]


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    middle: float
    height: float


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
                place = _last_place(found)
                whole = _joined(found[place], part) if found else None
                found[place:] = [whole] if whole else [*found[place:], part]
    return found if ruled else []


def _last_place(parts: Sequence[str | Rows]) -> int:
    """Where the last part stands that is more than the number of a page."""
    for place in reversed(range(len(parts))):
        part = parts[place]
        if not isinstance(part, str) or any(map(str.isalpha, part)):
            return place
    return 0


def _joined(last: str | Rows, part: str | Rows) -> Rows | None:
    """Two tables of as many columns as one; None for anything else."""
    if isinstance(last, str) or isinstance(part, str) or len(part[0]) != len(last[0]):
        return None
    return (*last, *(part[1:] if part[0] == last[0] else part))


def parts_of(page: pypdfium2.PdfPage) -> list[str | Rows] | None:
    """The lines and tables of a page in their order; None where no table is ruled."""
    grid = grid_of(page)
    if grid is None:
        return None
    cells = {cell: list[_Letter]() for row in grid for cell in row}
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
    rows = tuple(tuple(texts[cell] for cell in row) for row in grid)
    return [*_plain(before), rows, *_plain(after)]


def _cell_at(cells: Iterable[Cell], letter: _Letter) -> Cell | None:
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


def _own_lines(letters: Sequence[_Letter], cell: Cell) -> Iterator[str]:
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
