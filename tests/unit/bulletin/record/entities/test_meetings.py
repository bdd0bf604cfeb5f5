"""Meetings and who appears at them, in which roles."""

from datetime import date

import pytest

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.record.entities.meetings import Appearance
from plugins.bulletin.record.printed_lines import printed_lines
from tests.unit.bulletin.made import DAY, NOW, meeting


def test_a_line_that_names_nobody_is_left_to_validation():
    file = meeting("hop", attendees=("Lò An", "- Chủ tịch")).file
    assert [printed.line.name for printed in printed_lines(file)] == ["Lò An"]


def test_the_address_has_the_year_of_the_first_day():
    long = meeting("hop", day=date(2030, 12, 31), end_date=DAY).entity()
    assert long.address == "/hoi-nghi/2030/hop/"
    assert long.last_day == DAY


TODAY, TOMORROW = date(2031, 5, 18), date(2031, 5, 19)


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ({}, "00:00"),
        ({"session": "cả ngày"}, "00:00"),
        ({"session": "sáng"}, "06:00"),
        ({"session": "trưa"}, "11:00"),
        ({"session": "chiều"}, "12:30"),
        ({"session": "tối"}, "18:00"),
        ({"session": "chiều", "start": "7:30"}, "07:30"),
        ({"start": "14:00"}, "14:00"),
    ],
)
def test_meetings_of_a_day_follow_each_other_by_hour_or_half_day(said, hour):
    assert meeting("hop", **said).entity(NOW).turn == (DAY, hour, "hop")


def test_what_was_called_off_had_nobody_and_is_marked():
    said = {"chairs": ("Lò An",), "groups": ("đại biểu",), "status": "cancelled"}
    off = meeting("hop", **said).entity(NOW)
    assert (off.off, off.begun, off.heading) == (True, False, "Đã hủy: Họp")
    assert (off.lines, off.groups) == ((), ())
    held = meeting("hop", **said | {"status": "held"}).entity(NOW)
    assert (held.off, held.begun, held.heading) == (False, True, "Họp")
    assert (len(held.lines), held.groups) == (1, ("đại biểu",))


def test_readers_wait_for_the_new_day_once_the_old_is_over():
    moved = meeting("hop", status="postponed", new_date="2031-06").entity(NOW)
    assert moved.next_day(DAY) == DAY
    assert moved.next_day(TODAY) == date(2031, 6, 1)
    assert meeting("hop").entity(NOW).next_day(TODAY) == DAY


@pytest.mark.parametrize(
    ("day", "said", "comes"),
    [
        (TODAY, {}, True),
        (TODAY, {"status": "held"}, False),
        (TOMORROW, {"status": "planned"}, True),
        (DAY, {}, False),
        (DAY, {"end_date": TODAY}, True),
        (DAY, {"status": "postponed", "new_date": "2031-06"}, True),
        (DAY, {"status": "postponed", "new_date": "2031-05"}, True),
        (DAY, {"status": "postponed", "new_date": "2031-05-17"}, False),
        (DAY, {"status": "postponed"}, False),
    ],
)
def test_what_may_still_be_waited_for(day, said, comes):
    assert meeting("hop", day=day, **said).entity(NOW).comes_after(TODAY) is comes


def test_beside_its_body_a_page_prints_place_people_groups_and_agenda():
    said = {"place": "Hội trường", "groups": ("đại biểu",), "agenda": ("Một", "Hai")}
    one = meeting("hop", **said).entity(NOW)
    assert one.printed(["Lò An"]) == ["Hội trường", "Lò An", "đại biểu", "Một", "Hai"]
    assert meeting("hop").entity(NOW).printed([]) == [""]
    assert one.label == "hội nghị"


def test_a_series_is_one_however_it_is_capitalised():
    keys = {
        meeting("hop", series=name).entity(NOW).series_key
        for name in ("Giao ban tuần", "giao ban  tuần")
    }
    assert len(keys) == 1
    assert meeting("hop").entity(NOW).series_key is None


def test_a_later_mention_adds_roles_and_lends_its_posts_where_none_stood():
    def appearance(line, role):
        return Appearance(parse_appearance(line), (role,), f"{role}[0]")

    bare, full = appearance("Lò An", "dự"), appearance("Lò An - Chủ tịch", "chủ trì")
    joined = bare.joined(full)
    assert (joined.line.posts, joined.roles) == (("Chủ tịch",), ("dự", "chủ trì"))
    assert joined.position == "dự[0]"
    assert joined.chairs
    assert not bare.chairs
    other = appearance("Lò An - Trưởng bản", "dự")
    assert full.joined(other).line.posts == ("Chủ tịch",)
    assert full.joined(full).roles == ("chủ trì",)
