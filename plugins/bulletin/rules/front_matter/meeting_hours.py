"""The hours of a meeting fit the part of the day it is held in, and its days an event.

session: chiều, start: 08:00                     →  hour-beside-session (warning)
date: 2018-07-20, end_date: 2019-07-22           →  long-meeting (warning)
session: sáng, date: 20/7/2018, end_date: 22/7/2018   →  session-of-days (warning)
"""

from collections.abc import Iterator
from datetime import timedelta

from plugins.bulletin.files.schema import MeetingFile, ScheduleEntry, ScheduleFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import short_day

# When what is called so begins, at the earliest and at the latest.
_BEGINS = {
    "sáng": ("04:00", "11:59"),
    "trưa": ("10:30", "14:00"),
    "chiều": ("12:00", "18:30"),
    "tối": ("17:00", "23:59"),
    "cả ngày": ("00:00", "11:59"),
}
# No assembly sits longer: what does had the wrong year or month typed.
_LONGEST = timedelta(days=62)
_A_DAY = timedelta(days=1)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the times of a meeting, and of what a weekly schedule plans."""
    if isinstance(file.model, MeetingFile):
        yield from _hour(file, file.model, "")
        yield from _days(file, file.model)
    elif isinstance(file.model, ScheduleFile):
        for place, entry in enumerate(file.model.entries):
            yield from _hour(file, entry, f"entries[{place}].")


def _hour(
    file: ReadFile, of: MeetingFile | ScheduleEntry, place: str
) -> Iterator[Problem]:
    if not (of.session and of.start):
        return
    first, last = _BEGINS[of.session]
    if not first <= of.start.rjust(5, "0") <= last:
        message = f'Giờ bắt đầu {of.start} không phải buổi "{of.session}".'
        hint = "sửa giờ, hoặc sửa hay bỏ dòng session"
        at = f"{place}start"
        yield file.at(at, "hour-beside-session", message, hint, "warning")


def _days(file: ReadFile, meeting: MeetingFile) -> Iterator[Problem]:
    last, session = meeting.end_date or meeting.date, meeting.session
    over_night = last == meeting.date + _A_DAY and session == "tối"
    if last > meeting.date and session not in (None, "cả ngày") and not over_night:
        message = (
            f"Cuộc họp ngày {short_day(meeting.date)} – {short_day(last)} "
            f'không chỉ họp buổi "{session}".'
        )
        hint = "bỏ dòng này, hoặc ghi session: cả ngày; giờ thì ghi ở start và end"
        yield file.at("session", "session-of-days", message, hint, "warning")
    if meeting.end_date and meeting.end_date - meeting.date > _LONGEST:
        days = (meeting.end_date - meeting.date).days + 1
        message = f"Cuộc họp dài {days} ngày, đến {short_day(meeting.end_date)}."
        hint = "xem lại năm và tháng của hai ngày"
        yield file.at("end_date", "long-meeting", message, hint, "warning")
