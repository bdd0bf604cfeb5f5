"""Which tables stack on a phone, and what then says it is a table still."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.body.render import render
from plugins.bulletin.body.tables import framed

WORDS = """| Xã | Việc đã làm | Việc còn lại |
| --- | --- | ---: |
| Mây | Làm đường vào bản, đào mương dẫn nước | Lợp lại mái trường **tiểu học** |
| Sương | Trồng hai mươi ha rừng | Bắc cầu treo |
"""
FIGURES = """| Xã | Số hộ | Số khẩu | Diện tích |
| --- | ---: | ---: | ---: |
| Mây, xã vùng cao giáp ranh hai huyện của tỉnh | 1.451 | 6120 | 12 ha |
| Sương, xã ven hồ có đường tỉnh lộ đi qua giữa xã | 198 | 802 | 3,5 km² |
"""
SHORT = "| Xã | Tổ | Bản |\n| --- | --- | --- |\n| Mây | Một | Hai |\n"
TWO = """| Việc | Ai làm |
| --- | --- |
| Làm đường vào bản Mây rồi vào bản Sương nữa, cả cầu treo | Xã |
"""
NAMELESS = WORDS.replace("| Xã |", "|  |", 1)


def table(text):
    tree = html5lib.parse(render(text).html, namespaceHTMLElements=False)
    [found] = tree.iter("table")
    return found


def test_a_table_of_words_stacks_with_its_heads_as_labels():
    found = table(WORDS)
    assert found.get("class") == "stacks"
    labels = [cell.get("data-label") for cell in found.iter("td")]
    assert labels == ["Xã", "Việc đã làm", "Việc còn lại"] * 2


@pytest.mark.parametrize("text", [FIGURES, SHORT, TWO, NAMELESS])
def test_a_table_of_figures_or_one_that_fits_stays_as_it_is(text):
    found = table(text)
    assert found.get("class") is None
    assert not [cell for cell in found.iter("td") if cell.get("data-label")]


@pytest.mark.parametrize(
    "html",
    [
        "<table></table>",
        "<table><tr></tr></table>",
        '<table><tr><th>A</th></tr><tr><td colspan="2">B</td></tr></table>',
        "<table><tr><td><table><tr><td>B</td></tr></table></td></tr></table>",
    ],
)
def test_a_table_of_another_form_only_gets_its_frame(html):
    assert "stacks" not in framed(html)
    assert framed(html).startswith('<div class="scroll"')


def test_who_hears_a_stacked_table_hears_rows_and_cells_and_heads():
    found = table(WORDS)
    roles = {
        tag: {one.get("role") for one in found.iter(tag)} for tag in ("tr", "th", "td")
    }
    assert found.get("role") == "table"
    assert roles == {"tr": {"row"}, "th": {"columnheader"}, "td": {"cell"}}


def test_a_label_that_has_signs_of_html_stays_text():
    found = table(WORDS.replace("Việc đã làm", 'Việc "lớn" & 1 < 2'))
    assert 'Việc "lớn" & 1 < 2' in {cell.get("data-label") for cell in found.iter("td")}


CELL = st.text("ab 1.", min_size=1, max_size=40)


@given(st.lists(st.lists(CELL, min_size=3, max_size=5), min_size=1, max_size=5))
def test_all_that_a_table_says_stays_in_its_place(rows):
    def row(cells, name):
        return "<tr>" + "".join(f"<{name}>{cell}</{name}>" for cell in cells) + "</tr>"

    head, *others = rows
    body = "".join(row(cells, "td") for cells in others)
    table = f"<table><thead>{row(head, 'th')}</thead><tbody>{body}</tbody></table>"
    shown = framed(table).partition(">")[2].removesuffix("</div>")
    assert re.sub(r'(<\w+)(?: [a-z-]+="[^"]*")+', r"\1", shown) == table


WIDE = "\n".join(
    [
        "| Huyện, thành phố | " + " | ".join(map(str, range(2019, 2031))) + " |",
        "| --- " + "| ---: " * 12 + "|",
        "| Thành phố Sương Mây " + "| 198.421 " * 12 + "|",
    ]
)


def test_a_table_that_needs_more_than_a_line_of_text_may_be_wide():
    assert 'class="scroll scroll--wide"' in render(WIDE).html
    assert "scroll--wide" not in render(WORDS).html
    assert "scroll--wide" not in render(FIGURES).html


def test_columns_of_words_are_named_and_those_of_figures_not():
    [named] = [
        [cell.get("class") for cell in row]
        for row in table(WIDE).iter("tr")
        if row.find("td") is not None
    ]
    assert named == ["words", *["align-right"] * 12]


def test_a_column_of_words_that_has_a_side_keeps_it():
    right = WORDS.replace("| --- | --- | ---: |", "| --- | ---: | --- |")
    cells = [cell.get("class") for cell in table(right).iter("td")]
    assert cells[1] == "words align-right"
