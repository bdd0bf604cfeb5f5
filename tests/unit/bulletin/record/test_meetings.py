"""Meetings and who appears at them, in which roles."""

from datetime import date

from plugins.bulletin.record.meetings import printed_lines
from tests.unit.bulletin.made import DAY, meeting


def roles(**lists):
    people = meeting("hop", **lists).entity().appearances
    return {one.line.name: one.roles for one in people}


def test_one_chair_presides_and_two_preside_together():
    assert roles(chairs=("Lò An",)) == {"Lò An": ("chủ trì",)}
    shared = roles(chairs=("Lò An", "Hà Bình"))
    assert set(shared.values()) == {("đồng chủ trì",)}


def test_a_later_mention_adds_its_role_to_the_first():
    people = roles(chairs=("Lò An - Chủ tịch",), speakers=("LÒ AN",))
    assert people == {"Lò An": ("chủ trì", "phát biểu")}


def test_a_post_named_only_later_is_kept():
    people = meeting("hop", attendees=("Lò An",), speakers=("Lò An - Chủ tịch",))
    [one] = people.entity().appearances
    assert one.line.posts == ("Chủ tịch",)
    assert one.position == "attendees[0]"


def test_roles_beyond_the_lists_have_their_own_names():
    assert roles(roles={"thư ký": ("Lò An",)}) == {"Lò An": ("thư ký",)}


def test_people_stand_in_the_order_they_are_printed():
    people = roles(chairs=("C",), attendees=("B", "A"), speakers=("A", "D"))
    assert list(people) == ["C", "B", "A", "D"]


def test_names_that_differ_by_a_mark_are_two_people():
    assert len(roles(attendees=("Lò Thị Thủy", "Lò Thị Thúy"))) == 2


def test_a_line_that_names_nobody_is_left_to_validation():
    file = meeting("hop", attendees=("Lò An", "- Chủ tịch")).meeting
    assert [printed.line.name for printed in printed_lines(file)] == ["Lò An"]


def test_the_address_has_the_year_of_the_first_day():
    long = meeting("hop", day=date(2030, 12, 31), end_date=DAY).entity()
    assert long.address == "/hoi-nghi/2030/hop/"
    assert long.last_day == DAY
