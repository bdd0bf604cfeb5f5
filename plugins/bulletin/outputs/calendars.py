"""Calendars (RFC 5545) of meetings, to subscribe to.

    entry = calendar_entry(meeting, site, organisers, people)   made once a meeting
    calendar("Hội nghị", site, [entry, …])                      joined for each list

A meeting without a time of day is an entry of whole days: no hour is invented.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vText
from icalendar.parser import Contentline, Parameters

from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.links import Presence
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.organisations import Organisation
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
# Programs know one or the other key for the name of a calendar.
_NAMES = ("NAME", "X-WR-CALNAME")
_NAME = "\ue000"


def calendar(name: str, site: Site, entries: Iterable[bytes]) -> bytes:
    """Join entries into a calendar."""
    opening = _opening(site)
    for key in _NAMES:
        line = Contentline.from_parts(key, Parameters(), vText(name)).to_ical()
        opening = opening.replace(f"\n{key}:{_NAME}".encode(), b"\n" + line, 1)
    return opening + b"".join(entries) + _END


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
    file, entry = meeting.file, Event()
    label = MEETING_STATUS[file.status] if file.status != "planned" else None
    entry.add("uid", f"{meeting.id}@{host_of(site.url)}")
    # When a file last changed is not known; its day is, and never moves by itself.
    entry.add("dtstamp", datetime.combine(meeting.day, time(), UTC))
    entry.add("summary", f"{label}: {meeting.title}" if label else meeting.title)
    entry.add("status", _STATUS[file.status])
    entry.add("categories", [file.kind])
    for key, value in _times(meeting).items():
        entry.add(key, value)
    if file.place:
        entry.add("location", file.place)
    description = _description(meeting, organisers, people)
    if description:
        entry.add("description", description)
    entry.add("url", absolute(site.url, meeting.address))
    text: bytes = entry.to_ical()
    return text


def _times(meeting: Meeting) -> dict[str, date]:
    start, end = meeting.file.start, meeting.file.end
    if start is None:
        # The end of whole days is the first day after them.
        return {
            "dtstart": meeting.day,
            "dtend": meeting.last_day + timedelta(days=1),
        }
    times: dict[str, date] = {"dtstart": _moment(meeting.day, start)}
    if end is not None:
        times["dtend"] = _moment(meeting.last_day, end)
    return times


def _moment(day: date, clock: str) -> datetime:
    hour, minute = clock.split(":")
    return datetime.combine(day, time(int(hour), int(minute)), VIETNAM)


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
