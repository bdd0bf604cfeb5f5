"""Words as they are indexed: one spelling each, found without marks, with places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.search.words import digits, folded, keys, lines


def decoded(text: str) -> list[int]:
    """The other way round, written from the description alone."""
    alphabet = [chr(code) for code in range(35, 127) if chr(code) != "\\"]
    numbers, value, weight = [], 0, 1
    for char in text:
        digit = alphabet.index(char)
        value, weight = value + digit % 45 * weight, weight * 45
        if digit < 45:
            numbers.append(value)
            value, weight = 0, 1
    return numbers


@given(st.lists(st.integers(0, 10_000_000)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert decoded(digits(numbers)) == numbers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Thuỷ", "thủy"),
        ("ĐẢNG", "đảng"),
        (unicodedata.normalize("NFD", "nghị"), "nghị"),
    ],
)
def test_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_words_that_differ_by_marks_have_the_same_key() -> None:
    assert keys("Hưng Hùng HỪNG") == ["hung", "hung", "hung"]
    assert folded("Đức") == "duc"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kỹ thuật", "kĩ thuật"),
        ("Lý", "lí"),
        ("quý", "quí"),
        ("y tế", "i tế"),
        ("HĐND", "Hội đồng nhân dân"),
        ("Sở KH&ĐT,", "Sở Kế hoạch và Đầu tư"),
        ("(TP.Hà)", "thành phố Hà"),
        ("H'Mông", "Hmông"),
        ("H’Mông", "hmông"),
        ("1.451 hộ", "1451 hộ"),
        ("12.345.678", "12345678"),
    ],
)
def test_what_is_written_in_two_ways_has_one_key(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thúy thúi", ["thuy", "thui"]),
        ("17/2018/QĐ-UBND", ["17", "2018", "qd", "ubnd"]),
        ("20.7.2018 và 1,5", ["20", "7", "2018", "va", "1", "5"]),
        ("HĐNDX CT1", ["hdndx", "ct1"]),
        ("ca hát", ["ca", "hat"]),
    ],
)
def test_what_only_looks_alike_stays_apart(text: str, found: list[str]) -> None:
    assert keys(text) == found


def test_a_block_is_a_line_and_entities_are_read() -> None:
    markup = "<h2>Họp</h2>\n<p>bàn\nviệc&nbsp;A&amp;B<br>xong</p><ul><li>một</li></ul>"
    assert lines(markup) == ["Họp", "bàn việc\xa0A&B", "xong", "một"]


def test_a_tag_within_a_sentence_leaves_it_whole() -> None:
    markup = '<p>Bàn <strong>dân <em>v</em>ận</strong>, <a href="/x/">xã Mây</a>.</p>'
    assert lines(markup) == ["Bàn dân vận, xã Mây."]


def test_the_number_of_a_note_is_no_part_of_the_word_before() -> None:
    markup = '<p>vận<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>'
    assert keys(" ".join(lines(markup))) == keys("vận 1")
