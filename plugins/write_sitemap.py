"""Plans the site maps, the news site map and robots.txt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.kinds import KINDS, PAGE
from plugins.bulletin.outputs.sitemaps import (
    MAPS,
    NEWS,
    ROBOTS,
    Entry,
    NewsEntry,
    SiteMap,
    news_sitemap,
    robots,
    sitemaps,
)
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.view import EVERY_ARTICLE, View
from plugins.bulletin.views.parts.languages import in_languages, translations, versions
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

NEWS_ARTICLES = 1000


class Sitemaps(Step):
    """What search engines are told."""

    def outputs(self) -> Iterator[Output]:
        """Plan the maps; the index stands at /sitemap.xml."""
        site, bulletin = self.site, self.bulletin
        if self.settled_below(MAPS, ROBOTS):
            return
        groups = {name: tuple(entries) for name, entries in self._groups()}
        for address, one in sitemaps(groups, site.url).items():
            yield self.file(
                address.lstrip("/"), _map, {"map": one, "shows": EVERY_ARTICLE}
            )
        newest = bulletin.articles[:NEWS_ARTICLES]
        fresh = [NewsEntry(a.address, a.heading, a.moment) for a in newest]
        news = news_sitemap(fresh, site.url, site.name, site.lang)
        yield self.file(NEWS.lstrip("/"), _text, {"text": news, "shows": EVERY_ARTICLE})
        yield self.file(ROBOTS.lstrip("/"), _text, {"text": robots(site.url)})

    def _groups(self) -> Iterator[tuple[str, Iterable[Entry]]]:
        """What there is, kind by kind; the lists stand before the pages."""
        for kind in KINDS:
            if kind is PAGE:
                yield "muc-luc", map(_listed, self._lists())
            groups: defaultdict[str, list[Entry]] = defaultdict(list)
            for one in self.bulletin.of(kind):
                name = kind.sitemap.format(one.day and one.day.year)
                groups[name].append(self._entry(one))
            yield from groups.items()

    def _lists(self) -> Sequence[str]:
        categories = [category.address for category in self.site.categories]
        topics = sorted({topic.address for topic in self.bulletin.topics.values()})
        return [*addresses.guides(self.bulletin.kinds), *categories, *topics]

    def _entry(self, one: Entity[Any]) -> Entry:
        """Name a page's other languages with it, as search engines want it."""
        known: Sequence[View] = ()
        if isinstance(one, Page):
            known = translations(self.bulletin, one)
        elif isinstance(one, Article):
            known = in_languages(self.bulletin, one)
        changed = (
            self.bulletin.told(one).changed if isinstance(one, Meeting) else one.changed
        )
        return Entry(one.address, changed, _by_language(known))


def _listed(address: str) -> Entry:
    return Entry(address, None, _by_language(versions(address)))


def _by_language(known: Iterable[View]) -> tuple[tuple[str, str], ...]:
    return tuple((one.lang, one.address) for one in known)


def _map(values: Mapping[str, Any]) -> bytes:
    one: SiteMap = values["map"]
    return one.text.encode()


def _text(values: Mapping[str, Any]) -> bytes:
    text: str = values["text"]
    return text.encode()


register = registering(Sitemaps)
