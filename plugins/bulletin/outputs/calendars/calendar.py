"""Calendars (RFC 5545) of meetings, to subscribe to.

    entry = calendar_entry(meeting, site, organisers, people)   made once a meeting
    calendar("Hội nghị", site, [entry, …])                      joined for each list

A meeting without a time of day is an entry of whole days: no hour is invented.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from plugins.bulletin.outputs.calendars.content_lines import content_line, text
from plugins.bulletin.outputs.identifiers import absolute, host_of
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.wording import MEETING_STATUS, listed

_STATUS = {
    "planned": "CONFIRMED",
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
    organisers: Iterable[Organisation] = (),
    people: Iterable[Presence] = (),
) -> bytes:
    """Write the entry of one meeting; it does not depend on the clock."""
    file, title = meeting.file, meeting.title
    if file.status != "planned" and (label := MEETING_STATUS[file.status]):
        title = f"{label}: {title}"
    # When a file last changed is not known; its day is, and never moves by itself.
    values: dict[str, str | None] = {
        "SUMMARY": text(title),
        **_times(meeting),
        "DTSTAMP": f"{meeting.day:%Y%m%d}T000000Z",
        "UID": text(f"{meeting.id}@{host_of(site.url)}"),
        "CATEGORIES": text(file.kind),
        "DESCRIPTION": text(_description(meeting, organisers, people)),
        "LOCATION": text(file.place or ""),
        "STATUS": _STATUS[file.status],
        "URL": absolute(site.url, meeting.address),
    }
    lines = [content_line(name, value) for name, value in values.items() if value]
    return b"".join([_BEGIN_ENTRY, *lines, _END_ENTRY])


def _times(meeting: Meeting) -> dict[str, str | None]:
    start, end = meeting.file.start, meeting.file.end
    if start is None:
        # The end of whole days is the first day after them.
        last = meeting.last_day + timedelta(days=1)
        return {
            "DTSTART;VALUE=DATE": f"{meeting.day:%Y%m%d}",
            "DTEND;VALUE=DATE": f"{last:%Y%m%d}",
        }
    return {
        f"DTSTART;TZID={VIETNAM}": _moment(meeting.day, start),
        f"DTEND;TZID={VIETNAM}": end and _moment(meeting.last_day, end),
    }


def _moment(day: date, clock: str) -> str:
    hour, minute = clock.split(":")
    return f"{day:%Y%m%d}T{int(hour):02}{int(minute):02}00"


def _description(
    meeting: Meeting, organisers: Iterable[Organisation], people: Iterable[Presence]
) -> str:
    chairs = [p.appearance.line.name for p in people if p.appearance.chairs]
    callers = [body.name_on(meeting.day) for body in organisers]
    lines = [
        meeting.file.session and f"Buổi: {meeting.file.session}",
        callers and f"Cơ quan tổ chức: {listed(callers)}",
        chairs and f"Chủ trì: {listed(chairs)}",
    ]
    return "\n".join(line for line in lines if line)
