"""A feed as plain values: what its three formats are written from.

The written text depends on nothing else, so an unchanged feed needs no writing.
"""

from datetime import datetime

from msgspec import Struct

from plugins.bulletin.record.ledgers.revisions import NEVER


class Enclosure(Struct, frozen=True):
    """A picture, film or sound of an item: address, media type, size in bytes."""

    address: str
    type: str
    size: int


class Item(Struct, frozen=True, kw_only=True):
    """One article or meeting in a feed."""

    title: str
    address: str
    summary: str
    published: datetime
    updated: datetime | None = None
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    picture: Enclosure | None = None
    media: tuple[Enclosure, ...] = ()
    key: str = ""

    @property
    def known_by(self) -> str:
        """What its permanent id is made of: its address, or what tells it from others
        that lead to the same page."""
        return self.key or self.address

    @property
    def changed(self) -> datetime:
        """When it last changed."""
        return max(self.published, self.updated or self.published)


class Feed(Struct, frozen=True, kw_only=True):
    """The newest items of one thing.

    `address` is the page it belongs to, `feed_address` where this format lives,
    `url` the site's own address or "", `identity` what ids are made of; `style` the
    stylesheet that a browser shows it with.
    """

    title: str
    subtitle: str = ""
    address: str
    feed_address: str
    url: str = ""
    identity: str = ""
    author: str
    lang: str = "vi"
    licence: str = ""
    style: str = ""
    items: tuple[Item, ...] = ()

    @property
    def updated(self) -> datetime:
        """When its newest item changed; long ago for an empty feed."""
        return max((item.changed for item in self.items), default=NEVER)
