"""Feeds in JSON Feed 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterable
from typing import Any

from plugins.bulletin.outputs.feeds.feed import Feed, Item
from plugins.bulletin.outputs.identifiers import absolute, identifier


def feed(about: Feed, entries: Iterable[str]) -> str:
    """Join written items into a feed."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": about.title,
        "description": about.subtitle,
        "home_page_url": absolute(about.url, about.address),
        "feed_url": absolute(about.url, about.feed_address),
        "language": about.lang,
        "authors": [{"name": about.author}],
    }
    items = ",\n".join(entries)
    return f'{_written(values)[:-1]}, "items": [\n{items}\n]}}\n'


def entry(item: Item, url: str, identity: str) -> str:
    """Write one item; `url` is the site's own address or "", as is its identity."""
    return _written(
        {
            "id": identifier(identity, item.known_by),
            "url": absolute(url, item.address),
            "title": item.title,
            # The text, since an item must have one; the page has all of it.
            "content_text": item.summary or item.title,
            "summary": item.summary,
            "image": item.picture and absolute(url, item.picture.address),
            "attachments": [
                {
                    "url": absolute(url, one.address),
                    "mime_type": one.type,
                    "size_in_bytes": one.size,
                }
                for one in item.media
            ],
            "date_published": item.published.isoformat(),
            "date_modified": item.updated and item.changed.isoformat(),
            "authors": [{"name": name} for name in item.authors],
            "tags": list(item.categories),
        }
    )


def _written(values: dict[str, Any]) -> str:
    """Write an object without its empty properties."""
    said = {key: value for key, value in values.items() if value}
    return json.dumps(said, ensure_ascii=False)
