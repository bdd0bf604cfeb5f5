"""Posts: where one ends, what it shares, what it equals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.posts.printed import (
    expand,
    post_key,
    qualifiers,
    split_posts,
    starts_with_post,
    without_qualifiers,
)

HEADS = st.sampled_from(["Phó Bí thư", "Ủy viên Ban Thường vụ", "Chủ tịch", "Giám đốc"])
BODIES = st.sampled_from(["Huyện ủy", "HĐND huyện", "Sở Y tế", "Tỉnh đoàn", ""])


@pytest.mark.parametrize(
    ("printed", "posts"),
    [
        (
            "Ủy viên Ban Thường vụ, Trưởng ban Nội chính Tỉnh ủy",
            ["Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng ban Nội chính Tỉnh ủy"],
        ),
        (
            "Phó Bí thư Đảng ủy, Phó Giám đốc Công an tỉnh",
            ["Phó Bí thư Đảng ủy Công an tỉnh", "Phó Giám đốc Công an tỉnh"],
        ),
        (
            "Phó Chủ tịch Thường trực, Trưởng ban Đô thị HĐND thành phố",
            [
                "Phó Chủ tịch Thường trực HĐND thành phố",
                "Trưởng ban Đô thị HĐND thành phố",
            ],
        ),
        (
            "Bí thư Đảng ủy, Chủ tịch HĐND xã Khe Mo",
            ["Bí thư Đảng ủy xã Khe Mo", "Chủ tịch HĐND xã Khe Mo"],
        ),
        (
            "Bí thư Chi bộ, Trưởng thôn Nà Lẹng",
            ["Bí thư Chi bộ thôn Nà Lẹng", "Trưởng thôn Nà Lẹng"],
        ),
    ],
)
def test_a_body_printed_last_belongs_to_the_posts_before(
    printed: str, posts: list[str]
) -> None:
    assert list(split_posts(printed)) == posts


@pytest.mark.parametrize(
    "printed",
    [
        "Phó Bí thư, Chủ tịch UBND tỉnh",
        "Phó Bí thư, Chủ tịch Hội Nông dân tỉnh",
        "Bí thư Đảng ủy, Chánh Văn phòng UBND tỉnh",
        "Tỉnh ủy viên, Giám đốc Sở Tư pháp",
    ],
)
def test_a_body_that_cannot_hold_the_post_is_not_shared(printed: str) -> None:
    assert list(split_posts(printed)) == printed.split(", ")


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("Thứ trưởng Bộ Nội vụ kiêm Trưởng ban Thi đua Trung ương", 2),
        ("ủy viên Trung ương Đảng - Bí thư Tỉnh ủy - Chủ tịch HĐND tỉnh", 3),
        ("Ủy viên Ban Thường vụ Tỉnh ủy; Phó Chủ tịch HĐND tỉnh", 2),
        ("Trưởng ban Kinh tế - Ngân sách HĐND tỉnh", 1),
        ("Giám đốc Sở Văn hóa, Thể thao và Du lịch", 1),
        ("Phó Chủ tịch HĐND, UBND xã Khe Mo", 1),
        ("Phó Trưởng phòng - Sở Xây dựng", 1),
        ("Q. Giám đốc Sở Xây dựng", 1),
        ("Tỉnh ủy viên, Phụ trách Sở Xây dựng", 2),
        ("Phó Giám đốc, phụ trách Sở Xây dựng", 1),
    ],
)
def test_only_a_post_word_begins_a_post(printed: str, count: int) -> None:
    assert len(split_posts(printed)) == count


def test_the_note_of_a_merger_is_no_part_of_the_post() -> None:
    assert split_posts("Phó Bí thư Tỉnh ủy Yên Bái (cũ)") == (
        "Phó Bí thư Tỉnh ủy Yên Bái",
    )


@pytest.mark.parametrize(
    ("post", "words", "rest"),
    [
        ("Quyền Chủ tịch UBND tỉnh", {"quyền"}, "Chủ tịch UBND tỉnh"),
        ("Phó Bí thư Thường trực Tỉnh ủy", {"thường trực"}, "Phó Bí thư Tỉnh ủy"),
        ("nguyên Phó Bí thư chuyên trách Đảng ủy", {"nguyên", "chuyên trách"},
         "Phó Bí thư Đảng ủy"),
        ("tân Phó Chủ tịch HĐND", {"tân"}, "Phó Chủ tịch HĐND"),
        ("Ủy viên Thường trực HĐND tỉnh", set(), "Ủy viên Thường trực HĐND tỉnh"),
        ("Q. Giám đốc Sở Y tế", {"quyền"}, "Giám đốc Sở Y tế"),
        ("Giám đốc (Quyền) Sở Y tế", {"quyền"}, "Giám đốc Sở Y tế"),
        ("nguyên Quyền Trưởng ban", {"nguyên", "quyền"}, "Trưởng ban"),
        ("được giao Quyền Giám đốc Sở", {"quyền"}, "Giám đốc Sở"),
        ("Tập sự Phó Giám đốc", {"tập sự"}, "Phó Giám đốc"),
        ("cựu Chủ tịch UBND tỉnh", {"nguyên"}, "Chủ tịch UBND tỉnh"),
        ("Phó Giám đốc phụ trách Sở Y tế", {"phụ trách"}, "Phó Giám đốc Sở Y tế"),
        ("Phó Giám đốc, phụ trách Sở Y tế", {"phụ trách"}, "Phó Giám đốc Sở Y tế"),
        ("Phụ trách Sở Y tế", {"phụ trách"}, "Sở Y tế"),
        ("Phó Chủ tịch phụ trách văn xã", set(), "Phó Chủ tịch phụ trách văn xã"),
        ("Cố vấn Chủ tịch", set(), "Cố vấn Chủ tịch"),
    ],
)  # fmt: skip
def test_qualifiers_say_how_a_post_is_held(
    post: str, words: set[str], rest: str
) -> None:
    assert qualifiers(post) == words
    assert without_qualifiers(post) == rest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PCT UBND tỉnh", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Phó Chủ tịch Thường trực HĐND tỉnh", "phó chủ tịch Hội đồng nhân dân tỉnh"),
        ("Uỷ viên T.Ư Đảng", "Ủy viên Trung ương Đảng"),
    ],
)
def test_abbreviations_and_qualifiers_do_not_make_another_post(
    one: str, other: str
) -> None:
    assert post_key(one) == post_key(other)


def test_a_former_post_is_another_fact() -> None:
    assert post_key("nguyên Bí thư Tỉnh ủy") != post_key("Bí thư Tỉnh ủy")


def test_only_whole_abbreviations_are_written_out() -> None:
    assert expand("CT HĐND, CTCP và TP. Vinh") == (
        "Chủ tịch Hội đồng nhân dân, CTCP và thành phố Vinh"
    )


def test_a_post_word_is_recognised_with_its_length() -> None:
    assert starts_with_post("Phó Trưởng ban Dân tộc") == len("Phó Trưởng ban")
    assert starts_with_post("Nông Văn Tài") == 0


@given(st.lists(st.builds("{} {}".format, HEADS, BODIES), min_size=1, max_size=4))
def test_splitting_keeps_number_order_and_printed_words(posts: list[str]) -> None:
    found = split_posts(", ".join(posts))
    assert len(found) == len(posts)
    assert all(
        long.startswith(short.strip()) for long, short in zip(found, posts, strict=True)
    )


@given(st.text(max_size=200))
def test_any_text_can_be_split_and_keyed(text: str) -> None:
    for post in split_posts(text):
        assert post_key(post) == post_key(post.upper()) or post != post.upper()
