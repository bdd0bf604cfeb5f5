"""Calendars as ical.js reads them, which mail programs and phones are built with."""

import json
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from plugins.bulletin.outputs.calendars.calendar import calendar, calendar_entry
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.ledgers.revisions import Told
from plugins.bulletin.record.stored_record import Record
from plugins.bulletin.record.text_facts import TextFacts
from tests.unit.bulletin.outputs.sample import NOW, SESSION, SITE

HERE = Path(__file__).parent
TOLD = Told("m", 3, NOW - timedelta(2), NOW, NOW)


def read(**said: object) -> dict[str, Any]:
    """One entry of a meeting of 12 and 13 May 2031."""
    file = replace(SESSION, **said)
    record = Record(path="meetings/2031/m.md", file=file, text=TextFacts())
    meeting = Meeting(record, NOW)
    text = calendar("Hội nghị", SITE, [calendar_entry(meeting, SITE, TOLD)])
    told = subprocess.run(
        ["node", "calendar.mjs"], cwd=HERE, input=text, capture_output=True, check=True
    )
    entries: list[dict[str, Any]] = json.loads(told.stdout)
    return entries[0]


@pytest.mark.needs("npm")
@pytest.mark.parametrize(
    ("said", "duration"),
    [
        ({}, "P1DT3H30M"),
        ({"end": None}, "P1DT16H"),
        ({"start": None}, "P2D"),
        ({"end_date": None}, "PT3H30M"),
    ],
)
def test_an_entry_lasts_as_long_as_its_meeting(
    said: dict[str, object], duration: str
) -> None:
    assert read(**said)["duration"] == duration


@pytest.mark.needs("npm")
def test_an_entry_says_what_is_known_and_which_version_it_is() -> None:
    found = read(status="cancelled", status_reason="Bão", agenda=("Khai mạc", "Bàn"))
    assert found["status"] == "CANCELLED"
    assert found["summary"] == f"Đã hủy: {SESSION.title}"
    assert found["description"].startswith("Đã hủy\nLý do: Bão\n")
    assert found["description"].endswith("Chương trình:\n1. Khai mạc\n2. Bàn")
    assert found["sequence"] == 3
    assert found["stamp"] == found["modified"] == "2031-05-19T17:00:00Z"
