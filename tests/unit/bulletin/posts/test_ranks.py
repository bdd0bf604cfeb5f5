"""The order of a body's posts is that in which it prints them itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.posts.ranks import rank

COMMITTEE = (
    "Bí thư Tỉnh ủy",
    "Phó Bí thư Thường trực Tỉnh ủy",
    "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh",
    "Ủy viên Ban Thường vụ Tỉnh ủy",
    "Tỉnh ủy viên",
    "Chánh Văn phòng Tỉnh ủy",
    "Phó Chánh Văn phòng Tỉnh ủy",
    "Chuyên viên Văn phòng Tỉnh ủy",
)
COUNCIL = (
    "Chủ tịch HĐND tỉnh",
    "Phó Chủ tịch Thường trực HĐND tỉnh",
    "Phó Chủ tịch HĐND tỉnh",
    "Đại biểu HĐND tỉnh",
    "Trưởng ban Pháp chế HĐND tỉnh",
    "Phó Trưởng ban Pháp chế HĐND tỉnh",
)
DEPARTMENT = (
    "Quyền Giám đốc",
    "Phó Giám đốc Thường trực",
    "Phó Giám đốc Sở Y tế",
    "Chánh Thanh tra Sở",
    "Trưởng phòng Nghiệp vụ Y",
    "Phó Trưởng phòng Nghiệp vụ Y",
    "Chuyên viên",
)
BOARD = (
    "Trưởng ban Dân vận Tỉnh ủy",
    "Phó Trưởng ban Thường trực",
    "Phó Trưởng ban",
    "Trưởng phòng Tổng hợp",
)
BODIES = {
    "Tỉnh ủy Hồ Sương": COMMITTEE,
    "Hội đồng nhân dân tỉnh Hồ Sương": COUNCIL,
    "Sở Y tế": DEPARTMENT,
    "Ban Dân vận Tỉnh ủy": BOARD,
}


@pytest.mark.parametrize("body", BODIES)
@given(data=st.data())
def test_posts_are_named_from_the_head_down_in_whatever_order_they_come(body, data):
    mixed = data.draw(st.permutations(BODIES[body]))
    assert sorted(mixed, key=lambda post: rank(post, [body])) == [*BODIES[body]]


def test_the_head_of_a_part_leads_a_body_of_its_own():
    whole, part = ["Ủy ban nhân dân tỉnh"], ["Văn phòng UBND tỉnh"]
    assert rank("Chánh Văn phòng", part) < rank("Chánh Văn phòng", whole)


@given(st.text(max_size=30), st.lists(st.text(max_size=20), max_size=2))
def test_whatever_is_written_as_a_post_has_a_place(post, names):
    assert rank(post, names) == rank(post, names)
