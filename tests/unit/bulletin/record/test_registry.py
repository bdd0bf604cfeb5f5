"""Who is meant by a name, on a day, with a post."""

from datetime import date

import pytest

from plugins.bulletin.record.registry import Registry
from tests.unit.bulletin.made import (
    DAY,
    meeting,
    official,
    once,
    organisation,
    post,
)

PEOPLE = [
    official("thuy", "Lò Thị Thủy", post("Giám đốc Sở Y tế", "2020")),
    official("thuy-2", "Lò Thị Thúy"),
    official("son", "Cầm Văn Sơn", post("Chủ tịch xã", "2020")),
    official("son-2", "Cầm Văn Sơn", post("Trưởng ban Dân vận", "2020")),
    official("hoa", "Hà Hòa", other_names=(once("Hà Tâm", None, "2010"),)),
]
BODIES = [
    organisation("ubnd", "Ủy ban nhân dân tỉnh", short_names=("UBND tỉnh",)),
    organisation("so", "Sở Y tế", other_names=(once("Ty Y tế", None, "1990"),)),
]
REGISTRY = Registry(
    [person.entity() for person in PEOPLE],
    [body.entity() for body in BODIES],
    [meeting("hop", "Họp chống hạn").entity()],
)


def ids(match):
    return [one.id for one in match.candidates]


def test_a_tone_mark_makes_another_person():
    assert ids(REGISTRY.official("Lò Thị Thủy", DAY)) == ["thuy"]
    assert ids(REGISTRY.official("Lò Thị Thúy", DAY)) == ["thuy-2"]


@pytest.mark.parametrize("name", ["LÒ THỊ THỦY", "Lò  Thị Thủy", "thuy", "Lò Thị Thuỷ"])
def test_case_spaces_and_the_place_of_a_mark_make_no_other(name):
    assert ids(REGISTRY.official(name, DAY)) == ["thuy"]


def test_a_name_of_two_people_is_ambiguous():
    match = REGISTRY.official("Cầm Văn Sơn", DAY)
    assert match.ambiguous
    assert match.found is None


def test_among_namesakes_the_printed_post_decides():
    match = REGISTRY.official("Cầm Văn Sơn", DAY, ["Trưởng ban Dân vận"])
    assert ids(match) == ["son-2"]


def test_a_post_that_fits_neither_namesake_decides_nothing():
    assert REGISTRY.official("Cầm Văn Sơn", DAY, ["Bí thư"]).ambiguous


def test_an_id_is_never_ambiguous():
    assert ids(REGISTRY.official("son-2", DAY)) == ["son-2"]


def test_a_former_name_finds_the_person_only_in_its_time():
    assert ids(REGISTRY.official("Hà Tâm", date(2005, 1, 1))) == ["hoa"]
    assert ids(REGISTRY.official("Hà Tâm", DAY)) == []
    assert ids(REGISTRY.official("Hà Tâm")) == ["hoa"]


def test_an_unknown_name_finds_nobody():
    match = REGISTRY.official("Ai Đó", DAY)
    assert (match.found, match.ambiguous) == (None, False)


@pytest.mark.parametrize("name", ["ubnd", "UBND tỉnh", "Ủy ban nhân dân tỉnh"])
def test_a_body_is_found_by_id_full_and_short_name(name):
    assert ids(REGISTRY.organisation(name)) == ["ubnd"]


def test_a_body_is_found_by_a_former_name():
    assert ids(REGISTRY.organisation("Ty Y tế")) == ["so"]


@pytest.mark.parametrize("name", ["hop", "Họp chống hạn", "họp  chống hạn"])
def test_a_meeting_is_found_by_id_or_title(name):
    assert ids(REGISTRY.meeting(name)) == ["hop"]


def test_namesakes_bear_one_name():
    assert [p.id for p in REGISTRY.bearers("cầm văn sơn")] == ["son", "son-2"]


def test_among_namesakes_the_post_of_the_day_outdoes_one_of_another_time():
    held = [post("Chủ tịch xã", "2020", "2025"), post("Bí thư", "2026")]
    people = [
        official("son", "Cầm Văn Sơn", held[0]),
        official("son-2", "Cầm Văn Sơn", held[1], post("Chủ tịch xã", "2026")),
    ]
    registry = Registry([one.entity() for one in people], [], [])
    for day, id_ in ((date(2022, 1, 1), "son"), (DAY, "son-2")):
        assert ids(registry.official("Cầm Văn Sơn", day, ["Chủ tịch xã"])) == [id_]
    later = registry.official("Cầm Văn Sơn", date(2022, 1, 1), ["Bí thư"])
    assert ids(later) == ["son-2"]


def test_a_post_that_two_of_three_namesakes_hold_decides_nothing():
    people = [
        official("tam", "Hà Tâm", post("Chủ tịch xã", "2020")),
        official("tam-2", "Hà Tâm", post("Chủ tịch xã", "2020")),
        official("tam-3", "Hà Tâm", post("Trưởng bản", "2020")),
    ]
    registry = Registry([one.entity() for one in people], [], [])
    both = registry.official("Hà Tâm", DAY, ["Chủ tịch xã"])
    assert ids(both) == ["tam", "tam-2", "tam-3"]
    assert ids(registry.official("Hà Tâm", DAY, ["Trưởng bản"])) == ["tam-3"]
