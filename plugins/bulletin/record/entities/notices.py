"""Notices: what a body tells everybody, some of them until a day.

notice.open_on(date(2031, 5, 20))  →  True on its closing day, False after it
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import NoticeFile
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import day_of, short_day

if TYPE_CHECKING:
    from plugins.bulletin.record.stored_record import Record


class Notice(Entity[NoticeFile]):
    """One notice, as it stands on a day."""

    kind = kinds.NOTICE

    def __init__(
        self, record: "Record[NoticeFile]", now: datetime | None = None
    ) -> None:
        super().__init__(record, now)
        # Whether it may still be answered; nothing where it has no closing day.
        self.open = self.open_on(day_of(now)) if now else None

    def open_on(self, day: date) -> bool | None:
        """Say whether it may be answered on a day; None where it asks for nothing."""
        closes = self.file.closes
        return None if closes is None else day <= closes

    @property
    def day(self) -> date:
        """The day it was given."""
        return self.file.date

    @property
    def label(self) -> str:
        """Its kind, with a capital."""
        return f"{self.file.kind[0].upper()}{self.file.kind[1:]}"

    @property
    def status(self) -> str:
        """How it stands, in words: open until when, or over; "" without an end."""
        if self.file.closes is None:
            return ""
        day = short_day(self.file.closes)
        return f"Đã hết hạn ngày {day}" if self.open is False else f"Hạn đến hết {day}"
