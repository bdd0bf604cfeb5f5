"""What is outside the time of a body is asked about, what is at its edge is not."""

from datetime import date

import pytest

from plugins.bulletin.rules.linked.bodies_in_time import (
    check_body,
    check_callers,
    check_official,
)
from tests.unit.bulletin.made import (
    linked,
    meeting,
    official,
    once,
    organisation,
    post,
)

TIME = {"from_": "2020-03-01", "to": "2025-02-28"}
BODY = organisation("so", "Sở Cũ", **TIME, successors=("moi",))
NEW = organisation("moi", "Sở Mới")


def of_meeting(day, body=BODY):
    called = meeting("hop", day=date.fromisoformat(day), organisers=("so",))
    bulletin = linked(called, body, NEW)
    return [*check_callers(bulletin.meetings[0], bulletin.registry)]


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        ("2020-02-29", ["body-not-active"]),
        ("2020-03-01", []),
        ("2025-02-28", []),
        ("2025-03-01", ["body-not-active"]),
    ],
)
def test_a_body_calls_meetings_only_while_it_exists(day, rules):
    found = of_meeting(day)
    assert [one.rule for one in found] == rules
    assert all("Sở Mới" in one.suggestion for one in found)
    assert all(one.key == "organisers[0]" for one in found)


@pytest.mark.parametrize(
    ("end", "rules"),
    [("2031", ["body-name-unsure"]), ("2031-05-12", []), ("2030", [])],
)
def test_a_name_changed_on_an_unknown_day_is_asked_about(end, rules):
    body = organisation("so", "Sở Cũ", other_names=(once("Ty Cũ", None, end),))
    assert [one.rule for one in of_meeting("2031-05-12", body)] == rules


@pytest.mark.parametrize(
    ("start", "end", "attested", "asked"),
    [
        ("2020-03-01", "2025-02-28", (), 0),
        ("2020", "2025", (), 0),
        ("2025-02-28", None, (), 0),
        ("2025-03-01", None, (), 1),
        ("2020-02", None, (), 1),
        ("2021", "2025-03-01", (), 1),
        (None, "2020-02-29", (), 1),
        (None, None, (date(2025, 3, 1),), 1),
        (None, None, (date(2025, 2, 28),), 0),
    ],
)
def test_a_post_lies_within_the_time_of_its_body(start, end, attested, asked):
    held = post("Giám đốc", start, end, organisation="so", attested=attested)
    bulletin = linked(official("an", "Lò An", held), BODY, NEW)
    found = [*check_official(bulletin.officials[0], bulletin.registry)]
    assert [one.key for one in found] == ["posts[0].organisation"] * asked


@pytest.mark.parametrize(
    ("own", "above", "asked"),
    [
        (None, "2025-02-28", True),
        ("2025-02-28", "2025-02-28", False),
        ("2026-01-01", "2025-02-28", True),
        (None, "2031-05-19", False),  # a day that is still to come
        (None, None, False),
    ],
)
def test_what_goes_on_is_below_nothing_that_has_ended(own, above, asked):
    body = organisation("chi-cuc", "Chi cục", parent="so", to=own)
    parent = organisation("so", "Sở Cũ", to=above, successors=("moi",))
    registry = linked(body, parent, NEW).registry
    found = [*check_body(registry.organisations["chi-cuc"], registry)]
    assert [one.key for one in found] == (["parent"] if asked else [])
    assert all("Sở Mới" in one.suggestion for one in found)
