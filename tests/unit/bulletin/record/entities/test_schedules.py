"""Weeks are those of ISO 8601, their entries stand in the order of the week."""

from datetime import date

import pytest

from plugins.bulletin.files.schema import ScheduleEntry
from plugins.bulletin.kinds import SCHEDULE
from plugins.bulletin.words.weeks import Week, week_of, week_told
from tests.unit.bulletin.made import found, linked, meeting, official, schedule

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Tuần 47", Week(2026, 47)),
        ("Lịch công tác tuần thứ 5 năm 2027", Week(2027, 5)),
        ("tuần 1/2027", Week(2027, 1)),
        ("từ 16/11/2026 đến 22/11/2026", Week(2026, 47)),
        ("2026-12-31", Week(2026, 53)),
        ("Lịch của 3 Phó Chủ tịch", Week(2026, 49)),
        ("Tuần 60", Week(2026, 49)),
        ("31/2/2026", Week(2026, 49)),
    ],
)
def test_the_week_meant_is_read_from_a_title(text, week):
    assert week_told(text, TODAY) == week


def test_the_first_week_lies_in_the_year_it_is_counted_to():
    one = schedule("1", day=date(2026, 12, 29)).entity()
    assert one.week == (2026, 53)
    new_year = schedule("1", day=date(2025, 12, 30)).entity()
    assert (new_year.week, new_year.day) == (Week(2026, 1), date(2026, 1, 1))
    assert new_year.address == "/lich-tuan/2026/1/"


def test_entries_stand_in_the_order_of_days_half_days_and_hours():
    entries = [
        ScheduleEntry(day="thứ Ba", content="e", start="8:00"),
        ScheduleEntry(day="thứ Hai", content="d", session="chiều"),
        ScheduleEntry(day="thứ Hai", content="c", start="10:00"),
        ScheduleEntry(day="thứ Hai", content="b", session="sáng"),
        ScheduleEntry(day="thứ Hai", content="a", session="cả ngày"),
    ]
    slots = schedule("20", *entries).entity().slots
    assert "".join(slot.entry.content for slot in slots) == "abcde"
    assert [slot.session for slot in slots] == [
        "cả ngày",
        "sáng",
        "sáng",
        "chiều",
        "sáng",
    ]


def test_each_line_of_a_schedule_leads_to_its_person_once_a_schedule():
    entries = [
        ScheduleEntry(day=day, content=day, chairs=("Lò Văn An",))
        for day in ("thứ Hai", "thứ Ba")
    ]
    bulletin = linked(official("an", "Lò Văn An"), schedule("20", *entries))
    [an] = bulletin.officials
    [week] = bulletin.naming(an, SCHEDULE, "chairs")
    assert [p.official for p in bulletin.present(week)] == [an, an]


def test_names_and_meetings_of_entries_that_lead_nowhere_are_told_at_their_place():
    entry = ScheduleEntry(day="thứ Hai", meeting="x", chairs=("Lò Văn Ai",))
    told = {(one.key, one.rule) for one in found(schedule("20", entry), meeting("hop"))}
    assert told == {
        ("entries[0].meeting", "unknown-meeting"),
        ("entries[0].chairs[0]", "unknown-official"),
    }


def test_the_week_of_a_day_begins_on_monday():
    assert week_of(date(2026, 11, 22)) == Week(2026, 47)
    assert Week(2026, 47).day("Chủ nhật") == date(2026, 11, 22)
