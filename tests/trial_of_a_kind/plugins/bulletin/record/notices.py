"""Notices: what an office tells everybody, on a day."""

from datetime import date

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import NoticeFile
from plugins.bulletin.record.entity import Entity


class Notice(Entity[NoticeFile]):
    """One notice of the record."""

    kind = kinds.NOTICE

    @property
    def day(self) -> date:
        """The day it was given."""
        return self.file.date
