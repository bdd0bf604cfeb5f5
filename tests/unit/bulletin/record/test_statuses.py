"""How a meeting stands follows its day, unless its file says otherwise."""

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.record.in_time.statuses import (
    plan_is_past,
    status_on,
    status_words,
)
from tests.unit.bulletin.made import DAY, NOW, linked, meeting, official

NEXT, BEFORE = DAY + timedelta(1), DAY - timedelta(1)
THIRD = DAY + timedelta(2)


def file(**more):
    return MeetingFile(title="Họp", kind="hội nghị", date=DAY, **more)


@pytest.mark.parametrize(
    ("said", "today", "status", "words"),
    [
        ({}, BEFORE, "planned", "Dự kiến"),
        ({}, DAY, "ongoing", "Diễn ra hôm nay"),
        ({}, NEXT, "held", None),
        ({"end_date": THIRD}, NEXT, "ongoing", "Đang diễn ra"),
        ({"end_date": THIRD}, THIRD, "ongoing", "Đang diễn ra"),
        ({"end_date": THIRD}, THIRD + timedelta(1), "held", None),
        ({"status": "planned"}, DAY, "planned", "Dự kiến"),
        ({"status": "planned"}, NEXT, "planned", "Đã qua ngày dự kiến"),
        ({"status": "held"}, BEFORE, "planned", "Dự kiến"),
        ({"status": "held"}, DAY, "held", None),
        ({"status": "held", "end_date": THIRD}, NEXT, "ongoing", "Đang diễn ra"),
        ({"status": "cancelled"}, BEFORE, "cancelled", "Đã hủy"),
        ({"status": "cancelled"}, NEXT, "cancelled", "Đã hủy"),
        ({"status": "postponed"}, NEXT, "postponed", "Đã hoãn"),
        (
            {"status": "postponed", "new_date": "2031-06-05"},
            NEXT,
            "postponed",
            "Đã hoãn sang ngày 5/6/2031",
        ),
        (
            {"status": "postponed", "new_date": "2031-06"},
            NEXT,
            "postponed",
            "Đã hoãn sang tháng 6/2031",
        ),
    ],
)
def test_a_status_follows_the_day_unless_it_is_said(said, today, status, words):
    assert status_on(file(**said), today) == status
    assert status_words(file(**said), today) == words


def test_a_meeting_over_the_end_of_a_year_goes_on_until_its_last_day():
    long = MeetingFile(
        title="Họp",
        kind="hội nghị",
        date=date(2030, 12, 31),
        end_date=date(2031, 1, 1),
        start="22:00",
        end="01:00",
    )
    assert status_on(long, date(2031, 1, 1)) == "ongoing"
    assert status_on(long, date(2031, 1, 2)) == "held"


@given(st.integers(-40, 40), st.integers(0, 5), st.sampled_from([None, "held"]))
def test_nothing_is_held_before_its_day_and_nothing_comes_after_it(days, length, said):
    today = DAY + timedelta(days)
    one = file(end_date=DAY + timedelta(length), status=said)
    status = status_on(one, today)
    assert (status == "planned") == (today < DAY)
    assert status == "held" or today <= DAY + timedelta(length)


@pytest.mark.parametrize(
    ("said", "past"),
    [
        ({"status": "planned"}, True),
        ({"status": "planned", "end_date": date(2031, 5, 18)}, False),
        ({"status": "postponed"}, False),
        ({"status": "postponed", "new_date": "2031-05-17"}, True),
        ({"status": "postponed", "new_date": "2031-05"}, False),
        ({}, False),
    ],
)
def test_a_plan_is_past_when_all_of_its_days_are(said, past):
    assert plan_is_past(file(**said), NOW.date()) == past


@pytest.mark.parametrize("status", ["postponed", "cancelled"])
def test_nobody_was_at_a_meeting_that_was_called_off(status):
    people = {
        "chairs": ("Lò Thị An - Chủ tịch",),
        "attendees": ("Hà Bé",),
        "speakers": ("Lò Thị An",),
        "roles": {"kết luận": ("Lò Thị An",)},
        "groups": ("lãnh đạo các xã",),
    }
    off = meeting("hop", status=status, **people)
    bulletin = linked(off, official("an", "Lò Thị An"))
    assert bulletin.people["hop"] == ()
    assert bulletin.meetings_of["an"] == []
    assert bulletin.meetings[0].groups == ()


def test_the_day_is_that_of_vietnam():
    late = NOW.replace(hour=23, minute=59)
    utc = late.astimezone(UTC)
    assert meeting("hop", day=NOW.date()).entity(utc).status == "ongoing"
    after = late + timedelta(minutes=1)
    assert meeting("hop", day=NOW.date()).entity(after).status == "held"
