"""Text: keys, addresses, order and did-you-mean."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.words.text import (
    clean,
    fold,
    initial,
    level,
    match_key,
    name_sort_key,
    nearest,
    nfc,
    slugify,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đường Nguyễn Huệ", "duong nguyen hue"),
        ("Ðắk Nông", "dak nong"),
        ("Ɖinh Thị Lụa", "dinh thi lua"),
        ("ỦY BAN", "uy ban"),
        ("K'Sơr Ƀăng", "k'sor bang"),
    ],
)
def test_folding_drops_marks_and_maps_every_d(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("Uỷ viên", "Ủy viên"),
        ("Bế Thuý Loan", "bế  thúy\u00a0loan"),
        ("Khoẻ", "Khỏe"),
    ],
)
def test_tone_placement_case_and_space_do_not_matter(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Thủy", "Thúy"), ("Lý", "Lí"), ("Kỹ", "Kĩ"), ("Đinh", "Dinh"), ("Hùng", "Hưng")],
)
def test_a_mark_or_letter_makes_another_person(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_cleaning_keeps_the_words_and_drops_what_cannot_be_seen() -> None:
    assert clean("Họp\x0b\u202e báo\u200b\r\nmới\ufffe\ud800") == "Họp báo\nmới"


def test_levelling_modernises_tones_but_not_after_q() -> None:
    assert level("Uỷ ban QUÝ Hoà, hoàn toàn") == "ủy ban quý hòa, hoàn toàn"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kỳ họp thứ Ba, HĐND tỉnh", "ky-hop-thu-ba-hdnd-tinh"),
        ("  1.451 công chức!  ", "1-451-cong-chuc"),
        ("🎉 — …", ""),
    ],
)
def test_a_slug_is_ascii_words(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_slug_is_cut_at_a_word() -> None:
    assert slugify("một hai ba bốn", max_bytes=10) == "mot-hai-ba"


def test_letters_come_before_tones() -> None:
    ordered = ["an", "àn", "ản", "ãn", "án", "ạn", "ăn", "ân", "da", "đa", "đá"]
    shuffled = random.Random(7).sample(ordered, len(ordered))
    assert sorted(shuffled, key=sort_key) == ordered


def test_people_are_ordered_by_given_name_then_middle_then_family() -> None:
    people = ["Vi Văn An", "Bế Thị Ân", "Nông Văn Tài", "Lã Văn Tài", "Ma Đức Tài"]
    shuffled = random.Random(3).sample(people, len(people))
    ordered = ["Vi Văn An", "Bế Thị Ân", "Ma Đức Tài", "Lã Văn Tài", "Nông Văn Tài"]
    assert sorted(shuffled, key=name_sort_key) == ordered


@pytest.mark.parametrize(
    ("word", "letter"),
    [("ẩm", "Â"), ("Ấn", "Â"), ("ắc", "Ă"), ("đường", "Đ"), ("ước", "Ư"), ("ý", "Y")],
)
def test_a_word_stands_under_its_letter_whatever_its_tone(word, letter):
    assert initial(word) == letter


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("catergory", "category"),
        ("Xa hoi", "Xã hội"),
        ("zzz", None),
    ],
)
def test_a_near_miss_finds_its_word(word: str, meant: str | None) -> None:
    assert nearest(word, ["title", "category", "Xã hội"]) == meant


@given(st.text())
def test_decomposed_input_gives_the_same_keys(text: str) -> None:
    split = unicodedata.normalize("NFD", text)
    assert match_key(split) == match_key(text)
    assert fold(split) == fold(text)


@given(st.text())
def test_keys_are_stable_and_levelling_keeps_positions(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)
    assert match_key(text) == " ".join(map(match_key, text.split()))
    assert clean(clean(text)) == clean(text)
    assert len(level(nfc(text))) == len(nfc(text))


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_a_slug_never_breaks_its_shape_or_limit(text: str, limit: int) -> None:
    slug = slugify(text, limit)
    assert len(slug) <= limit
    assert all(part.isascii() and part.isalnum() for part in slug.split("-") if slug)
