"""Feeds in Atom (RFC 4287)."""

from plugins.bulletin.outputs.feeds import Feed, Item
from plugins.bulletin.outputs.identifiers import absolute, identifier
from plugins.bulletin.outputs.xml import DECLARATION, element, empty, escaped

TYPE = "application/atom+xml"
_OPENING = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">\n'


def atom(feed: Feed) -> str:
    """Write a feed as Atom."""
    parts = [
        DECLARATION,
        _OPENING.format(escaped(feed.lang)),
        element("title", feed.title),
        element("subtitle", feed.subtitle),
        element("id", identifier(feed.url, feed.address)),
        empty("link", rel="alternate", href=absolute(feed.url, feed.address)),
        empty("link", rel="self", href=absolute(feed.url, feed.feed_address)),
        element("updated", feed.updated.isoformat()),
        f"<author>{element('name', feed.author)}</author>",
        element("rights", feed.licence),
        "\n",
        *(_entry(item, feed.url) for item in feed.items),
        "</feed>\n",
    ]
    return "".join(parts)


def _entry(item: Item, url: str) -> str:
    address = absolute(url, item.address)
    parts = [
        element("title", item.title),
        element("id", identifier(url, item.address)),
        empty("link", rel="alternate", type="text/html", href=address),
        element("published", item.published.isoformat()),
        element("updated", item.changed.isoformat()),
        *(f"<author>{element('name', name)}</author>" for name in item.authors),
        *(empty("category", term=name) for name in item.categories),
        element("summary", item.summary),
        _picture(item, url),
    ]
    return f"<entry>{''.join(parts)}</entry>\n"


def _picture(item: Item, url: str) -> str:
    if item.picture is None:
        return ""
    return empty(
        "link",
        rel="enclosure",
        href=absolute(url, item.picture.address),
        type=item.picture.type,
        length=str(item.picture.size),
    )
