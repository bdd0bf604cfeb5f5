"""Calendars (RFC 5545) of meetings, to subscribe to.

    entry = calendar_entry(meeting, site, organisers, people)   made once a meeting
    calendar("Hội nghị", site, [entry, …])                      joined for each list

A meeting without a time of day is an entry of whole days: no hour is invented.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from icalendar import Calendar, Timezone, TimezoneStandard

from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.links import Presence
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.organisations import Organisation
from plugins.bulletin.outputs.content_lines import content_line, text
from plugins.bulletin.outputs.identifiers import absolute, host_of
from plugins.bulletin.site import Site
from plugins.bulletin.wording import MEETING_STATUS, listed

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
    opening = _opening(site)
    for key in _NAMES:
        marked = f"\n{key}:{_NAME}\r\n".encode()
        opening = opening.replace(marked, b"\n" + content_line(key, text(name)), 1)
    return b"".join([opening, *entries, _END])


@lru_cache(maxsize=1)
def _opening(site: Site) -> bytes:
    """Write what all calendars of a site begin with, with a mark for the name."""
    shell = Calendar()
    shell.add("prodid", f"-//{site.owner}//{site.name}//VI")
    shell.add("version", "2.0")
    shell.add("calscale", "GREGORIAN")
    for key in _NAMES:
        shell.add(key, _NAME)
    shell.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    shell.add_component(_time_zone())
    opening: bytes = shell.to_ical().removesuffix(_END)
    return opening


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
    callers = [body.name for body in organisers]
    lines = [
        meeting.file.session and f"Buổi: {meeting.file.session}",
        callers and f"Cơ quan tổ chức: {listed(callers)}",
        chairs and f"Chủ trì: {listed(chairs)}",
    ]
    return "\n".join(line for line in lines if line)


def _time_zone() -> Timezone:
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001  a zone's own time
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone
