"""Feeds in JSON Feed 1.1 (jsonfeed.org)."""

import json
from typing import Any

from plugins.bulletin.outputs.feeds import Feed, Item
from plugins.bulletin.outputs.identifiers import absolute, identifier

TYPE = "application/feed+json"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed 1.1."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": absolute(feed.url, feed.address),
        "feed_url": absolute(feed.url, feed.feed_address),
        "language": feed.lang,
        "authors": [{"name": feed.author}],
        "items": [_item(item, feed.url) for item in feed.items],
    }
    return json.dumps(_said(values), ensure_ascii=False, indent=1) + "\n"


def _item(item: Item, url: str) -> dict[str, Any]:
    picture = item.picture and absolute(url, item.picture.address)
    return _said(
        {
            "id": identifier(url, item.address),
            "url": absolute(url, item.address),
            "title": item.title,
            # The text, since an item must have one; the page has all of it.
            "content_text": item.summary or item.title,
            "summary": item.summary,
            "image": picture,
            "date_published": item.published.isoformat(),
            "date_modified": item.updated and item.changed.isoformat(),
            "authors": [{"name": name} for name in item.authors],
            "tags": list(item.categories),
        }
    )


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, but for the items themselves."""
    return {key: value for key, value in values.items() if value or key == "items"}
