"""Plans the calendars: of all meetings, of each one, of each body and official."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.outputs.calendars import calendar, calendar_entry
from plugins.bulletin.site import Site
from plugins.bulletin.views.heads import ALL_CALENDAR
from plugins.bulletin.views.meetings import calendar_address
from plugins.bulletin.views.view import Lazy, digest_of
from plugins.press.outputs import Output, Values
from plugins.press.steps import Step

# A calendar is for what comes; readers' programs choke on a province's twenty years.
NEWEST = 300


class Calendars(Step):
    """Meetings for readers' own calendars."""

    def outputs(self) -> Iterator[Output]:
        """Plan every calendar."""
        bulletin, site = self.bulletin, self.site
        self._entries: dict[str, bytes] = {}
        self._digests = {m.id: self._digest(m) for m in bulletin.meetings}
        for meeting in bulletin.meetings:
            path = calendar_address(meeting)
            yield self._calendar(path, meeting.title, [meeting])
        yield self._calendar(ALL_CALENDAR.address, site.name, bulletin.meetings)
        for body in bulletin.organisations:
            meetings = bulletin.meetings_by.get(body.id, [])
            yield self._calendar(addresses.calendar(body.address), body.name, meetings)
        for official in bulletin.officials:
            met = [meeting for meeting, _ in bulletin.meetings_of.get(official.id, ())]
            path = addresses.calendar(official.address)
            yield self._calendar(path, official.name, met)

    def _digest(self, meeting: Meeting) -> bytes:
        """Digest what an entry is written from."""
        people = self.bulletin.people[meeting.id]
        officials = [one.official.name for one in people if one.official]
        bodies = [body.name for body in self.bulletin.organisers[meeting.id]]
        return digest_of([meeting.text.file, meeting.id, officials, bodies])

    def _calendar(self, path: str, name: str, meetings: Sequence[Meeting]) -> Output:
        plan = partial(self._values, name, tuple(meetings[:NEWEST]))
        return self.file(path.lstrip("/"), _write, plan)

    def _values(self, name: str, meetings: Sequence[Meeting]) -> Values:
        return {
            "name": name,
            "made_of": [self.site_digest, *(self._digests[m.id] for m in meetings)],
            "site": Lazy(lambda: self.site),
            "entries": Lazy(lambda: [self._entry(m, self.site) for m in meetings]),
        }

    def _entry(self, meeting: Meeting, site: Site) -> bytes:
        entry = self._entries.get(meeting.id)
        if entry is None:
            organisers = self.bulletin.organisers[meeting.id]
            people = self.bulletin.people[meeting.id]
            entry = calendar_entry(meeting, site, organisers, people)
            self._entries[meeting.id] = entry
        return entry


def _write(values: Mapping[str, Any]) -> bytes:
    return calendar(values["name"], values["site"], values["entries"])


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return Calendars


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
