"""What speaks against two people of one name being one person."""

from datetime import date

import pytest

from plugins.bulletin.posts.levels import Level, standing_of
from plugins.bulletin.posts.one_person import Held, Known, Met, doubts

DAY = date(2018, 7, 20)


def known(*posts: str, rank: str = "", day: date = DAY) -> Known:
    return Known(rank, tuple(Held(post, (day,)) for post in posts))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Phó Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh"),
        ("Phó Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy"),
        ("Giám đốc Sở Y tế", "Phó Chủ tịch UBND tỉnh"),
        ("Chủ tịch UBND xã Yên Thịnh", "Bí thư Đảng ủy xã Yên Thịnh"),
        ("Trưởng phòng Nội vụ huyện", "Phó Trưởng phòng Nội vụ huyện Ba Bể"),
    ],
)
def test_a_usual_career_raises_no_question(before: str, after: str) -> None:
    assert doubts(known(before), Met("", (after,), date(2020, 1, 5))) == ()


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND xã Yên Thịnh", "cấp"),
        ("Chủ tịch UBND xã Yên Thịnh", "Chủ tịch UBND xã Bình Trung", "nơi"),
        ("Bí thư Huyện ủy Ba Bể", "Trưởng thôn Nà Pài", "cấp"),
        ("Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ", "cơ quan"),
        ("Chủ tịch UBND tỉnh", "Giám đốc Công an tỉnh", "quân hàm"),
        ("Bộ trưởng Bộ Y tế", "Chủ tịch UBND huyện Ba Bể", "cấp"),
    ],
)
def test_rank_level_place_and_office_raise_a_question(
    before: str, after: str, why: str
) -> None:
    assert why in doubts(known(before), Met("", (after,), DAY))


def test_the_same_post_long_after_is_a_question() -> None:
    held = known("Chủ tịch UBND xã Yên Thịnh", day=date(2004, 5, 1))
    met = Met("", ("Chủ tịch UBND xã Yên Thịnh",), DAY)
    assert doubts(held, met) == ("thời gian",)


def test_a_post_without_its_place_is_that_of_the_place_that_met() -> None:
    held = known("Chủ tịch UBND xã Yên Thịnh")
    elsewhere = Met("", ("Chủ tịch UBND xã",), DAY, "bình trung")
    there = Met("", ("Chủ tịch UBND xã",), DAY, "yên thịnh")
    assert doubts(held, elsewhere) == ("nơi",)
    assert doubts(held, there) == ()


def test_where_nothing_is_known_nothing_speaks_against() -> None:
    assert doubts(Known(""), Met("", ("Bí thư Huyện ủy",), DAY)) == ()
    assert doubts(known("Bí thư Huyện ủy"), Met("", (), DAY)) == ()


@pytest.mark.parametrize(
    ("post", "level"),
    [
        ("Chủ tịch Hội đồng quản trị hợp tác xã", None),
        ("đại biểu Quốc hội tỉnh", Level.PROVINCE),
        ("Bí thư Thị ủy Bình Lâu", Level.DISTRICT),
        ("Chủ tịch UBND thành phố Hà Nội", Level.PROVINCE),
        ("Chủ tịch UBND thành phố Bắc Kạn", Level.DISTRICT),
        ("Giám đốc Ngân hàng Nhà nước tỉnh", Level.PROVINCE),
        ("Phó Trưởng phòng Văn hóa - Xã hội phường", Level.COMMUNE),
        ("Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh", Level.PROVINCE),
    ],
)
def test_a_post_stands_at_its_level(post: str, level: Level | None) -> None:
    assert standing_of(post).level == level
