"""Pages that are not news: about, contact, privacy, help for editors."""

from datetime import datetime

from msgspec.structs import replace

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import PageFile
from plugins.bulletin.record.entities.entity import Entity


class Page(Entity[PageFile]):
    """A fixed page; its id is its slug."""

    kind = kinds.PAGE

    def file_at(self, now: datetime) -> PageFile:
        """Return the front matter without a change that is dated later."""
        said = self.said
        later = said.updated is not None and said.updated > now
        return replace(said, updated=None) if later else said

    @property
    def sort_key(self) -> str:
        """The place among pages: by address."""
        return self.address
