"""Leaflets: what an office tells everybody, on a day."""

from datetime import date

from plugins.bulletin import kinds
from plugins.bulletin.files.schema import LeafletFile
from plugins.bulletin.record.entities.entity import Entity


class Leaflet(Entity[LeafletFile]):
    """One leaflet of the record."""

    kind = kinds.LEAFLET

    @property
    def day(self) -> date:
        """The day it was given."""
        return self.file.date
