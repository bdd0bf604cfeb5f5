"""Appearance lines as editors write them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.posts.appearance_lines import (
    AppearanceLine,
    as_line,
    parse_appearance,
    person_and_post,
)
from plugins.bulletin.words.honorifics import split_honorific


@pytest.mark.parametrize(
    "line",
    [
        "Nông Văn Tài - Phó Chủ tịch UBND tỉnh",
        "Nông Văn Tài- Phó Chủ tịch UBND tỉnh",
        "Nông Văn Tài – Phó Chủ tịch UBND tỉnh.",
        "Nông Văn Tài, Phó Chủ tịch UBND tỉnh",
        "- Đồng chí Nông Văn\u00a0Tài: Phó Chủ tịch UBND tỉnh",
    ],
)
def test_every_separator_of_the_papers_is_read(line: str) -> None:
    post = "Phó Chủ tịch UBND tỉnh"
    assert parse_appearance(line) == AppearanceLine("Nông Văn Tài", None, (post,), post)


def test_a_bare_name_is_enough() -> None:
    assert parse_appearance("Giàng A Páo") == AppearanceLine("Giàng A Páo")


@pytest.mark.parametrize(
    ("line", "honorific", "name"),
    [
        ("Đại tá Vi Văn Lũng, Giám đốc Công an tỉnh", "Đại tá", "Vi Văn Lũng"),
        ("Phó Giáo sư – Tiến sỹ Lã Thị Mai, Thứ trưởng", "Phó Giáo sư – Tiến sỹ",
         "Lã Thị Mai"),
        ("bà TS. H'Lan Kđăm - Bí thư Huyện ủy", "TS", "H'Lan Kđăm"),
        ("Thượng tọa Thích Tâm Minh", "Thượng tọa", "Thích Tâm Minh"),
        ("bác sĩ Hứa Công Mậu - Giám đốc Sở Y tế", "bác sĩ", "Hứa Công Mậu"),
        ("Anh hùng LLVT nhân dân Bế Văn An", "Anh hùng LLVT nhân dân", "Bế Văn An"),
        ("đồng chí bác sĩ Lã Thị Mai", "bác sĩ", "Lã Thị Mai"),
        ("anh Hùng Văn Dũng - Bí thư Đoàn xã", None, "Hùng Văn Dũng"),
    ],
)  # fmt: skip
def test_a_rank_or_degree_is_not_part_of_the_name(
    line: str, honorific: str | None, name: str
) -> None:
    read = parse_appearance(line)
    assert (read.honorific, read.name) == (honorific, name)


@pytest.mark.parametrize(
    "line", ["", "  - ", "- Phó Chủ tịch", "Giám đốc Sở Y tế", "123"]
)
def test_a_line_without_a_name_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="chưa có tên người"):
        parse_appearance(line)


def test_shared_bodies_are_resolved_and_the_print_is_kept() -> None:
    printed = "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Tỉnh ủy"
    read = parse_appearance(f"Bế Văn An - {printed}")
    assert read.posts[0] == "Ủy viên Ban Thường vụ Tỉnh ủy"
    assert read.printed == printed


def test_a_rank_alone_is_kept_as_the_name() -> None:
    assert split_honorific("Đại tá") == (None, "Đại tá")


@given(st.text(max_size=120))
def test_composed_and_decomposed_lines_read_alike(line: str) -> None:
    try:
        read = parse_appearance(line)
    except ValueError:
        return
    assert read == parse_appearance(unicodedata.normalize("NFD", line))
    assert read.name.strip()


NAMES = ["Lò Văn An", "Đại tá Vi Văn Lũng", "PGS.TS Lã Thị Mai", "so-y-te-an"]
POSTS = ["", "Giám đốc", "Phó Bí thư - Chủ tịch, Trưởng ban"]


@pytest.mark.parametrize("person", NAMES)
@pytest.mark.parametrize("post", POSTS)
def test_the_halves_of_a_line_make_the_line_again(person, post):
    assert person_and_post(as_line(person, post)) == (person, post)


@pytest.mark.parametrize(
    ("line", "halves"),
    [
        ("- Đại tá Vi Văn Lũng- Giám đốc.", ("Đại tá Vi Văn Lũng", "Giám đốc")),
        ("Lò An, Bí thư; Chủ tịch", ("Lò An", "Bí thư; Chủ tịch")),
        ("đồng chí Lò An", ("đồng chí Lò An", "")),
    ],
)
def test_a_line_is_shown_in_the_halves_it_is_read_in(line, halves):
    assert person_and_post(line) == halves
    assert parse_appearance(line).printed == halves[1]
