"""Plans the feeds: of everything, of whom or what one follows, of kinds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.kinds import DOCUMENT, Kind
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
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.series import Series, all_series, reports_of
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


Found = Callable[[], Sequence[_Known]]


class Feeds(Step):
    """Each feed in Atom, RSS and JSON Feed."""

    def outputs(self) -> Iterator[Output]:
        """Plan every feed in every format; what is in it is looked for later."""
        self._writers = {suffix: _writer(form) for suffix, form in FORMATS}
        yield from self._of_articles()
        yield from self._followed()
        yield from self._of_kinds()

    def _of_articles(self) -> Iterator[Output]:
        """Plan those of all articles, of each category and of what was corrected."""
        site = self.site
        yield from self._feed(Link(site.name, addresses.HOME), self._newest)
        for category in site.categories:
            yield from self._feed(category, partial(self._of_category, category.name))
        yield from self._feed(Link(CORRECTED, addresses.CORRECTIONS), self._corrected)

    def _followed(self) -> Iterator[Output]:
        """Plan the feed of each person, body and series: all that comes of them."""
        bulletin = self.bulletin
        for official in bulletin.officials_in_the_news:
            page = Link(official.name, official.address)
            yield from self._feed(page, partial(self._of_official, official))
        for body in bulletin.organisations:
            page = Link(body.name, body.address)
            yield from self._feed(page, partial(self._of_body, body))
        for one in all_series(bulletin):
            page, met = Link(one.name, one.address), [m.path for m in one.meetings]
            yield from self._feed(page, partial(self._of_series, one), met)

    def _of_kinds(self) -> Iterator[Output]:
        """Plan those of the kinds of meetings, and of the optional kinds of content."""
        bulletin = self.bulletin
        held = {meeting.file.kind for meeting in bulletin.meetings}
        for kind in self.site.meeting_kinds:
            if kind.name in held:
                yield from self._feed(kind, partial(self._of_meetings, kind.name))
        for one in bulletin.kinds:
            if one.optional and one.listed and one.dated:
                page = Link(one.section, one.root)
                yield from self._feed(page, partial(self._of_kind, one))

    def _newest(self) -> list[_Known]:
        return list(map(self._item, self.bulletin.articles[: self.site.feed_size]))

    def _of_category(self, name: str) -> list[_Known]:
        articles = self.bulletin.articles_in.get(name, [])
        return list(map(self._item, articles[: self.site.feed_size]))

    def _corrected(self) -> list[_Known]:
        known = corrected(self.bulletin)[: self.site.feed_size]
        return [_Known(correction_item(self._item(a).item, a), a.path) for a in known]

    def _of_official(self, official: Official) -> list[_Known]:
        bulletin = self.bulletin
        met = [meeting for meeting, _ in bulletin.meetings_of.get(official.id, ())]
        held = [(tenure, official) for tenure in official.tenures]
        return self._all_of(bulletin.articles_of.get(official.id, []), met, held)

    def _of_body(self, body: Organisation) -> list[_Known]:
        bulletin = self.bulletin
        tree = self.cards.once("tree", lambda: OrganisationTree(bulletin))
        return self._all_of(
            bulletin.articles_by.get(body.id, []),
            bulletin.meetings_by.get(body.id, []),
            tree.tenures.get(body.id, []),
            bulletin.naming(body, DOCUMENT, "issuers"),
        )

    def _of_series(self, series: Series) -> list[_Known]:
        return self._all_of(reports_of(self.bulletin, series), series.meetings)

    def _of_meetings(self, kind: str) -> list[_Known]:
        meetings = [m for m in self.bulletin.meetings if m.file.kind == kind]
        return list(map(self._meeting, meetings[: self.site.feed_size]))

    def _of_kind(self, kind: Kind) -> list[_Known]:
        return list(map(self._other, self.bulletin.of(kind)[: self.site.feed_size]))

    def _all_of(
        self,
        articles: Sequence[Article],
        meetings: Sequence[Meeting],
        held: Iterable[Held] = (),
        others: Sequence[Entity[Any]] = (),
    ) -> list[_Known]:
        """Everything that came of somebody or something, the newest first."""
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
        return sorted(found, key=lambda one: one.item.published, reverse=True)[:size]

    def _item(self, article: Article) -> _Known:
        return self.cards.once(
            ("feed", article.path),
            lambda: _Known(self._made_item(article), article.path),
        )

    def _made_item(self, article: Article) -> Item:
        cover, photos = article.cover, self.context["bulletin_photos"]
        found = cover and photos.enclosure(cover)
        media = [
            Enclosure(address, type_, photos.size(address.lstrip("/")))
            for address, type_, _ in article.media
        ]
        picture = Enclosure(*found) if found else None
        known_by = self.bulletin.known_by(article)
        return article_item(article, picture, tuple(media), known_by)

    def _meeting(self, meeting: Meeting) -> _Known:
        told = self.bulletin.told
        return self.cards.once(
            ("feed", meeting.path), lambda: _Known(meeting_item(meeting, told(meeting)))
        )

    def _other(self, one: Entity[Any]) -> _Known:
        assert one.day
        return _Known(entity_item(one, one.day, self.bulletin.known_by(one)))

    def _changes(self, tenure: Tenure, official: Official) -> list[Item]:
        address, name = official.address, official.name
        return change_item(tenure, address, name, self.bulletin.known_by(official))

    def _feed(self, page: Link, found: Found, stands: object = ()) -> Iterator[Output]:
        """Plan one feed, unless it stays; `stands` for what `found` was given."""
        name = addresses.feed(page.address)
        if self.settled(*(f"{name}.{suffix}" for suffix in self._writers)):
            return
        for suffix, write in self._writers.items():
            path = f"{name.lstrip('/')}.{suffix}"
            plan = partial(self._values, path, page, found)
            yield self.file(path, write, plan, (page, stands))

    def _values(self, path: str, page: Link, found: Found) -> Values:
        items = self.cards.once(("feed of", page.address), found)
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
