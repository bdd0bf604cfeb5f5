"""Meetings: events with a kind, a date, organisers, and people who appear at them.

chairs: [A - Chủ tịch, B - Phó Chủ tịch]   →  two appearances as "đồng chủ trì"
speakers: [A]                              →  A's appearance gains "phát biểu"
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from msgspec import Struct

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.posts.appearance_lines import AppearanceLine, parse_appearance
from plugins.bulletin.record import statuses
from plugins.bulletin.record.text_facts import TextFacts
from plugins.bulletin.words.dates import PartialDate
from plugins.bulletin.words.text import match_key
from plugins.bulletin.words.wording import marked

CHAIR, CO_CHAIR, ATTEND, SPEAK = "chủ trì", "đồng chủ trì", "dự", "phát biểu"
CHAIRING = frozenset({CHAIR, CO_CHAIR})
# Where a half-day stands among the hours of its day.
_HALF_DAYS = {"cả ngày": "00:00", "sáng": "06:00", "trưa": "11:00", "chiều": "12:30"}
_EVENING = "18:00"


class PrintedLine(Struct, frozen=True):
    """One line of a meeting's lists: where it stands, its role, what it says."""

    position: str
    role: str
    line: AppearanceLine
    key: str


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


def printed_lines(file: MeetingFile) -> tuple[PrintedLine, ...]:
    """Parse every appearance line of a meeting's file, in order.

    Lines that name nobody are left out; validation has reported them.
    """
    parsed = []
    for position, role, text in _lines(file):
        try:
            line = parse_appearance(text)
        except ValueError:
            continue
        parsed.append(PrintedLine(position, role, line, match_key(line.name)))
    return tuple(parsed)


def _lines(file: MeetingFile) -> Iterator[tuple[str, str, str]]:
    chair = CO_CHAIR if len(file.chairs) > 1 else CHAIR
    lists = [
        ("chairs", chair, file.chairs),
        ("attendees", ATTEND, file.attendees),
        ("speakers", SPEAK, file.speakers),
        *((f"roles.{role}", role, lines) for role, lines in file.roles.items()),
    ]
    for key, role, lines in lists:
        for i, line in enumerate(lines):
            yield f"{key}[{i}]", role, line


class Meeting:
    """One event of the record, as it stands on a day.

    Nobody was at one that was called off, whatever had been planned.
    """

    def __init__(  # noqa: PLR0913, PLR0917  a file's parts, and the day
        self,
        meeting_id: str,
        file: MeetingFile,
        path: str,
        lines: tuple[PrintedLine, ...],
        text: TextFacts,
        today: date | None = None,
    ) -> None:
        self.id = meeting_id
        self.file = file
        self.path = path
        self.text = text
        self.status: statuses.Status = statuses.status_on(file, today)
        self.status_label = statuses.status_words(file, today)
        self.lines = () if self.off else lines
        self.groups = () if self.off else file.groups

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
        return addresses.meeting(self.file.date.year, self.id)

    @property
    def series_key(self) -> str | None:
        """What the meetings of one series share."""
        return match_key(self.file.series) if self.file.series else None
