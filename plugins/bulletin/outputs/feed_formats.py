"""The three formats of a feed, and the writer that writes each item once.

writer = FeedWriter(ATOM)
writer.write(feed)  →  "<?xml …"        an article is in about ten feeds
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from plugins.bulletin.outputs import atom, json_feed, rss
from plugins.bulletin.outputs.feeds import Feed, Item


class Format(Struct, frozen=True):
    """A format: end of the file's name, media type, and how it is written."""

    suffix: str
    type: str
    entry: Callable[[Item, str], str]
    feed: Callable[[Feed, Sequence[str]], str]


ATOM = Format("atom.xml", "application/atom+xml", atom.entry, atom.feed)
RSS = Format("rss.xml", "application/rss+xml", rss.entry, rss.feed)
JSON = Format("json", "application/feed+json", json_feed.entry, json_feed.feed)
FORMATS = (ATOM, RSS, JSON)


class FeedWriter:
    """Writes many feeds of one format and keeps the text of their items."""

    def __init__(self, form: Format) -> None:
        self.form = form
        self._written: dict[tuple[Item, str], str] = {}

    def write(self, feed: Feed) -> str:
        """Return the text of a feed, which depends on nothing but the feed."""
        return self.form.feed(
            feed, [self._entry(item, feed.url) for item in feed.items]
        )

    def _entry(self, item: Item, url: str) -> str:
        text = self._written.get((item, url))
        if text is None:
            text = self._written[item, url] = self.form.entry(item, url)
        return text
