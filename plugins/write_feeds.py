"""Plans the feeds: of everything, of each category, official, organisation and kind."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.outputs.feeds import atom, json_feed, rss
from plugins.bulletin.outputs.feeds.feed import Enclosure, Feed, Item
from plugins.bulletin.outputs.feeds.items import (
    article_item,
    correction_item,
    meeting_item,
)
from plugins.bulletin.record.articles import Article
from plugins.bulletin.site import Link
from plugins.bulletin.view import Lazy, digest_of, mark_of
from plugins.bulletin.views.lists import CORRECTED, corrected
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

FORMATS = (("atom.xml", atom), ("rss.xml", rss), ("json", json_feed))


class _Known:
    """An item, what stands for it in every feed, and whose words it prints."""

    __slots__ = ("digest", "item", "prints")

    def __init__(self, item: Item, of: str = "") -> None:
        self.item = item
        self.digest = digest_of(item)
        self.prints = frozenset({mark_of(of)} if of else ())


class Feeds(Step):
    """Each feed in Atom, RSS and JSON Feed."""

    def outputs(self) -> Iterator[Output]:
        """Plan every feed in every format."""
        bulletin, site = self.bulletin, self.site
        self._items: dict[str, _Known] = {}
        self._writers = {suffix: _writer(form) for suffix, form in FORMATS}
        for page, articles in self._pages():
            yield from self._articles(page, articles)
        for kind in site.meeting_kinds:
            meetings = [m for m in bulletin.meetings if m.file.kind == kind.name]
            if meetings:
                newest = meetings[: site.feed_size]
                items = [_Known(meeting_item(m, bulletin.told(m))) for m in newest]
                yield from self._feed(kind, items)
        known = corrected(bulletin)[: site.feed_size]
        items = [_Known(correction_item(self._item(a).item, a), a.path) for a in known]
        yield from self._feed(Link(CORRECTED, addresses.CORRECTIONS), items)

    def _pages(self) -> Iterator[tuple[Link, Sequence[Article]]]:
        """Name the pages whose articles can be followed."""
        bulletin, site = self.bulletin, self.site
        yield Link(site.name, addresses.HOME), bulletin.articles
        for category in site.categories:
            yield category, bulletin.articles_in.get(category.name, [])
        for official in bulletin.officials_in_the_news:
            page = Link(official.name, official.address)
            yield page, bulletin.articles_of.get(official.id, [])
        for body in bulletin.organisations:
            page = Link(body.name, body.address)
            yield page, bulletin.articles_by.get(body.id, [])

    def _articles(self, page: Link, articles: Sequence[Article]) -> Iterator[Output]:
        name = addresses.feed(page.address)
        if self.settled(*(f"{name}.{suffix}" for suffix in self._writers)):
            return
        items = [self._item(article) for article in articles[: self.site.feed_size]]
        yield from self._feed(page, items)

    def _item(self, article: Article) -> _Known:
        known = self._items.get(article.path)
        if known is None:
            cover = article.file.cover
            found = cover and self.context["bulletin_photos"].enclosure(cover)
            item = article_item(article, Enclosure(*found) if found else None)
            known = self._items[article.path] = _Known(item, article.path)
        return known

    def _feed(self, page: Link, items: Sequence[_Known]) -> Iterator[Output]:
        for suffix, write in self._writers.items():
            path = f"{addresses.feed(page.address).lstrip('/')}.{suffix}"
            yield self.file(path, write, partial(self._values, path, page, items))

    def _values(self, path: str, page: Link, items: Sequence[_Known]) -> Values:
        return {
            "path": path,
            "page": page,
            "made_of": [self.site_digest, *items],
            "feed": Lazy(lambda: self._made(path, page, items)),
        }

    def _made(self, path: str, page: Link, items: Sequence[_Known]) -> Feed:
        site = self.site
        return Feed(
            title=page.name if page.name == site.name else f"{page.name} – {site.name}",
            subtitle=site.tagline,
            address=page.address,
            feed_address=f"/{path}",
            url=site.url,
            identity=site.identity,
            author=site.owner,
            lang=site.lang,
            licence=site.licence.address if site.licence else "",
            items=tuple(known.item for known in items),
        )


def _writer(form: ModuleType) -> Callable[[Any], bytes]:
    """Make the writer of a format; it writes an item once for all feeds it is in."""
    entries: dict[Item, str] = {}

    def write(values: Any) -> bytes:
        feed: Feed = values["feed"]
        for item in feed.items:
            if item not in entries:
                entries[item] = form.entry(item, feed.url, feed.identity)
        text: str = form.feed(feed, [entries[item] for item in feed.items])
        return text.encode()

    return write


register = registering(Feeds)
