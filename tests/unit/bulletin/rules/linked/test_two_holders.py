"""A leading post has one holder at a time."""

import pytest

from plugins.bulletin.rules.linked.two_holders import check
from tests.unit.bulletin.made import linked, official, organisation, post


def told(name, one, other, body="so"):
    people = [
        official(id_, f"Lò {id_}", post(name, *span, organisation=body))
        for id_, span in (("an", one), ("binh", other))
    ]
    registry = linked(*people, organisation("so", "Sở Y tế")).registry
    return [(one.path, one.key) for one in check(registry)]


@pytest.mark.parametrize(
    ("name", "one", "other", "at"),
    [
        ("Giám đốc", ("2018", None), ("2020-05", None), "an"),
        ("Giám đốc", ("2020-05", None), ("2018", None), "binh"),
        ("Quyền Giám đốc", ("2018", "2021"), ("2020", None), "an"),
        ("Giám đốc Sở Y tế", ("2018", None), ("2020-05", "2020-06"), "an"),
        ("Trưởng phòng", ("2018", None), ("2020", None), "an"),
    ],
)
def test_two_who_lead_at_a_time_are_asked_about(name, one, other, at):
    assert told(name, one, other) == [(f"officials/{at}.md", "posts[0].post")]


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Giám đốc", ("2018", "2020-05-12"), ("2020-05-12", None)),
        ("Giám đốc", ("2018", "2020"), ("2020", None)),
        ("Giám đốc", (None, None), ("2020", None)),
        ("Phó Giám đốc", ("2018", None), ("2020", None)),
        ("Ủy viên", ("2018", None), ("2020", None)),
        ("nguyên Giám đốc", ("2018", None), ("2020", None)),
    ],
)
def test_a_handover_deputies_and_what_is_not_known_are_none(name, one, other):
    assert told(name, one, other) == []


def test_posts_of_no_known_body_are_not_compared():
    assert told("Giám đốc", ("2018", None), ("2020", None), body=None) == []
