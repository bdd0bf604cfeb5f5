"""Printed posts beside those of the registry, whose bodies have names and places."""

import pytest

from plugins.bulletin.posts.comparison import Likeness
from tests.unit.bulletin.made import DAY, linked, official, once, organisation, post

PROVINCE = organisation("ubnd-tinh", "Ủy ban nhân dân tỉnh Hồ Sương")
DISTRICT = organisation("ubnd-huyen", "UBND huyện Mây", parent="ubnd-tinh")
OTHER = organisation("ubnd-huyen-2", "UBND huyện Gió", parent="ubnd-tinh")
OFFICE = organisation(
    "phong", "Phòng Nội vụ", parent="ubnd-huyen", other_names=(once("Phòng Tổ chức"),)
)


def likeness(printed: str, held: str, body: str | None) -> Likeness:
    person = official("an", "Lò An", post(held, "2020", organisation=body))
    bulletin = linked(person, PROVINCE, DISTRICT, OTHER, OFFICE)
    [tenure] = bulletin.officials[0].tenures
    found = bulletin.registry.likeness(printed, tenure)
    assert bulletin.registry.likeness(printed, tenure) is found
    return found


@pytest.mark.parametrize(
    ("printed", "held", "body"),
    [
        ("Trưởng phòng Nội vụ", "Trưởng phòng", "phong"),
        ("Trưởng phòng Tổ chức", "Trưởng phòng", "phong"),
        ("Trưởng phòng Nội vụ huyện Mây", "Trưởng phòng", "phong"),
        ("Chủ tịch UBND huyện Mây", "Chủ tịch", "ubnd-huyen"),
        ("Chủ tịch UBND tỉnh Hồ Sương", "Chủ tịch", "ubnd-tinh"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch", "ubnd-tinh"),
        ("Trưởng bản", "Trưởng bản", None),
    ],
)
def test_a_post_may_be_printed_with_any_name_of_its_body_and_its_place(
    printed, held, body
):
    assert likeness(printed, held, body) is Likeness.SAME


@pytest.mark.parametrize(
    ("printed", "held", "body"),
    [
        ("Trưởng phòng Nội vụ huyện Gió", "Trưởng phòng", "phong"),
        ("Chủ tịch UBND huyện Gió", "Chủ tịch", "ubnd-huyen"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch", "ubnd-huyen"),
    ],
)
def test_the_same_post_of_another_body_is_another(printed, held, body):
    assert likeness(printed, held, body) is not Likeness.SAME


def test_a_body_below_itself_ends_the_line_of_places():
    circle = [
        organisation("a", "Phòng A", parent="b"),
        organisation("b", "UBND huyện Mây", parent="a"),
    ]
    person = official("an", "Lò An", post("Trưởng phòng", organisation="a"))
    registry = linked(person, *circle).registry
    [tenure] = registry.officials["an"].tenures
    like = registry.likeness("Trưởng phòng A huyện Mây", tenure)
    assert like is Likeness.SAME


def test_the_post_of_a_day_has_the_name_its_body_bore_then():
    body = organisation(
        "so", "Sở Nội vụ", other_names=(once("Ban Tổ chức", None, "2040"),)
    )
    person = official("an", "Lò An", post("Trưởng", organisation="so"), post("Thợ"))
    registry = linked(person, body).registry
    first, second = registry.officials["an"].tenures
    assert registry.post_on(first, DAY) == "Trưởng Ban Tổ chức"
    assert registry.post_on(second, DAY) == "Thợ"
