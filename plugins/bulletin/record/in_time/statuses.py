"""A meeting's status on a day: it follows its day unless the file says otherwise.

    status_on(file, date(2031, 5, 1))    of 2031-05-12, nothing said  →  "planned"
    status_on(file, date(2031, 5, 12))                                →  "ongoing"
    status_on(file, date(2031, 5, 13))                                →  "held"

What lies ahead cannot have been held, whatever the file says; `check` asks about it.
"""

from datetime import date
from typing import Literal, TypeAlias

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.words.dates import PartialDate
from plugins.bulletin.words.wording import MEETING_STATUS, in_words

Status: TypeAlias = Literal["planned", "ongoing", "held", "postponed", "cancelled"]
OFF = frozenset({"postponed", "cancelled"})
BEGUN = frozenset({"ongoing", "held"})


def last_day(file: MeetingFile) -> date:
    """Return the last day it is, or was to be, held on."""
    return file.end_date or file.date


def new_date(file: MeetingFile) -> PartialDate | None:
    """Return the day it was postponed to, as far as it is known."""
    if file.status != "postponed" or file.new_date is None:
        return None
    return PartialDate.parse(file.new_date)


def status_on(file: MeetingFile, today: date | None) -> Status:
    """Say how a meeting stands on a day; without one, at the end of all days."""
    match file.status:
        case "postponed" | "cancelled" as called_off:
            return called_off
    if file.status == "planned" or (today and today < file.date):
        return "planned"
    if today is None or today > last_day(file):
        return "held"
    said = file.status == "held" and today == last_day(file)
    return "held" if said else "ongoing"


def plan_is_past(file: MeetingFile, today: date) -> bool:
    """Say whether the day of what was planned, or postponed to it, has gone by."""
    moved = new_date(file)
    if moved:
        return moved.last_day < today
    return file.status == "planned" and last_day(file) < today


def status_words(file: MeetingFile, today: date | None) -> str | None:
    """Say how it stands to readers; None when it was simply held."""
    status = status_on(file, today)
    moved = new_date(file)
    if moved:
        return f"{MEETING_STATUS[status]} sang {in_words(moved)}"
    if status == "planned" and today and plan_is_past(file, today):
        return "Đã qua ngày dự kiến"
    if status == "ongoing" and last_day(file) == file.date:
        return "Diễn ra hôm nay"
    return MEETING_STATUS[status]
