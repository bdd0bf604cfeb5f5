"""A weekly schedule and the meeting it names agree on the day, half-day and hour.

entries: [{day: thứ Ba, meeting: hop}], the meeting of thứ Tư   →  schedule-differs
the same half-day said as sáng and as chiều, 8:00 and 14:00     →  schedule-differs

Of what was called off, in the one file or the other, the day says nothing.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.schedules import Schedule, Slot, session_of
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.dates import short_day

_ALL_DAY = ("", "cả ngày")


def check(entities: Iterable[Entity[Any]], registry: Registry) -> Iterator[Finding]:
    """Look at every entry that names a meeting."""
    for one in entities:
        for slot in one.slots if isinstance(one, Schedule) else ():
            name = slot.entry.meeting
            meeting = registry.meeting(name).found if name else None
            if not meeting or meeting.off or slot.entry.status != "planned":
                continue
            if said := _differs(slot, meeting):
                message = f"Lịch ghi việc này {said[0]}, {meeting.path} ghi {said[1]}."
                hint = "sửa ở nơi sai, để hai nơi như nhau"
                key = f"{slot.place}.meeting"
                yield Finding(
                    one.path, key, "schedule-differs", message, hint, "warning"
                )


def _differs(slot: Slot, meeting: Meeting) -> tuple[str, str] | None:
    """What the schedule says and what the meeting does, where they cannot both be."""
    if not meeting.day <= slot.day <= meeting.last_day:
        return f"ngày {short_day(slot.day)}", f"ngày {meeting.span}"
    file, entry = meeting.file, slot.entry
    if slot.day != meeting.day:  # the hour of a meeting is that of its first day
        return None
    if file.start and entry.start:
        same = file.start.rjust(5, "0") == entry.start.rjust(5, "0")
        return None if same else (f"lúc {entry.start}", f"lúc {file.start}")
    ours, theirs = slot.session, session_of(file.session, file.start)
    apart = ours != theirs and ours not in _ALL_DAY and theirs not in _ALL_DAY
    return (f"buổi {ours}", f"buổi {theirs}") if apart else None
