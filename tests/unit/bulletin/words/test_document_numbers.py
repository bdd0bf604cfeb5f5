"""Numbers of documents are told from dates and shares, read with day and issuer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.words.document_kinds import kinds_of
from plugins.bulletin.words.document_numbers import (
    cited_in,
    has_year,
    is_number,
    may_cite,
    number_key,
    told_after,
)


@pytest.mark.parametrize(
    "number",
    [
        "01/NQ-HĐND",
        "123/CĐ-TTg",
        "17/2018/QĐ-UBND",
        "30/2020/NĐ-CP",
        "82/2015/QH13",
        "02-NQ/TU",
        "05-CT/TW",
        "36-HD/VPTW",
        "1234/UBND-NC",
        "12/QĐ-SNN&PTNT",
        "7a/BC-BCĐ138",
        "45/KH–UBND",
        "01/2014/TTLT-BNV-BTC",
    ],
)
def test_the_number_of_a_document_is_found_whole_in_a_sentence(number):
    text = f"Theo văn bản số {number}, tỉnh giao các sở."
    assert [found for *_, found in cited_in(text)] == [number]
    assert is_number(number)


@pytest.mark.parametrize(
    "text",
    [
        "ngày 20/7/2018",
        "chiếm 7/20 hộ",
        "giai đoạn 2016-2020",
        "xe 97B-123.45",
        "quốc lộ 3/2 mới",
        "mẫu ABC/17/QĐ-UBND",
        "nhiệm kỳ 2021-2026",
        "trang vi-du.vn/17/QĐ-UBND",
        "số 17",
    ],
)
def test_dates_shares_plates_and_addresses_are_no_numbers(text):
    assert cited_in(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("01/NQ-HĐND", "1/NQ-HĐND"),
        ("17/2018/QĐ–UBND", "17/2018/QĐ-UBND"),
        ("17/2018/QÐ-UBND", "17/2018/QĐ-UBND"),
        ("123/CĐ-TTg", "123/CĐ-TTG"),
        ("Số: 17/KH-UBND", "17/KH-UBND"),
    ],
)
def test_spellings_of_one_number_have_one_key(one, other):
    assert number_key(one) == number_key(other)


def test_other_separators_signs_and_years_are_other_numbers():
    numbers = "17/QĐ-UBND 17/2018/QĐ-UBND 17-QĐ/UBND 17/QĐ-HĐND 7/QĐ-UBND".split()
    assert len(set(map(number_key, numbers))) == len(numbers)
    assert has_year("17/2018/QĐ-UBND")
    assert not has_year("17/QĐ-UBND")


@pytest.mark.parametrize(
    ("text", "day", "issuer"),
    [
        (" ngày 31/7/2018 của UBND tỉnh về quy chế", date(2018, 7, 31), "UBND tỉnh"),
        (" của UBND tỉnh ngày 31/7/2018.", date(2018, 7, 31), "UBND tỉnh"),
        (", ngày 5 tháng 6 năm 2019 phê duyệt", date(2019, 6, 5), ""),
        (
            " của HĐND huyện Mù Sương, khóa X",
            None,
            "HĐND huyện Mù Sương",
        ),
        (" và các văn bản khác ngày 1/1/2018", None, ""),
        (" ngày 31/2/2018 của UBND tỉnh", None, ""),
        ("", None, ""),
    ],
)
def test_day_and_issuer_are_read_right_after_a_number(text, day, issuer):
    assert told_after(text) == (day, issuer)


def test_letters_of_a_number_may_say_several_kinds():
    assert kinds_of("QĐ-UBND") == {"quyết định", "quy định"}
    assert kinds_of("NQ/TU") == {"nghị quyết"}
    assert kinds_of("UBND-NC") == frozenset()


@given(st.lists(st.sampled_from([*"1290aAĐđƯ/–—‑-.& ", "2018"]), max_size=12))
def test_a_text_that_cites_a_number_may_cite_one(pieces):
    text = "".join(pieces)
    assert may_cite(text) or not cited_in(text)
