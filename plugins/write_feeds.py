"""Plans the feeds: of everything, of each category, official, organisation and kind."""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.articles import Article
from plugins.bulletin.outputs import atom, json_feed, rss
from plugins.bulletin.outputs.feed_items import (
    article_item,
    correction_item,
    meeting_item,
)
from plugins.bulletin.outputs.feeds import Enclosure, Feed, Item
from plugins.bulletin.site import Link
from plugins.bulletin.views.lists import CORRECTED, corrected
from plugins.press.outputs import Output
from plugins.press.steps import Step

FORMATS = (("atom.xml", atom), ("rss.xml", rss), ("json", json_feed))


class Feeds(Step):
    """Each feed in Atom, RSS and JSON Feed."""

    def outputs(self) -> Iterator[Output]:
        """Plan every feed in every format."""
        bulletin, site = self.bulletin, self.site
        self._items: dict[str, Item] = {}
        self._writers = {suffix: _writer(form) for suffix, form in FORMATS}
        everything = Link(site.name, addresses.HOME)
        yield from self._articles("all", everything, bulletin.articles)
        for category in site.categories:
            found = bulletin.articles_in.get(category.name, [])
            name = f"chuyen-muc/{_slug(category.address)}"
            yield from self._articles(name, category, found)
        for official in bulletin.officials:
            page = Link(official.name, official.address)
            found = bulletin.articles_of.get(official.id, [])
            yield from self._articles(f"can-bo/{official.id}", page, found)
        for body in bulletin.organisations:
            page = Link(body.name, body.address)
            found = bulletin.articles_by.get(body.id, [])
            yield from self._articles(f"co-quan/{body.id}", page, found)
        for kind in site.meeting_kinds:
            meetings = [m for m in bulletin.meetings if m.file.kind == kind.name]
            if meetings:
                name = f"hoi-nghi/{_slug(kind.address)}"
                items = [meeting_item(m) for m in meetings[: site.feed_size]]
                yield from self._feed(name, kind, items)
        known = corrected(bulletin)[: site.feed_size]
        items = [correction_item(self._item(article), article) for article in known]
        yield from self._feed(
            "cai-chinh", Link(CORRECTED, addresses.CORRECTIONS), items
        )

    def _articles(
        self, name: str, page: Link, articles: Sequence[Article]
    ) -> Iterator[Output]:
        items = [self._item(article) for article in articles[: self.site.feed_size]]
        yield from self._feed(name, page, items)

    def _item(self, article: Article) -> Item:
        item = self._items.get(article.path)
        if item is None:
            cover = article.file.cover
            found = cover and self.context["bulletin_photos"].enclosure(cover)
            item = article_item(article, Enclosure(*found) if found else None)
            self._items[article.path] = item
        return item

    def _feed(self, name: str, page: Link, items: Sequence[Item]) -> Iterator[Output]:
        site = self.site
        title = page.name if page.name == site.name else f"{page.name} – {site.name}"
        for suffix, write in self._writers.items():
            path = f"feeds/{name}.{suffix}"
            feed = Feed(
                title=title,
                subtitle=site.tagline,
                address=page.address,
                feed_address=f"/{path}",
                url=site.url,
                author=site.owner,
                lang=site.lang,
                licence=site.licence.address if site.licence else "",
                items=tuple(items),
            )
            yield self.file(path, write, {"feed": feed})


def _writer(form: ModuleType) -> Callable[[Any], bytes]:
    """Make the writer of a format; it writes an item once for all feeds it is in."""
    entries: dict[Item, str] = {}

    def write(values: Any) -> bytes:
        feed: Feed = values["feed"]
        for item in feed.items:
            if item not in entries:
                entries[item] = form.entry(item, feed.url)
        text: str = form.feed(feed, [entries[item] for item in feed.items])
        return text.encode()

    return write


def _slug(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return Feeds


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
