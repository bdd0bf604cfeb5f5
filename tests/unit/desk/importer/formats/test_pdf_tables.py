"""Ruled tables of a PDF are tables, what stands around them are lines."""

import pytest

from plugins.desk.importer.formats.pdf import read_pdf
from plugins.desk.importer.formats.pdf_tables import with_tables
from tests.unit.desk.importer.formats.test_rtf_and_pdf import pdf

# Three columns and three rows; the first cell of the second row goes down to the third.
_XS, _YS = (50, 150, 250, 400), (600, 580, 560, 540)


def page(*said: tuple[int, int, str]) -> str:
    """What is drawn on a page: the lines of the table, and texts at their places."""
    level = [f"{_XS[0]} {y} m {_XS[-1]} {y} l S" for y in (*_YS[:2], _YS[3])]
    level.append(f"{_XS[1]} {_YS[2]} m {_XS[-1]} {_YS[2]} l S")
    upright = [f"{x} {_YS[0]} m {x} {_YS[-1]} l S" for x in _XS]
    texts = [f"BT /F1 9 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in said]
    return f"ET {' '.join([*level, *upright, *texts])} BT"


CELLS = (
    (55, 586, "Day"), (155, 586, "Hour"), (255, 586, "What"),
    (55, 560, "Monday"), (155, 566, "8h00"), (255, 566, "Meeting of all"),
    (155, 546, "14h00"), (255, 546, "A talk"),
)  # fmt: skip
ABOVE = (50, 700, "Schedule of the week, as it was decided by all of them on Friday")


def test_cells_are_parted_by_lines_and_a_cell_that_spans_rows_stands_in_each() -> None:
    title, rows = with_tables(pdf(page(ABOVE, *CELLS)))
    assert title == ABOVE[2]
    assert rows == (
        ("Day", "Hour", "What"),
        ("Monday", "8h00", "Meeting of all"),
        ("Monday", "14h00", "A talk"),
    )


def test_a_table_that_goes_on_over_the_page_is_one_with_one_head() -> None:
    [_, rows] = with_tables(pdf(page(ABOVE, *CELLS), page(*CELLS)))
    assert [row[1] for row in rows] == ["Hour", "8h00", "14h00", "8h00", "14h00"]


def test_lines_of_a_cell_are_joined_where_its_width_ended_them() -> None:
    wide = (255, 570, "Meeting of all of them about"), (255, 562, "roads")
    short = (255, 550, "A talk"), (255, 542, "Tea")
    said = [one for one in CELLS if one[2] not in ("Meeting of all", "A talk")]
    rows = with_tables(pdf(page(ABOVE, *said, *wide, *short)))[1]
    assert [row[2] for row in rows[1:]] == ["Meeting of all of them about roads",
                                            "A talk\nTea"]  # fmt: skip


@pytest.mark.parametrize("drawn", ["(a line of text) Tj", "ET 50 50 m 90 50 l S BT"])
def test_a_page_without_a_ruled_table_has_none(drawn: str) -> None:
    assert with_tables(pdf(drawn)) == []


def test_a_table_of_a_pdf_is_a_block_of_rows() -> None:
    blocks = read_pdf(pdf(page(ABOVE, *CELLS))).blocks
    assert [block.kind for block in blocks] == ["question", "text", "table"]
    assert blocks[2].rows[1] == ("Monday", "8h00", "Meeting of all")
