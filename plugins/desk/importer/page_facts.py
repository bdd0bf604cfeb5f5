"""What a saved page says of itself: its title and when it appeared.

<meta property="article:published_time" content="2018-07-20T11:30:00+07:00">
    →  datetime(2018, 7, 20, 11, 30, tzinfo=+07:00)
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.dates import parse_moment
from plugins.bulletin.reading.blocks import tidy
from plugins.bulletin.reading.stamps import read_stamp

_META_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate",
    "publishdate", "publish_date", "date", "dc.date", "dc.date.issued",
    "dcterms.issued",
    "dc.date.created", "dcterms.created", "dcterms.date", "article:published",
    "created",
)  # fmt: skip
_DATE_CLASS = re.compile(
    r"date|time|ngay|publish|posted|meta|stamp|thoigian|thoi-gian", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(r"\s*(?:[|»«]|\s[-–—]\s).{0,90}$")
_TITLE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:title|tieude|tieu-de|headline)(?:$|[-_ ])", re.I
)


def _meta(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content"):
            yield str(name).lower(), str(tag["content"]).strip()


def _moment(text: str) -> datetime | date | None:
    text = text.strip()
    try:
        return parse_moment(re.sub(r"\.\d+", "", text))
    except ValueError:
        return read_stamp(text)


def published_meta(soup: BeautifulSoup) -> datetime | date | None:
    """When the page says it appeared: meta tags, then <time>, then itemprop."""
    meta = dict(reversed(list(_meta(soup))))
    texts = [meta[name] for name in _META_DATES if name in meta]
    for tag in soup.find_all(
        ["time", "span", "div", "p", "li", "em", "i", "td", "abbr"]
    ):
        if tag.name == "time" or tag.get("itemprop") == "datePublished":
            texts += [
                str(tag.get("datetime") or tag.get("content") or ""),
                tag.get_text(" "),
            ]
    return next((found for text in texts if (found := _moment(text))), None)


def published_text(soup: BeautifulSoup, title: Tag | None) -> datetime | date | None:
    """A stamp printed after the title, else in an element whose class says so."""
    after = title.find_all_next(string=True, limit=150) if title else []
    for string in after:
        if found := read_stamp(" ".join(tidy(str(string)).split())):
            return found
    for tag in soup.find_all(True):
        names = f"{tag.get('class') or ''} {tag.get('id') or ''}"
        text = tag.get_text(" ") if _DATE_CLASS.search(names) else ""
        if 0 < len(text) < 160 and (found := read_stamp(" ".join(tidy(text).split()))):
            return found
    return None


def _is_title(tag: Tag) -> bool:
    named = _TITLE_CLASS.search(" ".join(map(str, tag.get("class") or [])))
    return bool(named) and 10 < len(tag.get_text(strip=True)) < 250


def title_tag(soup: BeautifulSoup, root: Tag) -> Tag | None:
    """The report's own heading: an <h1>, else the nearest element called title."""
    headings = [tag for tag in soup.find_all("h1") if tag.get_text(strip=True)]
    if headings:
        return headings[0]
    names = ["h2", "h3", "h4", "div", "span", "p", "td", "strong", "a"]
    before = [tag for tag in root.find_all_previous(names, limit=80) if _is_title(tag)]
    inside = [tag for tag in root.find_all(names, limit=40) if _is_title(tag)]
    leaves = [tag for tag in (*before, *inside) if not tag.find(_is_title)]
    return leaves[0] if leaves else None


def page_title(soup: BeautifulSoup, heading: Tag | None) -> str | None:
    """The heading's words, else the page's title without the site's name."""
    if heading is not None:
        return " ".join(tidy(heading.get_text(" ")).split())
    whole = dict(_meta(soup)).get("og:title") or (
        soup.title.get_text() if soup.title else ""
    )
    title = " ".join(tidy(whole).split())
    short = _SITE_SUFFIX.sub("", title)
    title = short if len(short) > 25 else title
    return title if len(title) > 20 else None
