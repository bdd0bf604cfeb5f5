"""Organisations: bodies with names, dates, predecessors and successors."""

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import OrganisationFile
from plugins.bulletin.record.tenures import Interval
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
