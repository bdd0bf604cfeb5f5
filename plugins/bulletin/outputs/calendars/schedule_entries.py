"""The entries of weekly schedules for calendars (RFC 5545).

schedule_entries(schedule, people, site)  →  [b"BEGIN:VEVENT\\r\\n…", …]

What a meeting stands for is none of them: the meeting has an entry of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, timedelta

from plugins.bulletin.outputs.calendars.content_lines import content_line, text
from plugins.bulletin.outputs.identifiers import absolute, host_of
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.schedules import Schedule, Slot, people_of
from plugins.bulletin.site import Site
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import slugify
from plugins.bulletin.words.wording import listed

_STATUS = {
    "planned": "TENTATIVE",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}


def slots_with(
    official: Official, schedule: Schedule, people: Sequence[Presence]
) -> frozenset[str]:
    """Return the places of the entries that name an official."""
    return frozenset(
        slot.place
        for slot in schedule.slots
        if any(
            one.official is official
            for one in people_of(people, slot, "chairs", "attendees")
        )
    )


def schedule_entries(
    schedule: Schedule,
    people: Sequence[Presence],
    site: Site,
    only: Collection[str] | None = None,
) -> Iterator[bytes]:
    """Write the entries of a week, in their order, but those of meetings.

    `people` are those of the schedule that readers may see; `only` are the places of
    the entries that are written, where not all are.
    """
    changed = schedule.updated or schedule.issued
    stamp = changed.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    counts: Counter[str] = Counter()
    for slot in schedule.slots:
        if slot.entry.meeting:
            continue
        # Known by day and content: an hour that moves is the same entry.
        key = f"{schedule.id}-{slot.day}-{slugify(slot.entry.content or '')}"
        counts[key] += 1
        number = f"-{counts[key]}" if counts[key] > 1 else ""
        if only is not None and slot.place not in only:
            continue
        entry = slot.entry
        values: dict[str, str | None] = {
            "SUMMARY": text(entry.content or ""),
            **_times(slot),
            "DTSTAMP": stamp,
            "LAST-MODIFIED": stamp,
            "SEQUENCE": str(schedule.revision),
            "UID": text(f"lich-tuan-{key}{number}@{host_of(site.identity)}"),
            "DESCRIPTION": text(_description(slot, people)),
            "LOCATION": text(entry.place or ""),
            "STATUS": _STATUS[entry.status],
            "URL": absolute(site.url, schedule.address),
        }
        lines = [content_line(name, value) for name, value in values.items() if value]
        yield b"".join([b"BEGIN:VEVENT\r\n", *lines, b"END:VEVENT\r\n"])


def _times(slot: Slot) -> dict[str, str | None]:
    start, end = slot.entry.start, slot.entry.end
    if start is None:
        return {
            "DTSTART;VALUE=DATE": f"{slot.day:%Y%m%d}",
            "DTEND;VALUE=DATE": f"{slot.day + timedelta(1):%Y%m%d}",
        }
    return {
        f"DTSTART;TZID={VIETNAM}": _moment(slot.day, start),
        f"DTEND;TZID={VIETNAM}": _moment(slot.day, end) if end else None,
    }


def _moment(day: date, clock: str) -> str:
    hour, minute = clock.split(":")
    return f"{day:%Y%m%d}T{int(hour):02}{int(minute):02}00"


def _description(slot: Slot, people: Sequence[Presence]) -> str:
    entry = slot.entry
    chairs, others = (
        [one.appearance.line.name for one in people_of(people, slot, key)]
        for key in ("chairs", "attendees")
    )
    lines = [
        entry.session and f"Buổi: {entry.session}",
        chairs and f"Chủ trì: {listed(chairs)}",
        (others or entry.groups)
        and f"Thành phần: {'; '.join((*others, *entry.groups))}",
        entry.prepared_by and f"Chuẩn bị: {entry.prepared_by}",
        entry.note,
    ]
    return "\n".join(line for line in lines if line)
