"""Organisations: bodies with names, dates, predecessors and successors."""

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import Contact, OrganisationFile
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.in_time.intervals import Interval
from plugins.bulletin.record.in_time.names import DatedName, dated_names, name_on
from plugins.bulletin.words.dates import day_of

if TYPE_CHECKING:
    from plugins.bulletin.record.stored_record import Record


class Organisation(Entity[OrganisationFile]):
    """A body that calls meetings, has posts, and may have ended."""

    kind = kinds.ORGANISATION

    def __init__(
        self, record: "Record[OrganisationFile]", now: datetime | None = None
    ) -> None:
        super().__init__(record, now)
        self.interval = Interval.parse(self.file.from_, self.file.to)
        today = day_of(now) if now else None
        self.ends_ahead = self.interval.ends_after(today)
        # Whether it has a beginning or an end that is to come.
        self.changes_ahead = self.ends_ahead or self.interval.begins_after(today)

    @property
    def name(self) -> str:
        """The full name."""
        return self.file.name

    @property
    def others(self) -> tuple[str, ...]:
        """Shorter, former and English names."""
        return tuple(filter(None, (*self.names[1:], self.file.name_en)))

    @property
    def note(self) -> str:
        """When it is or was there, of a body that is not always."""
        return self.interval.text if self.former or self.changes_ahead else ""

    @property
    def former(self) -> bool:
        """Whether the body has ended."""
        return self.interval.end is not None and not self.ends_ahead

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the body goes or went by."""
        others = tuple(other.name for other in self.file.other_names)
        return (self.file.name, *self.file.short_names, *others)

    @cached_property
    def other_names(self) -> tuple[DatedName, ...]:
        """The names it went by besides, with their time."""
        return dated_names(self.file.other_names)

    def name_on(self, day: date) -> str:
        """Return the full name borne on a day."""
        return name_on(self.file.name, self.other_names, day)

    @property
    def contact(self) -> Contact | None:
        """How to reach the body; nothing once it is no more."""
        return None if self.former else self.file.contact
