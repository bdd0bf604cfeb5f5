"""Weekly schedules of leaders: what is planned by day and hour, and what was changed.

schedule.title     →  "Lịch công tác tuần 47 (16/11 – 22/11/2026)"
schedule.slots     →  [Slot(day=date(2026, 11, 16), start="08:00", …), …] by time
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property

from msgspec import Struct

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import ScheduleEntry, ScheduleFile
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import VIETNAM, midnight
from plugins.bulletin.words.weeks import Week, week_of
from plugins.bulletin.words.wording import week_words

_TITLE = "Lịch công tác tuần"
# Where a half-day stands among the hours of its day.
_HALF_DAYS = {
    None: "00:01",
    "cả ngày": "00:00",
    "sáng": "06:00",
    "trưa": "11:00",
    "chiều": "12:30",
    "tối": "18:00",
}
_NOON, _EVENING = "12:00", "18:00"


class Slot(Struct, frozen=True):
    """An entry of a schedule on its day; `place` is where it stands in the file."""

    day: date
    entry: ScheduleEntry
    place: str

    @property
    def order(self) -> tuple[date, str]:
        """Its place among others: by day, then by hour, or by half-day."""
        hour = self.entry.start or _HALF_DAYS[self.entry.session]
        return self.day, hour.rjust(5, "0")

    @property
    def session(self) -> str:
        """The half-day: as given, or that of its hour; "" where neither is told."""
        return session_of(self.entry.session, self.entry.start)


class Schedule(Entity[ScheduleFile]):
    """The schedule of one week."""

    kind = kinds.SCHEDULE

    @cached_property
    def week(self) -> Week:
        """The week it is of."""
        return week_of(self.file.date)

    @cached_property
    def day(self) -> date:
        """The first day of the week that lies in the year it is counted to."""
        return self.week.first_day

    @property
    def last_day(self) -> date:
        """The Sunday."""
        return self.week.sunday

    @property
    def title(self) -> str:
        """What it is called, with the days of the week."""
        name = self.file.title or f"{_TITLE} {self.week.number}"
        return f"{name} ({week_words(self.week.monday)})"

    @property
    def heading(self) -> str:
        """The title, with how often it was changed."""
        number = self.revision
        return f"{self.title} – điều chỉnh lần {number}" if number else self.title

    @property
    def revision(self) -> int:
        """How often it was changed."""
        return len(self.file.revisions)

    @property
    def issued(self) -> datetime:
        """When it was given out; at the latest, when its week begins."""
        return midnight(self.file.issued or self.week.monday)

    @property
    def updated(self) -> datetime | None:
        """When it was last changed; in Vietnam's time."""
        days = [one.date.astimezone(VIETNAM) for one in self.file.revisions]
        return max(days, default=None)

    @property
    def summary(self) -> str:
        """What was changed last, or else the first things of the week."""
        if self.file.revisions:
            return self.file.revisions[-1].note
        return "; ".join(filter(None, (one.entry.content for one in self.slots[:5])))

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Its entries in the order of the week."""
        found = (
            Slot(self.week.day(entry.day), entry, f"entries[{place}]")
            for place, entry in enumerate(self.file.entries)
        )
        return tuple(sorted(found, key=lambda slot: slot.order))

    def printed(self, people: Sequence[str]) -> list[str]:
        """The lines its page prints."""
        lines = [
            line
            for entry in self.file.entries
            for line in (entry.content, entry.place, *entry.groups, entry.prepared_by)
        ]
        return [line or "" for line in (*lines, *people)]


def people_of(people: Iterable[Presence], slot: Slot, *keys: str) -> list[Presence]:
    """Return who of a schedule's people stands under some keys of an entry."""
    starts = tuple(f"{slot.place}.{key}[" for key in keys)
    return [p for p in people if p.appearance.position.startswith(starts)]


def session_of(session: str | None, start: str | None) -> str:
    """Return a half-day, as given or from an hour."""
    if session or not start:
        return session or ""
    hour = start.rjust(5, "0")
    return "sáng" if hour < _NOON else "chiều" if hour < _EVENING else "tối"
