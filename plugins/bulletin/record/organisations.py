"""Organisations: bodies with names, dates, predecessors and successors."""

from datetime import date
from functools import cached_property

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import Contact, OrganisationFile
from plugins.bulletin.record.intervals import Interval
from plugins.bulletin.record.names import DatedName, dated_names, name_on
from plugins.bulletin.record.text_facts import TextFacts


class Organisation:
    """A body that calls meetings, has posts, and may have ended."""

    def __init__(
        self, organisation_id: str, file: OrganisationFile, path: str, text: TextFacts
    ) -> None:
        self.id = organisation_id
        self.file = file
        self.path = path
        self.text = text
        self.interval = Interval.parse(file.from_, file.to)

    @property
    def name(self) -> str:
        """The full name."""
        return self.file.name

    @property
    def address(self) -> str:
        """The permanent address of the body's page."""
        return addresses.organisation(self.id)

    @property
    def former(self) -> bool:
        """Whether the record gives the body an end."""
        return self.interval.end is not None

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
