"""Meetings and weekly schedules as schema.org events."""

from collections.abc import Iterable, Sequence
from datetime import date

from plugins.bulletin.outputs.identifiers import absolute, moment_text
from plugins.bulletin.outputs.linked.json_ld import Thing, reference, thing
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.schedules import Schedule, people_of
from plugins.bulletin.site import Site

_STATUS = {
    "planned": "EventScheduled",
    "ongoing": "EventScheduled",
    "held": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_PLANS = {
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_MODE = {
    "trực tiếp": "OfflineEventAttendanceMode",
    "trực tuyến": "OnlineEventAttendanceMode",
    "trực tiếp và trực tuyến": "MixedEventAttendanceMode",
}


def event(
    meeting: Meeting,
    site: Site,
    organisers: Iterable[Organisation] = (),
    people: Iterable[Presence] = (),
    parent: Meeting | None = None,
) -> Thing:
    """Describe a meeting with who called it and who was there, in printed order."""
    file = meeting.file
    return thing(
        "Event",
        name=meeting.title,
        description=file.status_reason if meeting.off else None,
        url=absolute(site.url, meeting.address),
        **_times(meeting),
        eventAttendanceMode=file.mode and f"https://schema.org/{_MODE[file.mode]}",
        location=file.place
        and {"@type": "Place", "name": file.place, "address": file.place},
        organizer=[reference(body, site, meeting.day) for body in organisers],
        attendee=[_attendee(presence, site, meeting.day) for presence in people],
        superEvent=parent and event_reference(parent, site),
        inLanguage="vi",
    )


def _times(meeting: Meeting) -> Thing:
    """Say when it is; of a postponed one, when it was to be, and when if known."""
    file, moved = meeting.file, meeting.new_date
    start = moment_text(meeting.day, file.start)
    ends = (file.end or file.end_date) and not moved
    status = "EventRescheduled" if moved else _STATUS[meeting.status]
    return {
        "startDate": str(moved) if moved else start,
        "previousStartDate": start if meeting.status == "postponed" else None,
        "endDate": moment_text(meeting.last_day, file.end) if ends else None,
        "eventStatus": f"https://schema.org/{status}",
    }


def event_reference(meeting: Meeting, site: Site) -> Thing:
    """Refer to a meeting."""
    return {
        "@type": "Event",
        "name": meeting.title,
        "startDate": moment_text(meeting.day, meeting.file.start),
        "url": absolute(site.url, meeting.address),
    }


def _attendee(presence: Presence, site: Site, day: date) -> Thing:
    # No jobTitle: the post printed then says nothing about today.
    if presence.official:
        return reference(presence.official, site, day)
    return {"@type": "Person", "name": presence.appearance.line.name}


def week(schedule: Schedule, people: Sequence[Presence], site: Site) -> Thing:
    """Describe a weekly schedule as a series of events, those with an hour exactly."""
    url = absolute(site.url, schedule.address)
    return thing(
        "EventSeries",
        name=schedule.title,
        url=url,
        startDate=schedule.week.monday.isoformat(),
        endDate=schedule.week.sunday.isoformat(),
        inLanguage="vi",
        subEvent=[
            {
                "@type": "Event",
                "name": slot.entry.content,
                "startDate": moment_text(slot.day, slot.entry.start),
                "eventStatus": f"https://schema.org/{_PLANS[slot.entry.status]}",
                "location": slot.entry.place or "",
                "organizer": [
                    _attendee(one, site, slot.day)
                    for one in people_of(people, slot, "chairs")
                ],
            }
            for slot in schedule.slots
            if slot.entry.content
        ],
    )
