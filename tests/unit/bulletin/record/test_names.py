"""Names through time, of people and of bodies."""

from datetime import date

import pytest

from plugins.bulletin.record.in_time.names import dated_names, may_differ, name_on
from tests.unit.bulletin.made import linked, official, once, post

DAY = date(2018, 7, 20)


@pytest.mark.parametrize(
    ("start", "end", "name", "vague"),
    [
        (None, "2019", "Cũ", False),
        (None, "2018-07-20", "Cũ", False),
        (None, "2018-07-19", "Mới", False),
        (None, "2018", "Mới", True),
        ("2018", "2020", "Mới", True),
        ("2010", "2020", "Cũ", False),
        ("2018", None, "Mới", False),
        (None, None, "Mới", False),
    ],
)
def test_the_name_of_a_day_is_a_former_one_only_where_the_record_is_sure(
    start, end, name, vague
):
    others = dated_names([once("Cũ", start, end)])
    assert name_on("Mới", others, DAY) == name
    assert may_differ(others, DAY) is vague


def test_of_former_names_without_a_beginning_the_one_that_ended_first_was_borne():
    others = dated_names([once("B", None, "2022"), once("A", None, "2020")])
    assert name_on("Mới", others, DAY) == "A"
    assert name_on("Mới", others, date(2021, 7, 1)) == "B"
    assert not may_differ((), DAY)


def test_one_vague_name_among_others_makes_the_day_vague():
    others = dated_names([once("A", None, "2020"), once("B", "2018", "2020")])
    assert may_differ(others, DAY)


def test_a_person_has_the_posts_that_can_be_stated_for_a_day():
    held = post("Giám đốc", "2016", "2020"), post("Chuyên viên", "2010", "2015")
    [person] = linked(official("an", "An", *held)).officials
    assert [tenure.post for tenure in person.posts_on(DAY)] == ["Giám đốc"]
    assert person.posts_on(date(2009, 1, 1)) == ()
