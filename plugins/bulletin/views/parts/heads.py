"""What stands in a page's <head>, and the way to it from the home page.

Heads(site).page(day, "official", "/can-bo/x/", "Nông Văn Tài", …)
    →  what base.html prints
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from types import SimpleNamespace
from typing import TypeAlias

from plugins.bulletin import addresses
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.outputs.linked.dublin_core import dublin_core
from plugins.bulletin.outputs.linked.json_ld import Thing, breadcrumbs
from plugins.bulletin.site import Link, Site
from plugins.bulletin.view import View
from plugins.bulletin.words.text import slugify

PageHead: TypeAlias = SimpleNamespace
FEED_TYPES = (
    ("atom.xml", "application/atom+xml", "Atom"),
    ("rss.xml", "application/rss+xml", "RSS"),
    ("json", "application/feed+json", "JSON Feed"),
)
DESCRIPTION_LENGTH = 300


def calendar_link(title: str, address: str) -> View:
    """Return the link of a calendar that readers' own programs can follow."""
    title = f"{title} (iCalendar)"
    return View(title=title, name="Lịch", address=address, type="text/calendar")


ALL_CALENDAR = calendar_link("Lịch hội nghị", addresses.calendar(addresses.MEETINGS))


def feed_links(title: str, of: str, calendar: str = "") -> list[View]:
    """Return the feed of a page, by its address, in every form; then its calendar."""
    feeds = [
        View(
            title=f"{title} ({name})",
            name=name,
            address=f"{addresses.feed(of)}.{suffix}",
            type=media,
        )
        for suffix, media, name in FEED_TYPES
    ]
    if calendar:
        feeds.append(calendar_link(f"Lịch hội nghị, {title}", calendar))
    return feeds


def share_address(label: str) -> str:
    """Return where the picture lies that pages without one are shared with."""
    return f"/images/chia-se/{slugify(label)}.png"


class Heads:
    """Makes the head of every page of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._home = Link(site.name, addresses.HOME)
        self._feeds = feed_links(site.name, addresses.HOME)
        self._share = cache(_share)

    def page(  # noqa: PLR0913  each is something base.html prints
        self,
        day: date,
        kind: str,
        address: str,
        title: str,
        *,
        description: str = "",
        above: Sequence[tuple[str, str]] = (),
        published: datetime | None = None,
        modified: datetime | None = None,
        authors: Sequence[str] = (),
        picture: View | None = None,
        share: str = "",
        feeds: Sequence[View] | None = None,
        json_ld: Iterable[Thing] = (),
        subjects: Sequence[str] = (),
        lang: str = "vi",
        source: str | None = None,
        robots: str | None = None,
        alternates: Sequence[View] = (),
        pager: View | None = None,
    ) -> PageHead:
        """Gather everything base.html prints about a page.

        `day` is that of the newest thing the page shows; `above` is the way to the
        page: (name, address) of the lists it stands in.
        """
        site = self.site
        crumbs = [self._home, *(Link(*step) for step in above)]
        if kind != "home":
            crumbs.append(Link(title, address))
        described = _cut(description or f"{title}. {site.tagline}.")
        return SimpleNamespace(
            kind=kind,
            address=address,
            canonical=absolute(site.url, address),
            title=f"{title} – trang {pager.number}"
            if pager and pager.number > 1
            else title,
            description=described,
            lang=lang,
            crumbs=crumbs,
            section=crumbs[1].address if len(crumbs) > 1 else None,
            published=published,
            modified=modified,
            authors=authors,
            picture=picture or self._share(share or site.name),
            feeds=self._feeds if feeds is None else feeds,
            json_ld=[*json_ld, breadcrumbs(crumbs, site)],
            robots=robots,
            alternates=alternates,
            dc=dublin_core(
                site,
                address=address,
                title=title,
                description=described,
                day=day,
                creators=authors,
                subjects=subjects,
                lang=lang,
                source=source,
            ),
            prev=pager.previous if pager else None,
            next=pager.next if pager else None,
        )


def _share(label: str) -> View:
    return View(src=share_address(label), width=1200, height=630, alt=label)


def _cut(text: str) -> str:
    """Cut a description at a word; search engines and cards show no more."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0].rstrip(",;: ") + "…"
