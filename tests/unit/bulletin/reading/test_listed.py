"""A pasted list of people becomes people, line by line; other lines are given back."""

import pytest

from plugins.bulletin.reading.listed import read_listed

LINES = [
    ("1. Đồng chí Nông Văn Tài, Giám đốc Sở A", "Nông Văn Tài", "Giám đốc Sở A"),
    ("12) Nông Văn Tài - Giám đốc Sở A", "Nông Văn Tài", "Giám đốc Sở A"),
    ("2\tTriệu Thị Mai\tPhó Chủ tịch HĐND", "Triệu Thị Mai", "Phó Chủ tịch HĐND"),
    ("| 3 | Triệu Thị Mai | Trưởng phòng |", "Triệu Thị Mai", "Trưởng phòng"),
    ("Ông Hà Sơn (Giám đốc Sở Y tế)", "Hà Sơn", "Giám đốc Sở Y tế"),
    ("• Bà Lò Thị Én", "Lò Thị Én", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name", "post"), LINES)
def test_a_line_of_a_list_is_a_person_with_the_post_as_printed(line, name, post):
    (person,) = read_listed(line).people
    assert (person.name, ", ".join(person.posts)) == (name, post)


def test_a_sentence_gives_all_its_people_with_their_roles():
    found = read_listed(
        "Đồng chí Lò Văn Phúc, Bí thư Huyện ủy chủ trì; dự có đồng chí Hà Bình, "
        "Trưởng phòng Y tế."
    )
    assert [(p.name, p.roles) for p in found.people] == [
        ("Lò Văn Phúc", ["chủ trì"]),
        ("Hà Bình", ["dự"]),
    ]


def test_lines_that_name_nobody_are_given_back_as_they_are():
    found = read_listed("Thành phần\n\nLò Văn An - Bí thư\nđại diện các sở, ngành\n")
    assert [person.name for person in found.people] == ["Lò Văn An"]
    assert found.unread == ["Thành phần", "đại diện các sở, ngành"]


def test_a_post_never_goes_to_the_person_of_another_line():
    found = read_listed("Lò Văn An\nHà Thị Bình - Kế toán\n")
    assert [(p.name, p.posts) for p in found.people] == [
        ("Lò Văn An", []),
        ("Hà Thị Bình", ["Kế toán"]),
    ]


@pytest.mark.parametrize("line", ["Sở Y Tế, Sở Tài Chính", "Hội Nông Dân tỉnh"])
def test_a_body_with_capitals_is_nobody(line):
    assert read_listed(line).people == []
