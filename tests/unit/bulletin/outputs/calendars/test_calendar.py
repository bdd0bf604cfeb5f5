"""Calendars read back: by the library that wrote them, and by another's parser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import vobject
from icalendar import Calendar
from msgspec.structs import replace

from plugins.bulletin.outputs.calendars.calendar import calendar, calendar_entry
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.text_facts import TextFacts
from tests.unit.bulletin.outputs.sample import PLANNED, SITE, bulletin

BULLETIN = bulletin()
CANCELLED, SESSION = BULLETIN.meetings


def entry(meeting: Meeting) -> Any:
    people = BULLETIN.people.get(meeting.id, ())
    bodies = BULLETIN.organisers.get(meeting.id, ())
    text = calendar("Hội nghị", SITE, [calendar_entry(meeting, SITE, bodies, people)])
    return Calendar.from_ical(text).walk("VEVENT")[0]


def test_a_meeting_keeps_its_hours_in_vietnam() -> None:
    found = entry(SESSION)
    start = found["DTSTART"].dt
    assert start.utcoffset() == timedelta(hours=7)
    assert start.astimezone(UTC) == datetime(2031, 5, 12, 1, tzinfo=UTC)
    assert found["DTEND"].dt.astimezone(UTC) == datetime(2031, 5, 13, 4, 30, tzinfo=UTC)


def test_its_words_come_through_unharmed() -> None:
    found = entry(SESSION)
    assert str(found["SUMMARY"]) == SESSION.title
    assert "Cơ quan tổ chức: Hội đồng tỉnh Hồ Sương" in found["DESCRIPTION"]
    assert "Chủ trì: Lò Thị Én" in found["DESCRIPTION"]
    assert str(found["URL"]).endswith("/hoi-nghi/2031/ky-hop-9/")


def test_without_a_clock_time_it_lasts_the_whole_day() -> None:
    found = entry(CANCELLED)
    assert found["DTSTART"].dt == date(2031, 6, 2)
    assert found["DTEND"].dt == date(2031, 6, 3)


def test_a_cancelled_meeting_is_marked_twice() -> None:
    found = entry(CANCELLED)
    assert found["STATUS"] == "CANCELLED"
    assert found["SUMMARY"].startswith("Đã hủy: ")


def test_a_planned_meeting_is_confirmed() -> None:
    planned = Meeting("p", replace(PLANNED, status="planned"), "p", (), TextFacts())
    assert entry(planned)["STATUS"] == "CONFIRMED"
    assert entry(planned)["SUMMARY"] == PLANNED.title


def test_the_name_survives_a_change_of_date() -> None:
    moved = Meeting(
        SESSION.id, replace(SESSION.file, date=date(2032, 1, 5)), "p", (), TextFacts()
    )
    assert entry(moved)["UID"] == entry(SESSION)["UID"]


def test_entries_join_into_one_calendar() -> None:
    texts = [calendar_entry(meeting, SITE) for meeting in BULLETIN.meetings]
    found = Calendar.from_ical(calendar("Tất cả", SITE, texts))
    assert len(found.walk("VEVENT")) == len(BULLETIN.meetings)
    assert found["X-WR-CALNAME"] == "Tất cả"
    assert found.walk("VTIMEZONE")[0]["TZID"] == "Asia/Ho_Chi_Minh"


def test_a_calendar_without_meetings_is_one() -> None:
    assert Calendar.from_ical(calendar("Trống", SITE, [])).walk("VEVENT") == []


def test_another_parser_finds_nothing_missing_and_the_same_in_it() -> None:
    texts = [
        calendar_entry(one, SITE, BULLETIN.organisers[one.id], BULLETIN.people[one.id])
        for one in BULLETIN.meetings
    ]
    found = vobject.readOne(calendar("Hội nghị", SITE, texts).decode(), validate=True)
    cancelled, session = found.vevent_list
    assert session.summary.value == SESSION.title
    assert session.dtstart.value == datetime(2031, 5, 12, 1, tzinfo=UTC)
    assert session.location.value == "Hội trường Hồ Sương"
    assert (cancelled.dtstart.value, cancelled.dtend.value) == (
        date(2031, 6, 2),
        date(2031, 6, 3),
    )
