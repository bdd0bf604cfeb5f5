"""Pages that are not news: about, contact, privacy, help for editors."""

from datetime import datetime

from msgspec.structs import replace

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import PageFile
from plugins.bulletin.record.text_facts import TextFacts


class Page:
    """A fixed page."""

    def __init__(
        self,
        slug: str,
        file: PageFile,
        path: str,
        text: TextFacts,
        now: datetime | None = None,
    ) -> None:
        self.slug = slug
        # The front matter as written, and what of it holds at a moment.
        self.said = self.file = file
        if now and file.updated and file.updated > now:
            self.file = replace(file, updated=None)
        self.path = path
        self.text = text

    @property
    def id(self) -> str:
        """The page's slug."""
        return self.slug

    @property
    def address(self) -> str:
        """The permanent address."""
        return addresses.fixed_page(self.slug)
