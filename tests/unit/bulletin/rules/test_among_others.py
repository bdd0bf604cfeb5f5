"""What one file does not fit the others in is told while it is being written."""

from datetime import date

import pytest

from plugins.bulletin.rules.among_others import findings_among
from tests.unit.bulletin.made import NOW, linked, meeting, official, organisation, post

SO = organisation("so", "Sở Y tế")
FIRST = official("an", "Lò Văn An", post("Giám đốc", "2018", organisation="so"))


def told(written, *others):
    registry = linked(*others).registry
    found = findings_among(written.entity(NOW), registry, frozenset(), NOW)
    return [(one.path, one.key, one.rule) for one in found]


@pytest.mark.parametrize("saved", [True, False])
def test_the_second_holder_of_a_post_is_told_of_in_the_file_at_hand(saved):
    second = official("binh", "Hà Bình", post("Giám đốc", "2020", organisation="so"))
    place = ("officials/binh.md", "posts[0].post", "two-holders")
    assert told(second, FIRST, SO, *[second] * saved) == [place]


def test_so_is_the_first_with_what_to_mend_there():
    second = official("binh", "Hà Bình", post("Giám đốc", "2020", organisation="so"))
    assert told(FIRST, second, SO) == [
        ("officials/an.md", "posts[0].post", "two-holders")
    ]


def test_what_is_mended_in_the_form_is_told_no_more():
    second = official("binh", "Hà Bình", post("Giám đốc", "2020", organisation="so"))
    mended = official(
        "an", "Lò Văn An", post("Giám đốc", "2018", "2019", organisation="so")
    )
    assert told(mended, FIRST, second, SO) == []


def test_a_meeting_that_has_a_file_already_is_told_of_and_which():
    again = meeting("hop-2", "Họp dân")
    assert told(again, meeting("hop", "Họp dân"), again) == [
        ("meetings/2031/hop-2.md", "title", "same-meeting")
    ]


def test_a_meeting_moved_into_a_second_file_is_told_of():
    day = date(2031, 6, 20)
    again = meeting("hop-2", "Họp dân", date(2031, 6, 27))
    assert told(again, meeting("hop", "Họp dân", day)) == [
        ("meetings/2031/hop-2.md", "date", "moved-twice")
    ]


def test_a_sitting_outside_its_session_and_a_body_without_an_order_are_told_of():
    session = meeting("ky-hop", "Kỳ họp", date(2031, 5, 20))
    sitting = meeting("phien", "Phiên", date(2031, 5, 22), parent="ky-hop")
    assert [rule for *_, rule in told(sitting, session)] == ["sitting-outside"]
    body = organisation("moi", "Sở Mới", from_="2018", predecessors=("cu",))
    old = organisation("cu", "Sở Cũ", from_="2020")
    assert [rule for *_, rule in told(body, old)] == ["succession-order"]


def test_what_is_wrong_among_others_is_not_told_here():
    second = official("binh", "Hà Bình", post("Giám đốc", "2020", organisation="so"))
    assert told(official("chi", "Vi Chi"), FIRST, second, SO) == []
    twins = (meeting("hop", "Họp dân"), meeting("hop-2", "Họp dân"))
    assert told(meeting("khac", "Họp khác"), *twins) == []
