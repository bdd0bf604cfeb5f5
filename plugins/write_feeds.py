"""Plans the feeds: of everything, of whom or what one follows, of kinds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.feeds import atom, json_feed, rss
from plugins.bulletin.outputs.feeds.feed import Enclosure, Feed, Item
from plugins.bulletin.outputs.feeds.items import (
    amended_item,
    article_item,
    change_item,
    correction_item,
    entity_item,
    meeting_item,
)
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.series import all_series, reports_of
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.in_time.turns import Held
from plugins.bulletin.site import Link
from plugins.bulletin.view import Lazy, digest_of, mark_of
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.parts.lists import CORRECTED, corrected
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
        self._meetings: dict[str, _Known] = {}
        self._writers = {suffix: _writer(form) for suffix, form in FORMATS}
        for page, articles in self._pages():
            yield from self._articles(page, articles)
        yield from self._followed()
        for kind in site.meeting_kinds:
            meetings = [m for m in bulletin.meetings if m.file.kind == kind.name]
            if meetings:
                newest = meetings[: site.feed_size]
                items = [self._meeting(meeting) for meeting in newest]
                yield from self._feed(kind, items)
        for one in bulletin.kinds:
            if one.optional and one.listed and one.dated:
                items = list(map(self._other, bulletin.of(one)[: site.feed_size]))
                yield from self._feed(Link(one.section, one.root), items)
        known = corrected(bulletin)[: site.feed_size]
        items = [_Known(correction_item(self._item(a).item, a), a.path) for a in known]
        yield from self._feed(Link(CORRECTED, addresses.CORRECTIONS), items)

    def _pages(self) -> Iterator[tuple[Link, Sequence[Article]]]:
        """Name the pages whose articles can be followed."""
        bulletin, site = self.bulletin, self.site
        yield Link(site.name, addresses.HOME), bulletin.articles
        for category in site.categories:
            yield category, bulletin.articles_in.get(category.name, [])

    def _followed(self) -> Iterator[Output]:
        """Plan the feed of each person, body and series: all that comes of them."""
        bulletin, tree = self.bulletin, OrganisationTree(self.bulletin)
        for official in bulletin.officials_in_the_news:
            met = [meeting for meeting, _ in bulletin.meetings_of.get(official.id, ())]
            held = [(tenure, official) for tenure in official.tenures]
            articles = bulletin.articles_of.get(official.id, [])
            page = Link(official.name, official.address)
            yield from self._all_of(page, articles, met, held)
        for body in bulletin.organisations:
            met = bulletin.meetings_by.get(body.id, [])
            articles = bulletin.articles_by.get(body.id, [])
            held = tree.tenures.get(body.id, [])
            issued = bulletin.naming(body, DOCUMENT, "issuers")
            page = Link(body.name, body.address)
            yield from self._all_of(page, articles, met, held, issued)
        for one in all_series(bulletin):
            page = Link(one.name, one.address)
            yield from self._all_of(page, reports_of(bulletin, one), one.meetings)

    def _all_of(
        self,
        page: Link,
        articles: Sequence[Article],
        meetings: Sequence[Meeting],
        held: Iterable[Held] = (),
        others: Sequence[Entity[Any]] = (),
    ) -> Iterator[Output]:
        name = addresses.feed(page.address)
        if self.settled(*(f"{name}.{suffix}" for suffix in self._writers)):
            return
        size = self.site.feed_size
        corrected = [a for a in articles if a.corrected]
        found = [
            *(self._item(article) for article in articles[:size]),
            *(_Known(amended_item(self._item(a).item, a), a.path) for a in corrected),
            *(self._meeting(meeting) for meeting in meetings[:size]),
            *map(self._other, others[:size]),
            *(
                _Known(item)
                for tenure, official in held
                for item in self._changes(tenure, official)
                if item.published <= self.bulletin.now
            ),
        ]
        newest = sorted(found, key=lambda one: one.item.published, reverse=True)
        yield from self._feed(page, newest[:size])

    def _meeting(self, meeting: Meeting) -> "_Known":
        known = self._meetings.get(meeting.id)
        if known is None:
            told = self.bulletin.told(meeting)
            known = self._meetings[meeting.id] = _Known(meeting_item(meeting, told))
        return known

    def _other(self, one: Entity[Any]) -> "_Known":
        assert one.day
        return _Known(entity_item(one, one.day, self.bulletin.known_by(one)))

    def _changes(self, tenure: Tenure, official: Official) -> list[Item]:
        address, name = official.address, official.name
        return change_item(tenure, address, name, self.bulletin.known_by(official))

    def _articles(self, page: Link, articles: Sequence[Article]) -> Iterator[Output]:
        name = addresses.feed(page.address)
        if self.settled(*(f"{name}.{suffix}" for suffix in self._writers)):
            return
        items = [self._item(article) for article in articles[: self.site.feed_size]]
        yield from self._feed(page, items)

    def _item(self, article: Article) -> _Known:
        known = self._items.get(article.path)
        if known is None:
            cover = article.cover
            found = cover and self.context["bulletin_photos"].enclosure(cover)
            photos = self.context["bulletin_photos"]
            media = [
                Enclosure(address, type_, photos.size(address.lstrip("/")))
                for address, type_, _ in article.media
            ]
            picture = Enclosure(*found) if found else None
            known_by = self.bulletin.known_by(article)
            item = article_item(article, picture, tuple(media), known_by)
            known = self._items[article.path] = _Known(item, article.path)
        return known

    def _feed(self, page: Link, items: Sequence[_Known]) -> Iterator[Output]:
        for suffix, write in self._writers.items():
            path = f"{addresses.feed(page.address).lstrip('/')}.{suffix}"
            yield self.file(path, write, partial(self._values, path, page, items))

    def _values(self, path: str, page: Link, items: Sequence[_Known]) -> Values:
        style: str = self.context["bulletin_assets"].address("feed.css")
        return {
            "path": path,
            "page": page,
            "made_of": [self.site_digest, style, *items],
            "feed": Lazy(lambda: self._made(path, page, items, style)),
        }

    def _made(self, path: str, page: Link, items: Sequence[_Known], style: str) -> Feed:
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
            style=style,
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
