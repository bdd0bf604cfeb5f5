"""Plans the site maps, the news site map and robots.txt."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.outputs.sitemaps import (
    NEWS,
    ROBOTS,
    Entry,
    NewsEntry,
    SiteMap,
    news_sitemap,
    robots,
    sitemaps,
)
from plugins.bulletin.record.pages import Page
from plugins.bulletin.views.archive import by_month
from plugins.bulletin.views.languages import versions
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

NEWS_ARTICLES = 1000


class Sitemaps(Step):
    """What search engines are told."""

    def outputs(self) -> Iterator[Output]:
        """Plan the maps; the index stands at /sitemap.xml."""
        site, bulletin = self.site, self.bulletin
        groups = {name: tuple(entries) for name, entries in self._groups()}
        for address, one in sitemaps(groups, site.url).items():
            yield self.file(address.lstrip("/"), _map, {"map": one})
        newest = bulletin.articles[:NEWS_ARTICLES]
        fresh = [NewsEntry(a.address, a.heading, a.moment) for a in newest]
        news = news_sitemap(fresh, site.url, site.name, site.lang)
        yield self.file(NEWS.lstrip("/"), _text, {"text": news})
        yield self.file(ROBOTS.lstrip("/"), _text, {"text": robots(site.url)})

    def _groups(self) -> Iterator[tuple[str, Iterable[Entry]]]:
        bulletin = self.bulletin
        for year, months in by_month(bulletin).items():
            yield (
                f"bai-viet-{year}",
                (
                    Entry(a.address, a.updated or a.moment)
                    for articles in months.values()
                    for a in articles
                ),
            )
        yield (
            "hoi-nghi",
            (Entry(m.address, bulletin.told(m).changed) for m in bulletin.meetings),
        )
        yield "can-bo", (Entry(o.address) for o in bulletin.officials)
        yield "co-quan", (Entry(o.address) for o in bulletin.organisations)
        yield "muc-luc", (_listed(address) for address in self._lists())
        yield "trang", (self._page(page) for page in bulletin.pages)

    def _lists(self) -> Sequence[str]:
        fixed = (
            addresses.HOME,
            addresses.MEETINGS,
            addresses.OFFICIALS,
            addresses.ORGANISATIONS,
            addresses.ARCHIVE,
            addresses.TOPICS,
            addresses.SEARCH,
            addresses.DATA,
            addresses.CALENDAR,
            addresses.CORRECTIONS,
            addresses.SITE_MAP,
            addresses.CONTACTS,
            addresses.CONTACTS_EN,
            addresses.STRUCTURE_EN,
        )
        categories = [category.address for category in self.site.categories]
        topics = sorted({topic.address for topic in self.bulletin.topics.values()})
        return [*fixed, *categories, *topics]

    def _page(self, page: Page) -> Entry:
        """Name a page's other languages with it, as search engines want it."""
        original = page.file.translation_of or page.id
        versions = tuple(
            (other.file.lang, other.address)
            for other in self.bulletin.pages
            if original in (other.id, other.file.translation_of)
        )
        return Entry(page.address, page.file.updated, versions if versions[1:] else ())


def _listed(address: str) -> Entry:
    known = tuple((one.lang, one.address) for one in versions(address))
    return Entry(address, None, known)


def _map(values: Mapping[str, Any]) -> bytes:
    one: SiteMap = values["map"]
    return one.text.encode()


def _text(values: Mapping[str, Any]) -> bytes:
    text: str = values["text"]
    return text.encode()


register = registering(Sitemaps)
