"""The facts of the site, read once from the settings.

Site.from_settings({"SITENAME": "Bản tin", …})  →  Site(name="Bản tin", …)
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from plugins.bulletin import addresses
from plugins.bulletin.words.text import slugify


class Link(Struct, frozen=True):
    """A name and where it leads."""

    name: str
    address: str


class Site(Struct, frozen=True, kw_only=True):
    """What every page knows about the bulletin it belongs to."""

    name: str
    tagline: str
    owner: str
    url: str
    lang: str
    page_size: int
    feed_size: int
    categories: tuple[Link, ...]
    meeting_kinds: tuple[Link, ...]
    related_sites: tuple[Link, ...]
    licence: Link | None
    # What ids are made of: the address stays when the site moves to another.
    identity: str = ""

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> "Site":
        """Take the site's facts out of Pelican's settings.

        Raises KeyError for a missing fact and ValueError without a time zone:
        a date means nothing until it is known where (TIMEZONE must be
        Asia/Ho_Chi_Minh, the only zone of the country).
        """
        if settings.get("TIMEZONE") != "Asia/Ho_Chi_Minh":
            raise ValueError('pelicanconf.py: TIMEZONE phải là "Asia/Ho_Chi_Minh".')
        url = settings.get("SITEURL", "")
        return cls(
            name=settings["SITENAME"],
            tagline=settings["BULLETIN_TAGLINE"],
            owner=settings["BULLETIN_OWNER"],
            url=url.rstrip("/"),
            lang=settings["DEFAULT_LANG"],
            page_size=settings["BULLETIN_PAGE_SIZE"],
            feed_size=settings["BULLETIN_FEED_SIZE"],
            categories=_links(settings["BULLETIN_CATEGORIES"], addresses.category),
            meeting_kinds=_links(
                settings["BULLETIN_MEETING_KINDS"], addresses.meeting_kind
            ),
            related_sites=tuple(
                Link(**link) for link in settings["BULLETIN_RELATED_SITES"]
            ),
            licence=Link(**settings["BULLETIN_LICENCE"]),
            identity=(settings.get("BULLETIN_IDENTITY") or url).rstrip("/"),
        )

    @property
    def choices(self) -> dict[str, tuple[str, ...]]:
        """The closed lists that front matter is checked against, by name."""
        return {
            "categories": tuple(link.name for link in self.categories),
            "meeting_kinds": tuple(link.name for link in self.meeting_kinds),
        }

    def category(self, name: str) -> Link:
        """Return the link of a category by its name; KeyError when unknown."""
        return next(link for link in self.categories if link.name == name)


def _links(names: list[str], address: Callable[[str], str]) -> tuple[Link, ...]:
    return tuple(Link(name, address(slugify(name))) for name in names)
