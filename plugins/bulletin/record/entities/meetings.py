"""Meetings: events with a kind, a date, organisers, and people who appear at them.

chairs: [A - Chủ tịch, B - Phó Chủ tịch]   →  two appearances as "đồng chủ trì"
speakers: [A]                              →  A's appearance gains "phát biểu"
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.posts.appearance_lines import AppearanceLine
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.in_time import statuses
from plugins.bulletin.record.printed_lines import CHAIR, CO_CHAIR
from plugins.bulletin.words.dates import PartialDate, day_of, short_day
from plugins.bulletin.words.text import match_key
from plugins.bulletin.words.wording import marked

if TYPE_CHECKING:
    from plugins.bulletin.record.stored_record import Record

CHAIRING = frozenset({CHAIR, CO_CHAIR})
# Where a half-day stands among the hours of its day.
_HALF_DAYS = {"cả ngày": "00:00", "sáng": "06:00", "trưa": "11:00", "chiều": "12:30"}
_NUMBERED = re.compile(r"(?:\d{1,2}[.)/]|[-–—•*+])\s+(?=\S)")
_EVENING = "18:00"
_ADDRESS = re.compile(
    rf"{kinds.MEETING.root}{kinds.MEETING.below_pattern}(?P<id>[a-z0-9-]+)/?"
)


class Appearance(Struct, frozen=True):
    """A person at a meeting, with every role, as printed."""

    line: AppearanceLine
    roles: tuple[str, ...]
    position: str

    @property
    def chairs(self) -> bool:
        """Whether the person presides, alone or with others."""
        return not CHAIRING.isdisjoint(self.roles)

    def joined(self, later: "Appearance") -> "Appearance":
        """Add the roles of a later mention, and its posts where none stood before."""
        line = self.line if self.line.posts else later.line
        roles = tuple(dict.fromkeys((*self.roles, *later.roles)))
        return Appearance(line, roles, self.position)


class Meeting(Entity[MeetingFile]):
    """One event of the record, as it stands on a day.

    Nobody was at one that was called off, whatever had been planned.
    """

    kind = kinds.MEETING

    def __init__(
        self, record: "Record[MeetingFile]", now: datetime | None = None
    ) -> None:
        super().__init__(record, now)
        today = day_of(now) if now else None
        self.status: statuses.Status = statuses.status_on(self.file, today)
        self.status_label = statuses.status_words(self.file, today)
        self.lines = () if self.off else record.lines
        self.groups = () if self.off else self.file.groups

    @property
    def title(self) -> str:
        """The meeting's title as announced."""
        return self.file.title

    @property
    def heading(self) -> str:
        """The title, marked when it was called off."""
        return marked(self.status, self.file.title)

    @property
    def off(self) -> bool:
        """Whether it was called off, for now or for good."""
        return self.status in statuses.OFF

    @property
    def begun(self) -> bool:
        """Whether it has begun, or is over."""
        return self.status in statuses.BEGUN

    @property
    def new_date(self) -> PartialDate | None:
        """The day it was postponed to, as far as it is known."""
        return statuses.new_date(self.file)

    @property
    def day(self) -> date:
        """The (first) day it is held on."""
        return self.file.date

    @property
    def last_day(self) -> date:
        """The last day it is held on."""
        return statuses.last_day(self.file)

    @property
    def span(self) -> str:
        """Its day, or from which day to which: "20/7/2018 – 22/7/2018"."""
        first, last = short_day(self.day), short_day(self.last_day)
        return first if first == last else f"{first} – {last}"

    def next_day(self, today: date) -> date:
        """The day readers wait for: its own, or when that is over the new one."""
        moved = self.new_date
        return moved.first_day if moved and self.last_day < today else self.day

    def comes_after(self, today: date) -> bool:
        """Say whether readers may still wait for it, on its day too."""
        last = max(self.last_day, self.new_date.last_day if self.new_date else date.min)
        return self.status != "held" and last >= today

    @cached_property
    def turn(self) -> tuple[date, str, str]:
        """Its place among other meetings: the day, the hour or half-day, the id."""
        session = self.file.session or "cả ngày"
        hour = self.file.start or _HALF_DAYS.get(session, _EVENING)
        return self.file.date, hour.rjust(5, "0"), self.id

    @cached_property
    def address(self) -> str:
        """The permanent address: its year is that of the first day."""
        return super().address

    @property
    def earlier(self) -> dict[str, str]:
        """The ids it had before its file was renamed, with the addresses it keeps."""
        found = (_ADDRESS.fullmatch(old) for old in self.file.redirect_from)
        return {one["id"]: one[0] for one in found if one and one["id"] != self.id}

    @property
    def agenda(self) -> tuple[str, ...]:
        """What is to be done, in order; numbers are written by whoever prints it."""
        return tuple(_NUMBERED.sub("", item) for item in self.file.agenda)

    @property
    def label(self) -> str:
        """What kind of meeting it is."""
        return self.file.kind

    def printed(self, people: Sequence[str]) -> list[str]:
        """Its place, its people, groups and agenda."""
        file = self.file
        return [file.place or "", *people, *self.groups, *self.agenda]

    @property
    def series_key(self) -> str | None:
        """What the meetings of one series share."""
        return match_key(self.file.series) if self.file.series else None
