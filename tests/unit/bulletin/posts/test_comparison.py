"""Printed posts beside posts of the registry and their bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.posts.comparison import Likeness, likeness
from plugins.bulletin.posts.wordings import wording


def like(printed: str, post: str, body: str = "", **more) -> Likeness:
    held = wording(post)
    return likeness(wording(printed), [held.with_body(body) if body else held], **more)


@pytest.mark.parametrize(
    ("printed", "post", "body"),
    [
        ("Trưởng ban Dân vận Tỉnh ủy", "Trưởng ban", "Ban Dân vận Tỉnh ủy"),
        ("Trưởng ban Dân vận Tỉnh ủy Bắc Kạn", "Trưởng ban", "Ban Dân vận Tỉnh ủy"),
        ("Trưởng ban Dân vận", "Trưởng ban", "Ban Dân vận Tỉnh ủy Bắc Kạn"),
        ("Phó ban Dân vận Tỉnh ủy", "Phó Trưởng ban", "Ban Dân vận Tỉnh ủy Bắc Kạn"),
        ("Trưởng phòng Nội vụ huyện Ba Bể", "Trưởng phòng", "Phòng Nội vụ"),
        ("Trưởng phòng Nội vụ", "Trưởng phòng", "Phòng Nội vụ huyện Ba Bể"),
        ("Trưởng phòng Nội vụ UBND huyện", "Trưởng phòng", "Phòng Nội vụ huyện Ba Bể"),
        ("Chánh Văn phòng Tỉnh ủy", "Chánh Văn phòng", "Văn phòng Tỉnh ủy"),
        ("Trưởng Công an huyện", "Trưởng Công an", "Công an huyện"),
        ("Trưởng Công an huyện Ba Bể", "Trưởng Công an", "Công an huyện"),
        ("Chủ tịch UBND tỉnh Bắc Kạn", "Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn"),
        ("Chủ tịch UBND tỉnh Bắc Kạn", "Chủ tịch UBND tỉnh", ""),
        ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh Bắc Kạn", ""),
        ("Chủ tịch tỉnh", "Chủ tịch", "UBND tỉnh Bắc Kạn"),
        ("Giám đốc Sở Y tế Bắc Kạn", "Giám đốc", "Sở Y tế tỉnh Bắc Kạn"),
        ("Giám đốc Sở Y tế tỉnh Bắc Kạn", "Giám đốc", "Sở Y tế Bắc Kạn"),
        ("Giám đốc Sở Y tế", "Giám đốc", "Sở Y tế"),
        ("Giám đốc", "Giám đốc", "Sở Y tế"),
        ("Q. Giám đốc Sở Y tế", "Quyền Giám đốc Sở Y tế", ""),
        ("Q.Giám đốc Sở Y tế", "Quyền Giám đốc Sở Y tế", ""),
        ("Giám đốc (Quyền) Sở Y tế", "Quyền Giám đốc Sở Y tế", ""),
        ("Giám đốc Sở Y tế (Quyền)", "Quyền Giám đốc Sở Y tế", ""),
        ("Phó Giám đốc Sở Y tế", "Phó Giám đốc phụ trách", "Sở Y tế"),
        ("Phó Giám đốc, phụ trách Sở Y tế", "Phó Giám đốc phụ trách Sở Y tế", ""),
        ("Phụ trách Sở Y tế", "Phó Giám đốc phụ trách Sở Y tế", ""),
        ("Phó Bí thư Tỉnh ủy", "Phó Bí thư Thường trực", "Tỉnh ủy Bắc Kạn"),
        ("Tỉnh ủy viên", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh"),
        ("Ủy viên Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ", "Tỉnh ủy"),
        ("Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", "Chủ tịch",
         "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn"),
        ("Chủ tịch MTTQ tỉnh", "Chủ tịch",
         "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn"),
        ("Chủ tịch UBND xã Yên Mỹ, huyện Chợ Đồn", "Chủ tịch", "UBND xã Yên Mỹ"),
        ("Giám đốc Sở Lao động - Thương binh và Xã hội", "Giám đốc",
         "Sở Lao động - Thương binh và Xã hội tỉnh Bắc Kạn"),
        ("Giám đốc Sở LĐ-TB&XH", "Giám đốc",
         "Sở Lao động - Thương binh và Xã hội tỉnh Bắc Kạn"),
        ("Trưởng ban Kinh tế - Ngân sách HĐND tỉnh", "Trưởng ban Kinh tế - Ngân sách",
         "HĐND tỉnh"),
        ("Phó Chủ tịch phụ trách khối văn xã UBND tỉnh", "Phó Chủ tịch", "UBND tỉnh"),
        ("Hiệu phó Trường THPT Ba Bể", "Phó Hiệu trưởng", "Trường THPT Ba Bể"),
        ("Bí thư Huyện ủy Ba Bể", "Bí thư", "Huyện ủy Ba Bể"),
        ("Bí thư Huyện ủy", "Bí thư", "Huyện ủy Ba Bể"),
        ("Viện trưởng VKSND tỉnh", "Viện trưởng", "Viện kiểm sát nhân dân tỉnh"),
        ("Chánh án TAND tỉnh", "Chánh án", "Tòa án nhân dân tỉnh Bắc Kạn"),
    ],
)  # fmt: skip
def test_a_place_a_body_and_abbreviations_may_be_said_or_left_out(printed, post, body):
    assert like(printed, post, body) is Likeness.SAME


@pytest.mark.parametrize(
    ("printed", "post", "body"),
    [
        ("Phó Giám đốc phụ trách Sở Y tế", "Phó Giám đốc", "Sở Y tế"),
        ("Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Tỉnh ủy", "Tỉnh ủy Bắc Kạn"),
        ("Trưởng ban Tuyên giáo", "Trưởng ban", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Giám đốc Sở Nông nghiệp", "Giám đốc", "Sở Nông nghiệp và Môi trường"),
    ],
)  # fmt: skip
def test_what_may_be_another_post_is_to_be_asked_about(printed, post, body):
    assert like(printed, post, body) is Likeness.UNSURE


@pytest.mark.parametrize(
    ("printed", "post", "body"),
    [
        ("Quyền Giám đốc Sở Y tế", "Giám đốc", "Sở Y tế"),
        ("Giám đốc Sở Y tế", "Quyền Giám đốc", "Sở Y tế"),
        ("Tập sự Phó Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế", ""),
        ("nguyên Quyền Giám đốc Sở Y tế", "nguyên Giám đốc Sở Y tế", ""),
    ],
)  # fmt: skip
def test_a_post_held_another_way_is_another_fact(printed, post, body):
    assert like(printed, post, body) is Likeness.OTHERWISE


@pytest.mark.parametrize(
    ("printed", "post", "body"),
    [
        ("Phó Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng", "Văn phòng UBND tỉnh"),
        ("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng", "Văn phòng Tỉnh ủy"),
        ("Trưởng Công an huyện Na Rì", "Trưởng Công an", "Công an huyện Ba Bể"),
        ("Trưởng Công an xã", "Trưởng Công an", "Công an huyện"),
        ("Chủ tịch UBND tỉnh Thái Nguyên", "Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn"),
        ("Chủ tịch UBND huyện", "Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn"),
        ("Phó Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", "UBND tỉnh Bắc Kạn"),
        ("Giám đốc Sở Nội vụ", "Giám đốc", "Sở Y tế"),
        ("Giám đốc Sở Y tế", "Phó Giám đốc phụ trách Sở Y tế", ""),
        ("Bí thư Huyện ủy Na Rì", "Bí thư", "Huyện ủy Ba Bể"),
        ("Bí thư Đảng ủy Công an tỉnh", "Bí thư", "Đảng ủy Quân sự tỉnh"),
        ("Bí thư Đảng ủy, Giám đốc", "Bí thư", "Đảng ủy Quân sự tỉnh"),
    ],
)  # fmt: skip
def test_another_post_body_or_place_is_another_post(printed, post, body):
    assert like(printed, post, body) is Likeness.OTHER


# What a post and the name of its body have in common at the seam.
SHARING = st.sampled_from(
    [
        ("Trưởng ban", "Ban Dân vận", "Trưởng ban Dân vận"),
        ("Phó Trưởng ban", "Ban Nội chính", "Phó Trưởng ban Nội chính"),
        ("Trưởng phòng", "Phòng Nội vụ", "Trưởng phòng Nội vụ"),
        ("Chánh Văn phòng", "Văn phòng", "Chánh Văn phòng"),
        ("Trưởng Công an", "Công an", "Trưởng Công an"),
        ("Chánh Thanh tra", "Thanh tra", "Chánh Thanh tra"),
        ("Giám đốc", "Sở Y tế", "Giám đốc Sở Y tế"),
        ("Giám đốc Sở Y tế", "Sở Y tế", "Giám đốc Sở Y tế"),
        ("Trưởng ban Kinh tế - Ngân sách", "HĐND",
         "Trưởng ban Kinh tế - Ngân sách HĐND"),
        ("Chủ tịch", "UBND", "Chủ tịch UBND"),
    ]
)  # fmt: skip
LEVELS = st.sampled_from(["tỉnh", "huyện", "xã", "phường", "thị trấn", "thành phố"])
PLACES = st.sampled_from(["Hồ Sương", "Mây", "Ba Bể", "Chợ Đồn"])
MANNERS = st.sampled_from(["", "Quyền ", "nguyên ", "Tập sự "])


@given(SHARING, LEVELS, PLACES, st.booleans(), st.booleans())
def test_a_post_and_its_body_join_where_they_share_words(
    sharing, area, place, printed_place, body_place
):
    post, body, whole = sharing
    printed = f"{whole} {area} {place}" if printed_place else f"{whole} {area}"
    named = f"{body} {area} {place}" if body_place else f"{body} {area}"
    assert like(printed, post, named) is Likeness.SAME


@given(SHARING, LEVELS, PLACES, PLACES)
def test_two_places_of_one_level_are_two_bodies(sharing, area, place, other):
    post, body, whole = sharing
    same = like(f"{whole} {area} {place}", post, f"{body} {area} {other}")
    assert (same is Likeness.SAME) == (place == other)


@given(SHARING, MANNERS, MANNERS)
def test_only_a_post_held_the_same_way_is_the_same(sharing, printed, held):
    post, body, whole = sharing
    same = like(f"{printed}{whole} tỉnh", f"{held}{post}", f"{body} tỉnh")
    assert same is (Likeness.SAME if printed == held else Likeness.OTHERWISE)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared_and_each_is_like_itself(one, other):
    assert like(one, other) in Likeness
    assert like(one, one) is Likeness.SAME


def test_a_full_name_of_another_body_means_that_one():
    printed, post = "Giám đốc Trung tâm Y tế", "Giám đốc Trung tâm Y tế dự phòng"
    assert like(printed, post) is Likeness.SAME
    centre = wording("Trung tâm Y tế").tokens
    assert like(printed, post, another={centre}.__contains__) is Likeness.OTHER


def test_a_known_place_is_one_without_the_word_for_it():
    printed, post = "Giám đốc Sở Y tế Ba Bể", "Giám đốc Sở Y tế"
    there = wording(post).within({"tỉnh": "hồ sương"})
    assert likeness(wording(printed), [there]) is Likeness.SAME
    assert likeness(wording(printed), [there], places={"ba bể"}) is Likeness.OTHER
