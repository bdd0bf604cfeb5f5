"""Plans the calendars: of all meetings, each one, each body, series and official."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.kinds import SCHEDULE
from plugins.bulletin.outputs.calendars.calendar import calendar, calendar_entry
from plugins.bulletin.outputs.calendars.schedule_entries import (
    schedule_entries,
    slots_with,
)
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.schedules import Schedule
from plugins.bulletin.record.entities.series import all_series
from plugins.bulletin.site import Site
from plugins.bulletin.view import Lazy, digest_of
from plugins.bulletin.views.meetings import calendar_address
from plugins.bulletin.views.parts.heads import ALL_CALENDAR
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

# A calendar is for what comes; readers' programs choke on a province's twenty years.
NEWEST = 300
# Of weekly schedules, half a year.
WEEKS = 26


class Calendars(Step):
    """Meetings for readers' own calendars."""

    def outputs(self) -> Iterator[Output]:
        """Plan every calendar."""
        self._entries: dict[str, bytes] = {}
        self._digest = cache(self._digest_of)
        for address, name, meetings, leader in self._calendars():
            if not self.settled(address):
                plan = partial(self._values, name, tuple(meetings[:NEWEST]), leader)
                yield self.file(address.lstrip("/"), _write, plan)

    def _calendars(
        self,
    ) -> Iterator[tuple[str, str, Sequence[Meeting], Official | None]]:
        """Name every calendar: address, name, meetings from the newest on, and whose
        weeks belong in it."""
        bulletin = self.bulletin
        for meeting in bulletin.meetings:
            yield calendar_address(meeting), meeting.title, [meeting], None
        yield ALL_CALENDAR.address, self.site.name, bulletin.meetings, None
        for body in bulletin.organisations:
            met = bulletin.meetings_by.get(body.id, [])
            yield addresses.calendar(body.address), body.name, met, None
        for one in all_series(bulletin):
            yield addresses.calendar(one.address), one.name, one.meetings, None
        for official in bulletin.officials:
            met = [meeting for meeting, _ in bulletin.meetings_of.get(official.id, ())]
            yield addresses.calendar(official.address), official.name, met, official

    def _digest_of(self, meeting: Meeting) -> bytes:
        """Digest what an entry is written from."""
        people = [
            (one.appearance.line.name, one.appearance.roles)
            for one in self.bulletin.people[meeting.id]
        ]
        callers = self.bulletin.organisers[meeting.id]
        bodies = [body.name_on(meeting.day) for body in callers]
        stands = (meeting.status_label, meeting.status, *self.bulletin.told(meeting))
        return digest_of([meeting.file, meeting.id, people, bodies, stands])

    def _values(
        self, name: str, meetings: Sequence[Meeting], leader: Official | None
    ) -> Values:
        weeks = [*self._weeks(leader)] if leader else []
        planned = [self._week_digest(week, places) for week, places in weeks]
        return {
            "name": name,
            "made_of": [self.site_digest, *map(self._digest, meetings), *planned],
            "site": Lazy(lambda: self.site),
            "entries": Lazy(
                lambda: [
                    *(self._entry(m, self.site) for m in meetings),
                    *(e for one in weeks for e in self._of_week(*one)),
                ]
            ),
        }

    def _weeks(self, leader: Official) -> Iterator[tuple[Schedule, frozenset[str]]]:
        """The newest weeks that name somebody, each with the entries that do."""
        naming = [
            one
            for key in ("chairs", "attendees")
            for one in self.bulletin.naming(leader, SCHEDULE, key)
        ]
        newest = sorted(dict.fromkeys(naming), key=lambda one: one.day, reverse=True)
        for one in newest[:WEEKS]:
            people = self.bulletin.present(one)
            if places := slots_with(leader, one, people):
                yield one, places

    def _week_digest(self, week: Schedule, places: frozenset[str]) -> bytes:
        """Digest what the entries of a week are written from."""
        people = [one.appearance.line.name for one in self.bulletin.present(week)]
        return digest_of([week.file, week.id, people, sorted(places)])

    def _of_week(self, week: Schedule, places: frozenset[str]) -> Iterator[bytes]:
        people = self.bulletin.present(week)
        yield from schedule_entries(week, people, self.site, places)

    def _entry(self, meeting: Meeting, site: Site) -> bytes:
        entry = self._entries.get(meeting.id)
        if entry is None:
            organisers = self.bulletin.organisers[meeting.id]
            people = self.bulletin.people[meeting.id]
            told = self.bulletin.told(meeting)
            entry = calendar_entry(meeting, site, told, organisers, people)
            self._entries[meeting.id] = entry
        return entry


def _write(values: Mapping[str, Any]) -> bytes:
    return calendar(values["name"], values["site"], values["entries"])


register = registering(Calendars)
