"""Plans the feeds: of everything, of each category, official, organisation and kind."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from types import ModuleType
from typing import Any

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.articles import Article
from plugins.bulletin.dates import VIETNAM
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.outputs import atom, json_feed, rss
from plugins.bulletin.outputs.feeds import Enclosure, Feed, Item
from plugins.bulletin.site import Link
from plugins.bulletin.wording import MEETING_STATUS, when
from plugins.press.outputs import Output
from plugins.press.photos import Photos
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
                items = [_meeting_item(m) for m in meetings[: site.feed_size]]
                yield from self._feed(name, kind, items)

    def _articles(
        self, name: str, page: Link, articles: Sequence[Article]
    ) -> Iterator[Output]:
        items = [self._item(article) for article in articles[: self.site.feed_size]]
        yield from self._feed(name, page, items)

    def _item(self, article: Article) -> Item:
        item = self._items.get(article.path)
        if item is None:
            photos = self.context["bulletin_photos"]
            item = self._items[article.path] = _article_item(article, photos)
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


def _article_item(article: Article, photos: Photos) -> Item:
    cover = article.file.cover
    found = photos.enclosure(cover) if cover else None
    return Item(
        title=article.title,
        address=article.address,
        summary=article.summary,
        published=article.moment,
        updated=article.updated,
        authors=article.authors,
        categories=(article.file.category,),
        picture=found and Enclosure(*found),
    )


def _meeting_item(meeting: Meeting) -> Item:
    file = meeting.file
    said = (
        MEETING_STATUS[file.status],
        when(meeting.day, file.session, file.end_date),
        file.place,
    )
    return Item(
        title=meeting.title,
        address=meeting.address,
        summary=". ".join(words for words in said if words),
        published=datetime.combine(meeting.day, time(), VIETNAM),
        categories=(meeting.file.kind,),
    )


def _slug(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return Feeds


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
