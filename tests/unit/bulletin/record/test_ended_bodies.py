"""Posts end with their bodies, and names are those of the day."""

from datetime import date

import pytest

from plugins.bulletin.record.in_time.ended_bodies import living
from tests.unit.bulletin.made import linked, official, once, organisation, post

ENDED = organisation("so", "Sở Cũ", to="2025-02-28")


@pytest.mark.parametrize(
    ("start", "end", "time", "closed"),
    [
        ("2020", None, "2020 – 28/2/2025", True),
        ("2020", "2025-02-27", "2020 – 27/2/2025", False),
        ("2020", "2025-02-28", "2020 – 28/2/2025", False),
        ("2020", "2026", "2020 – 28/2/2025", True),
        ("2025-04-22", None, "từ 22/4/2025", True),
        (None, None, "đến 28/2/2025", True),
    ],
)
def test_a_post_ends_with_its_body_if_it_had_not_before(start, end, time, closed):
    held = post("Giám đốc", start, end, organisation="so")
    [person] = linked(official("an", "Lò An", held), ENDED).officials
    [tenure] = person.tenures
    assert (tenure.time, tenure.ended_with_body) == (time, closed)
    assert not tenure.present
    assert person.former


def test_a_post_goes_on_while_the_end_of_its_body_is_to_come():
    held = post("Giám đốc", "2020", organisation="so")
    body = organisation("so", "Sở Cũ", to="2031-05-19")
    [person] = linked(official("an", "Lò An", held), body).officials
    [tenure] = person.tenures
    assert (tenure.time, tenure.ended_with_body) == ("2020 – 19/5/2031", False)
    assert tenure.present
    assert tenure.ends_ahead
    assert not person.former


def test_what_is_known_from_reports_gets_no_end_but_is_over():
    held = post("Giám đốc", organisation="so", attested=(date(2024, 1, 5),))
    file = official("an", "Lò An", held)
    [person] = linked(file, ENDED).officials
    assert person.former
    assert person.attested[0].days == "5/1/2024"
    assert not linked(file, organisation("so", "Sở")).officials[0].former


def test_a_post_beside_the_ended_one_keeps_a_person_in_office():
    other = post("Bí thư", "2024", organisation="tu")
    held = post("Giám đốc", "2020", organisation="so")
    body = organisation("tu", "Tỉnh ủy")
    [person] = linked(official("an", "Lò An", held, other), ENDED, body).officials
    assert [tenure.post for tenure in person.present] == ["Bí thư"]
    assert not person.former


def test_successors_are_followed_to_those_that_are_there_now():
    bodies = [
        organisation("a", "A", to="2020", successors=("b", "c")),
        organisation("b", "B", to="2025", successors=("d", "c", "a")),
        organisation("c", "C"),
        organisation("d", "D"),
    ]
    registry = linked(*bodies).registry
    found = living(registry.organisations["a"], registry)
    assert [one.id for one in found] == ["c", "d"]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1990, 1, 1), "Ty A"),
        (date(2000, 12, 31), "Ty A"),
        (date(2001, 1, 1), "Ban A"),
        (date(2010, 6, 30), "Ban A"),
        (date(2010, 7, 1), "Sở A"),
    ],
)
def test_of_names_without_a_start_the_first_to_end_was_borne(day, name):
    names = (once("Ban A", None, "2010-06-30"), once("Ty A", None, "2000-12-31"))
    for order in (names, names[::-1]):
        body = organisation("a", "Sở A", other_names=order).entity()
        assert body.name_on(day) == name


def test_a_name_beside_the_present_one_is_none_of_the_past():
    body = organisation("a", "Sở A", other_names=(once("SA", "2010"),)).entity()
    assert body.name_on(date(2020, 1, 1)) == "Sở A"


def test_successors_that_lead_back_are_followed_once_and_the_others_to_their_end():
    bodies = [
        organisation("a", "A", to="2020", successors=("a", "b", "c")),
        organisation("b", "B", to="2021", successors=("c", "b", "a")),
        organisation("c", "C", to="2022", successors=("b", "d")),
        organisation("d", "D", successors=("a",)),
    ]
    registry = linked(*bodies).registry
    assert [one.id for one in living(registry.organisations["a"], registry)] == ["d"]
    assert living(registry.organisations["d"], registry) == []
