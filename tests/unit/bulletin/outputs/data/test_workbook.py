"""A workbook holds every text and day as it is, whatever they are."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.data.workbook import CUT, MOST, workbook
from tests.unit.bulletin.outputs.data.sheets import sheet

# XML has no sign for most control characters; a reader makes one end of line of all.
texts = st.text(
    st.characters(
        exclude_categories=("Cs",),
        exclude_characters=[
            *map(chr, (*range(9), 11, 12, 13, *range(14, 32), 0xFFFE, 0xFFFF))
        ],
    )
)
days = st.dates(min_value=date(1900, 3, 1))


@given(st.lists(st.tuples(texts, days)))
def test_texts_and_days_come_back_as_they_are(rows: list[tuple[str, date]]) -> None:
    wanted = [[text, day.isoformat()] for text, day in rows]
    assert sheet(workbook("Tên", ["Chữ", "Ngày"], rows)) == [["Chữ", "Ngày"], *wanted]


def test_what_looks_like_a_formula_or_a_number_of_a_letter_stays_a_text() -> None:
    odd = ["=1+1", "_x0041_", "__x0041_", "@SUM(A1)", "<b>&amp;", " a ", "0123"]
    found = sheet(workbook("Tên", ["Chữ"], [(text,) for text in odd]))
    assert [row[0] for row in found[1:]] == odd


def test_a_day_before_spreadsheets_count_is_a_text() -> None:
    [_, [told]] = sheet(workbook("Tên", ["Ngày"], [(date(1890, 5, 19),)]))
    assert told == "1890-05-19"


def test_a_control_character_does_not_break_the_file() -> None:
    [_, [told]] = sheet(workbook("Tên", ["Chữ"], [("a\x00b\x1f\ufffec",)]))
    assert told == "abc"


def test_a_list_longer_than_a_cell_is_cut_between_two_names_and_says_so() -> None:
    names = "; ".join(f"Lò Văn {number}" for number in range(4000))
    [_, [told]] = sheet(workbook("Tên", ["Người"], [(names,)]))
    assert len(told) <= MOST
    assert told.endswith(CUT)
    assert names.startswith(f"{told.removesuffix(CUT)}; ")


def test_columns_after_z_have_two_letters() -> None:
    headings = [str(number) for number in range(60)]
    assert sheet(workbook("Tên", headings, [headings])) == [headings, headings]


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = [("a", date(2031, 5, 12))]
    assert workbook("Tên", ["A", "B"], rows) == workbook("Tên", ["A", "B"], rows)
