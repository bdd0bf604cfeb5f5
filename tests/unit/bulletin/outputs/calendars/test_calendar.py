"""Calendars read back: by the library that wrote them, and by another's parser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.outputs.calendars.calendar import calendar, calendar_entry
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.ledgers.revisions import Told
from plugins.bulletin.record.printed_lines import printed_lines
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.record.text_facts import TextFacts
from tests.unit.bulletin.outputs.sample import NOW, PLANNED, SITE, bulletin

BULLETIN = bulletin()
CANCELLED, SESSION = BULLETIN.meetings


def entry(meeting: Meeting) -> Any:
    people = BULLETIN.people.get(meeting.id, ())
    bodies = BULLETIN.organisers.get(meeting.id, ())
    text = calendar(
        "Hội nghị",
        SITE,
        [calendar_entry(meeting, SITE, BULLETIN.told(meeting), bodies, people)],
    )
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


def changed(
    id_: str, file: MeetingFile, now: datetime = NOW, **values: object
) -> Meeting:
    """A meeting with other values in its file."""
    path, file = f"meetings/2031/{id_}.md", replace(file, **values)
    lines = printed_lines(file)
    return Meeting(Record(path=path, file=file, lines=lines, text=TextFacts()), now)


def test_a_planned_meeting_is_tentative() -> None:
    planned = changed("p", PLANNED, status="planned")
    assert entry(planned)["STATUS"] == "TENTATIVE"
    assert entry(planned)["SUMMARY"] == PLANNED.title


def meeting(now: datetime = NOW, **said: Any) -> Meeting:
    return changed("m", SESSION.file, now, **said)


SPANS = (
    ({"session": None}, "2031-05-12T08:00:00+07:00", "2031-05-13T11:30:00+07:00"),
    ({"end": None}, "2031-05-12T08:00:00+07:00", "2031-05-14T00:00:00+07:00"),
    ({"start": None}, "2031-05-12", "2031-05-14"),
    ({"start": None, "end": None, "session": "cả ngày"}, "2031-05-12", "2031-05-14"),
    (
        {"start": "22:00", "end": "01:00"},
        "2031-05-12T22:00:00+07:00",
        "2031-05-13T01:00:00+07:00",
    ),
    (
        {"date": date(2031, 12, 31), "end_date": date(2032, 1, 1), "end": None},
        "2031-12-31T08:00:00+07:00",
        "2032-01-02T00:00:00+07:00",
    ),
    ({"end_date": None, "start": None, "session": "tối"}, "2031-05-12", "2031-05-13"),
)


@pytest.mark.parametrize(("said", "start", "end"), SPANS)
def test_an_entry_covers_the_days_and_hours_that_are_known(
    said: dict[str, Any], start: str, end: str
) -> None:
    found = entry(meeting(**said))
    assert found["DTSTART"].dt.isoformat() == start
    assert found["DTEND"].dt.isoformat() == end


def test_a_start_alone_of_a_single_day_invents_no_end() -> None:
    found = entry(meeting(end=None, end_date=None))
    assert found["DTSTART"].dt.isoformat() == "2031-05-12T08:00:00+07:00"
    assert "DTEND" not in found


STATUSES = {
    "planned": "TENTATIVE",
    "held": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_is_that_of_the_standard(status: str) -> None:
    assert entry(meeting(status=status))["STATUS"] == STATUSES[status]


@pytest.mark.parametrize(
    ("new_date", "status", "start"),
    [("2031-06-05", "TENTATIVE", "2031-06-05"), ("2031-06", "CANCELLED", "2031-05-12")],
)
def test_what_was_put_off_moves_to_its_new_day_once_that_is_known(
    new_date: str, status: str, start: str
) -> None:
    found = entry(meeting(status="postponed", new_date=new_date, end_date=None))
    assert (found["STATUS"], str(found["DTSTART"].dt)[:10]) == (status, start)
    assert "Trước đó định họp: 12/5/2031" in found["DESCRIPTION"]


@pytest.mark.parametrize(("day", "status"), [(11, "TENTATIVE"), (12, "CONFIRMED")])
def test_a_status_not_said_follows_the_day(day: int, status: str) -> None:
    now = NOW.replace(day=day)
    assert entry(meeting(now, status=None))["STATUS"] == status


MEETINGS = st.builds(
    meeting,
    now=st.integers(-60, 60).map(lambda days: NOW + timedelta(days)),
    title=st.text(min_size=1, max_size=90),
    status=st.sampled_from([None, *STATUSES]),
    status_reason=st.none() | st.text(),
    end_date=st.none() | st.dates(date(2031, 5, 12), date(2032, 1, 5)),
    start=st.sampled_from([None, "08:00", "22:30"]),
    end=st.none(),
    agenda=st.lists(st.text(min_size=1), max_size=3).map(tuple),
)


@given(MEETINGS, st.integers(0, 9))
def test_two_parsers_agree_on_every_entry(one: Meeting, number: int) -> None:
    told = Told(one.id, number, NOW, None, NOW)
    text = calendar("Hội nghị", SITE, [calendar_entry(one, SITE, told)])
    [ours] = Calendar.from_ical(text).walk("VEVENT")
    theirs = vobject.readOne(text.decode(), validate=True).vevent
    assert int(ours["SEQUENCE"]) == int(theirs.sequence.value) == number
    assert ours["DTSTAMP"].dt == theirs.dtstamp.value == NOW.astimezone(UTC)
    assert ours["LAST-MODIFIED"].dt == NOW.astimezone(UTC)
    assert str(ours["STATUS"]) == theirs.status.value
    assert ours["DTSTART"].dt == theirs.dtstart.value
    last = ours["DTEND"].dt if "DTEND" in ours else ours["DTSTART"].dt
    last = last.date() if isinstance(last, datetime) else last
    assert last > one.last_day or one.last_day == one.day


def test_the_name_survives_a_change_of_date() -> None:
    moved = changed(SESSION.id, SESSION.file, date=date(2032, 1, 5))
    assert entry(moved)["UID"] == entry(SESSION)["UID"]


def test_entries_join_into_one_calendar() -> None:
    texts = [calendar_entry(one, SITE, BULLETIN.told(one)) for one in BULLETIN.meetings]
    found = Calendar.from_ical(calendar("Tất cả", SITE, texts))
    assert len(found.walk("VEVENT")) == len(BULLETIN.meetings)
    assert found["X-WR-CALNAME"] == "Tất cả"
    assert found.walk("VTIMEZONE")[0]["TZID"] == "Asia/Ho_Chi_Minh"


def test_a_calendar_without_meetings_is_one() -> None:
    assert Calendar.from_ical(calendar("Trống", SITE, [])).walk("VEVENT") == []


def test_another_parser_finds_nothing_missing_and_the_same_in_it() -> None:
    texts = [
        calendar_entry(
            one,
            SITE,
            BULLETIN.told(one),
            BULLETIN.organisers[one.id],
            BULLETIN.people[one.id],
        )
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
