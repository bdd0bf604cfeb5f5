"""Weekly schedules as open data: a row an entry.

entries_of(schedule, bulletin, site)  →  [ScheduleEntry(week="2026-W47", …), …]
"""

from typing import Any

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute, moment_text
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.schedules import Schedule, Slot, people_of
from plugins.bulletin.site import Site


class ScheduleEntry(popolo.Shape, frozen=True, kw_only=True):
    """What one line of a weekly schedule says."""

    week: str
    date: popolo.DayOrMoment
    content: str
    session: str | None = None
    location: str | None = None
    chairs: tuple[str, ...] = ()
    chair_ids: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    prepared_by: str | None = None
    status: str
    note: str | None = None
    event_id: str | None = None
    revision: str
    url: str


def entries_of(
    schedule: Schedule, bulletin: Bulletin, site: Site
) -> list[ScheduleEntry]:
    """Describe the entries of a week in their order."""
    return [_entry(schedule, slot, bulletin, site) for slot in schedule.slots]


def schedule_inputs(schedule: Schedule, bulletin: Bulletin) -> list[Any]:
    """Return what the rows of a schedule are made of besides the site."""
    people = bulletin.present(schedule)
    meetings = bulletin.names(schedule, "meeting")
    return [
        schedule.id,
        schedule.file,
        [[p.appearance.line.name, p.official and p.official.id] for p in people],
        [[meeting.id, meeting.title] for meeting in meetings],
    ]


def _entry(
    schedule: Schedule, slot: Slot, bulletin: Bulletin, site: Site
) -> ScheduleEntry:
    entry, people = slot.entry, bulletin.present(schedule)
    found = bulletin.registry.meeting(entry.meeting).found if entry.meeting else None
    chairs = people_of(people, slot, "chairs")
    year, number = schedule.week
    return ScheduleEntry(
        week=f"{year}-W{number:02}",
        date=moment_text(slot.day, entry.start),
        content=entry.content or (found.title if found else ""),
        session=slot.session or None,
        location=entry.place,
        chairs=tuple(one.appearance.line.name for one in chairs),
        chair_ids=tuple(one.official.id for one in chairs if one.official),
        attendees=tuple(
            one.appearance.line.name for one in people_of(people, slot, "attendees")
        ),
        groups=entry.groups,
        prepared_by=entry.prepared_by,
        status=entry.status,
        note=entry.note,
        event_id=found.id if found else None,
        revision=str(schedule.revision),
        url=absolute(site.url, schedule.address),
    )
