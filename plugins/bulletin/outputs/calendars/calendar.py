"""Calendars (RFC 5545) of meetings, to subscribe to.

    entry = calendar_entry(meeting, site, told, organisers, people)  once a meeting
    calendar("Hội nghị", site, [entry, …])                      joined for each list

A meeting without a time of day is an entry of whole days: no hour is invented.
"""

from collections.abc import Iterable
from datetime import UTC, date, timedelta

from plugins.bulletin.outputs.calendars.content_lines import content_line, text
from plugins.bulletin.outputs.identifiers import absolute, host_of
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.ledgers.revisions import Told
from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import VIETNAM, short_day
from plugins.bulletin.words.wording import listed

_STATUS = {
    "planned": "TENTATIVE",
    "ongoing": "CONFIRMED",
    "held": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
_END = b"END:VCALENDAR\r\n"
_BEGIN_ENTRY, _END_ENTRY = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
# Programs know one or the other key for the name of a calendar.
_NAMES = ("NAME", "X-WR-CALNAME")
_NAME = "\ue000"


def calendar(name: str, site: Site, entries: Iterable[bytes]) -> bytes:
    """Join entries into a calendar."""
    # What loads its library is needed only by who writes calendars.
    from plugins.bulletin.outputs.calendars.empty_calendar import empty_calendar

    opening = empty_calendar(site, _NAMES, _NAME).removesuffix(_END)
    for key in _NAMES:
        marked = f"\n{key}:{_NAME}\r\n".encode()
        opening = opening.replace(marked, b"\n" + content_line(key, text(name)), 1)
    return b"".join([opening, *entries, _END])


def calendar_entry(
    meeting: Meeting,
    site: Site,
    told: Told,
    organisers: Iterable[Organisation] = (),
    people: Iterable[Presence] = (),
) -> bytes:
    """Write the entry of one meeting; a program knows its versions by what is told."""
    file = meeting.file
    # Without a METHOD, DTSTAMP is when the entry was last revised (RFC 5545, 3.8.7.2).
    stamp = told.stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    values: dict[str, str | None] = {
        "SUMMARY": text(meeting.heading),
        **_times(meeting),
        "DTSTAMP": stamp,
        "LAST-MODIFIED": stamp,
        "SEQUENCE": str(told.number),
        "UID": text(f"{told.name}@{host_of(site.identity)}"),
        "CATEGORIES": text(file.kind),
        "DESCRIPTION": text(_description(meeting, organisers, people)),
        "LOCATION": text(file.place or ""),
        "STATUS": "TENTATIVE" if _moved_to(meeting) else _STATUS[meeting.status],
        "URL": absolute(site.url, meeting.address),
    }
    lines = [content_line(name, value) for name, value in values.items() if value]
    return b"".join([_BEGIN_ENTRY, *lines, _END_ENTRY])


def _moved_to(meeting: Meeting) -> date | None:
    """The day it was postponed to, when that is known to the day."""
    moved = meeting.new_date
    return moved.first_day if moved and moved.day else None


def _times(meeting: Meeting) -> dict[str, str | None]:
    if moved := _moved_to(meeting):
        # The same entry on another day (RFC 5546, 2.1.4); its hour is not known.
        return {
            "DTSTART;VALUE=DATE": f"{moved:%Y%m%d}",
            "DTEND;VALUE=DATE": f"{moved + timedelta(days=1):%Y%m%d}",
        }
    start, end = meeting.file.start, meeting.file.end
    # The end of whole days is the first day after them.
    after = meeting.last_day + timedelta(days=1)
    if start is None:
        return {
            "DTSTART;VALUE=DATE": f"{meeting.day:%Y%m%d}",
            "DTEND;VALUE=DATE": f"{after:%Y%m%d}",
        }
    ends = end and _moment(meeting.last_day, end)
    if ends is None and meeting.last_day != meeting.day:
        ends = _moment(after, "00:00")
    return {
        f"DTSTART;TZID={VIETNAM}": _moment(meeting.day, start),
        f"DTEND;TZID={VIETNAM}": ends,
    }


def _moment(day: date, clock: str) -> str:
    hour, minute = clock.split(":")
    return f"{day:%Y%m%d}T{int(hour):02}{int(minute):02}00"


def _description(
    meeting: Meeting, organisers: Iterable[Organisation], people: Iterable[Presence]
) -> str:
    file = meeting.file
    chairs = [p.appearance.line.name for p in people if p.appearance.chairs]
    callers = [body.name_on(meeting.day) for body in organisers]
    lines = [
        not meeting.begun and meeting.status_label,
        file.status_reason and meeting.off and f"Lý do: {file.status_reason}",
        file.session and f"Buổi: {file.session}",
        meeting.new_date and f"Trước đó định họp: {short_day(meeting.day)}",
        callers and f"Cơ quan tổ chức: {listed(callers)}",
        chairs and f"Chủ trì: {listed(chairs)}",
        file.agenda and "Chương trình:",
        *(f"{number}. {item}" for number, item in enumerate(meeting.agenda, 1)),
    ]
    return "\n".join(line for line in lines if line)
