"""Pages that are not news: about, contact, privacy, help for editors."""

from plugins.bulletin import addresses
from plugins.bulletin.files.schema import PageFile
from plugins.bulletin.record.text_facts import TextFacts


class Page:
    """A fixed page."""

    def __init__(self, slug: str, file: PageFile, path: str, text: TextFacts) -> None:
        self.slug = slug
        self.file = file
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
