"""Feeds in RSS 2.0, for the readers and mail programs that know nothing newer."""

from collections.abc import Iterable
from email.utils import format_datetime

from plugins.bulletin.outputs.feeds.feed import Feed, Item
from plugins.bulletin.outputs.feeds.xml import element, empty, escaped, opened
from plugins.bulletin.outputs.identifiers import absolute, identifier

_TYPE = "application/rss+xml"
_OPENING = (
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n'
)


def feed(about: Feed, entries: Iterable[str]) -> str:
    """Join written items into a about."""
    here = absolute(about.url, about.feed_address)
    parts = [
        opened(about.style),
        _OPENING,
        element("title", about.title),
        element("link", absolute(about.url, about.address)),
        # The only element a channel may not do without and we may not have.
        element("description", about.subtitle or about.title),
        element("language", about.lang),
        element("copyright", about.licence),
        element("lastBuildDate", format_datetime(about.updated)),
        empty("atom:link", rel="self", type=_TYPE, href=here),
        "\n",
        *entries,
        "</channel></rss>\n",
    ]
    return "".join(parts)


def entry(item: Item, url: str, identity: str) -> str:
    """Write one item; `url` is the site's own address or "", as is its identity."""
    parts = [
        element("title", item.title),
        element("link", absolute(url, item.address)),
        _guid(identifier(identity, item.known_by), url == identity != ""),
        element("pubDate", format_datetime(item.published)),
        # RSS knows no change of an item; programs that know Atom do.
        element("atom:updated", item.changed.isoformat()) if item.updated else "",
        *(element("dc:creator", name) for name in item.authors),
        *(element("category", name) for name in item.categories),
        # Readers take a description for HTML, so plain text is escaped once more.
        element("description", escaped(item.summary)),
        _enclosure(item, url),
    ]
    return f"<item>{''.join(parts)}</item>\n"


def _guid(name: str, opens: bool) -> str:
    return f'<guid isPermaLink="{str(opens).lower()}">{escaped(name)}</guid>'


def _enclosure(item: Item, url: str) -> str:
    # Programs take one enclosure an item: who has sound or a film wants that.
    one = next(iter(item.media), item.picture)
    if one is None:
        return ""
    return empty(
        "enclosure",
        url=absolute(url, one.address),
        length=str(one.size),
        type=one.type,
    )
