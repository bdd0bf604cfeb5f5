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
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_DATE_CLASS = re.compile(
    r"date|time|ngay|publish|posted|meta|stamp|thoigian|thoi-gian", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(r"\s*(?:[|»«]|\s[-–—]\s).{0,90}$")
_TITLE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:title|tieu-?de|headline)(?:$|[-_ ])", re.IGNORECASE
)
_SITE_CLASS = re.compile(r"site-?(?:title|name)|logo|brand|banner", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HOLDERS = ("h2", "h3", "h4", "div", "span", "p", "td", "strong", "b", "font", "a")
_TITLE_LENGTH = range(11, 250)


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
    """When the page says it appeared: meta tags, JSON-LD, <time> and itemprop."""
    meta = dict(reversed(list(_meta(soup))))
    texts = [meta[name] for name in _META_DATES if name in meta]
    for script in soup.find_all("script", type="application/ld+json"):
        texts += _JSON_DATE.findall(script.get_text())
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


def words(tag: Tag) -> str:
    """The text of an element on one line."""
    return " ".join(tidy(tag.get_text(" ")).split())


def _classes(tag: Tag) -> str:
    names = " ".join(map(str, tag.get("class") or []))
    return _HUMP.sub("-", f"{names} {tag.get('id') or ''}")


def _is_title(tag: Tag) -> bool:
    named = _TITLE_CLASS.search(_classes(tag))
    return bool(named) and len(words(tag)) in _TITLE_LENGTH


def _is_bold_line(tag: Tag) -> bool:
    """A short bold line that ends no sentence, as old pages print their titles."""
    text = words(tag)
    linked = tag.find("a") or tag.find_parent("a")
    return (
        tag.name in ("b", "strong")
        and len(text) in _TITLE_LENGTH
        and not linked
        and not text.endswith((".", ":", ";"))
    )


def _is_site_name(tag: Tag) -> bool:
    return any(_SITE_CLASS.search(_classes(t)) for t in (tag, *tag.find_all("a")))


def title_tag(root: Tag, soup: BeautifulSoup, named: str | None) -> Tag | None:
    """The report's own heading.

    An <h1>, else the element that says what the page's head says, else the nearest
    one called title, else the nearest bold line before the report.
    """
    headings = [tag for tag in soup.find_all("h1") if words(tag)]
    own = [tag for tag in headings if not _is_site_name(tag)]
    before = root.find_all_previous(_HOLDERS, limit=80)
    near = [*before, *root.find_all(_HOLDERS, limit=40)]
    same = [tag for tag in near if named and words(tag) == named]
    called = [tag for tag in near if _is_title(tag)]
    leaves = [tag for tag in called if not tag.find(_is_title)]
    bold = [tag for tag in before if _is_bold_line(tag)]
    return next(iter((*own, *same, *leaves, *bold)), None)


def head_title(soup: BeautifulSoup) -> str | None:
    """The title that the page's head gives, without the site's name."""
    whole = dict(_meta(soup)).get("og:title") or (
        soup.title.get_text() if soup.title else ""
    )
    title = " ".join(tidy(whole).split())
    short = _SITE_SUFFIX.sub("", title)
    title = short if len(short) > 25 else title
    return title if len(title) > 20 else None
