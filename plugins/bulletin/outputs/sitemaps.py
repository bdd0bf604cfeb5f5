"""Site maps: one file per group of pages, an index over them, and one for news.

    sitemaps({"articles-2018": [Entry("/2018/07/a/", day)]}, url)
      →  {"/sitemap-articles-2018.xml": SiteMap(…), "/sitemap.xml": … its index …}

An edit rewrites its group and the index, nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from plugins.bulletin import addresses
from plugins.bulletin.outputs.feeds.xml import DECLARATION, element, empty
from plugins.bulletin.outputs.identifiers import absolute

# Limits of sitemaps.org and of Google News.
URLS_A_FILE = 50_000
NEWS_URLS = 1_000
NEWS_DAYS = 2
INDEX, NEWS, ROBOTS = addresses.SITEMAP, "/sitemap-news.xml", "/robots.txt"
# How the addresses of all maps begin.
MAPS = INDEX.removesuffix(".xml")

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS_SPACE = "http://www.google.com/schemas/sitemap-news/0.9"
_XHTML_SPACE = "http://www.w3.org/1999/xhtml"


class Entry(Struct, frozen=True):
    """A page: address, day or moment of its last change, versions by language."""

    address: str
    changed: date | None = None
    alternates: tuple[tuple[str, str], ...] = ()


class NewsEntry(Struct, frozen=True):
    """An article for news search engines."""

    address: str
    title: str
    published: datetime


class SiteMap(Struct, frozen=True):
    """One file: the pages of a group or, for the index, all the other files."""

    entries: tuple[Entry, ...]
    url: str
    index: bool = False

    @property
    def text(self) -> str:
        """The file as it is written."""
        return (_index if self.index else _url_set)(self.entries, self.url)


def sitemaps(groups: Mapping[str, Sequence[Entry]], url: str) -> dict[str, SiteMap]:
    """Cut the groups into site maps, by address; their index is at INDEX."""
    files: dict[str, SiteMap] = {}
    index = []
    for group, entries in groups.items():
        for number, start in enumerate(range(0, len(entries), URLS_A_FILE), 1):
            part = entries[start : start + URLS_A_FILE]
            address = f"/sitemap-{group}{'' if number == 1 else f'-{number}'}.xml"
            files[address] = SiteMap(tuple(part), url)
            index.append(Entry(address, _newest(part)))
    files[INDEX] = SiteMap(tuple(index), url, index=True)
    return files


def news_sitemap(
    articles: Iterable[NewsEntry], url: str, name: str, lang: str = "vi"
) -> str:
    """Write the site map of the two days up to the newest of the given articles.

    The newest article and not the clock decides, so that a build repeats itself.
    """
    newest_first = sorted(articles, key=lambda one: one.published, reverse=True)
    fresh = [
        one
        for one in newest_first[:NEWS_URLS]
        if newest_first[0].published - one.published <= timedelta(days=NEWS_DAYS)
    ]
    publication = element("news:name", name) + element("news:language", lang)
    rows = [_news_row(one, url, publication) for one in fresh]
    opening = f'<urlset xmlns="{_SPACE}" xmlns:news="{_NEWS_SPACE}">\n'
    return f"{DECLARATION}{opening}{''.join(rows)}</urlset>\n"


def robots(url: str) -> str:
    """Write robots.txt: all is open; the site maps need the site's full address."""
    maps = [absolute(url, address) for address in (INDEX, NEWS)] if url else []
    lines = ["User-agent: *", "Disallow:", *(f"Sitemap: {one}" for one in maps)]
    return "\n".join(lines) + "\n"


def _url_set(entries: Sequence[Entry], url: str) -> str:
    rows = "".join(_row(entry, url) for entry in entries)
    opening = f'<urlset xmlns="{_SPACE}" xmlns:xhtml="{_XHTML_SPACE}">\n'
    return f"{DECLARATION}{opening}{rows}</urlset>\n"


def _row(entry: Entry, url: str) -> str:
    changed = element("lastmod", entry.changed.isoformat()) if entry.changed else ""
    versions = "".join(
        empty("xhtml:link", rel="alternate", hreflang=lang, href=absolute(url, address))
        for lang, address in entry.alternates
    )
    place = element("loc", absolute(url, entry.address))
    return f"<url>{place}{changed}{versions}</url>\n"


def _news_row(entry: NewsEntry, url: str, publication: str) -> str:
    news = (
        f"<news:publication>{publication}</news:publication>"
        f"{element('news:publication_date', entry.published.isoformat())}"
        f"{element('news:title', entry.title)}"
    )
    place = element("loc", absolute(url, entry.address))
    return f"<url>{place}<news:news>{news}</news:news></url>\n"


def _index(entries: Sequence[Entry], url: str) -> str:
    rows = "".join(
        _row(entry, url).replace("<url>", "<sitemap>").replace("</url>", "</sitemap>")
        for entry in entries
    )
    opening = f'<sitemapindex xmlns="{_SPACE}">\n'
    return f"{DECLARATION}{opening}{rows}</sitemapindex>\n"


def _newest(entries: Sequence[Entry]) -> date | None:
    """Compare days and moments by their text, as they cannot be compared."""
    changes = [entry.changed for entry in entries if entry.changed]
    return max(changes, key=lambda change: change.isoformat(), default=None)
