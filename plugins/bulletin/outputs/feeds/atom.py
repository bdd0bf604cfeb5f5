"""Feeds in Atom (RFC 4287)."""

from collections.abc import Iterable

from plugins.bulletin.outputs.feeds.feed import Enclosure, Feed, Item
from plugins.bulletin.outputs.feeds.xml import element, empty, escaped, opened
from plugins.bulletin.outputs.identifiers import absolute, identifier

_OPENING = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">\n'


def feed(about: Feed, entries: Iterable[str]) -> str:
    """Join written entries into a about."""
    parts = [
        opened(about.style),
        _OPENING.format(escaped(about.lang)),
        element("title", about.title),
        element("subtitle", about.subtitle),
        element("id", identifier(about.identity, about.address)),
        empty("link", rel="alternate", href=absolute(about.url, about.address)),
        empty("link", rel="self", href=absolute(about.url, about.feed_address)),
        element("updated", about.updated.isoformat()),
        f"<author>{element('name', about.author)}</author>",
        element("rights", about.licence),
        "\n",
        *entries,
        "</feed>\n",
    ]
    return "".join(parts)


def entry(item: Item, url: str, identity: str) -> str:
    """Write one item; `url` is the site's own address or "", as is its identity."""
    address = absolute(url, item.address)
    parts = [
        element("title", item.title),
        element("id", identifier(identity, item.known_by)),
        empty("link", rel="alternate", type="text/html", href=address),
        element("published", item.published.isoformat()),
        element("updated", item.changed.isoformat()),
        *(f"<author>{element('name', name)}</author>" for name in item.authors),
        *(empty("category", term=name) for name in item.categories),
        element("summary", item.summary),
        *(_enclosure(one, url) for one in (item.picture, *item.media) if one),
    ]
    return f"<entry>{''.join(parts)}</entry>\n"


def _enclosure(one: Enclosure, url: str) -> str:
    return empty(
        "link",
        rel="enclosure",
        href=absolute(url, one.address),
        type=one.type,
        length=str(one.size),
    )
