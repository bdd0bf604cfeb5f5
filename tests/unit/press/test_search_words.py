"""Words as they are indexed: one spelling each, found without marks, with places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.press.search_words import analyse, digits, folded, plain_text, words


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


def test_places_are_distances_from_the_last_one() -> None:
    found = analyse("Hội nghị bàn về hội thảo, hội chợ")
    [fair, meeting] = words("chợ hội")
    assert decoded(found[meeting]) == [3, 0, 4, 2]
    assert decoded(found[fair]) == [1, 7]


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
    assert words(one) == words(other)


def test_marks_make_another_word_with_the_same_key() -> None:
    assert words("Hưng") != words("Hùng")
    assert {folded(word) for word in words("Hưng Hùng")} == {"hung"}
    assert folded(words("Đức")[0]) == "duc"


def test_tags_part_words_and_entities_are_read() -> None:
    markup = "<p>Họp</p><p>bàn&nbsp;A&amp;B<br>xong"
    assert words(plain_text(markup)) == words("họp bàn a b xong")
