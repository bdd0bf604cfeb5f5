"""When a saved page says it appeared.

<meta property="article:published_time" content="2018-07-20T11:30:00+07:00">
    →  datetime(2018, 7, 20, 11, 30, tzinfo=+07:00)
"""

import re
from datetime import date, datetime

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.blocks import tidy
from plugins.bulletin.reading.page.bylines import read_signed_stamp
from plugins.bulletin.reading.page.stamps import ask_about_stamp, read_stamp
from plugins.bulletin.words.dates import parse_moment
from plugins.desk.importer.web.nodes import tags
from plugins.desk.importer.web.titles import json_scripts, metas

Moment = datetime | date
Place = tuple[int, int]
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


def _moment(text: str) -> Moment | None:
    text = text.strip()
    try:
        return parse_moment(re.sub(r"\.\d+", "", text))
    except ValueError:
        return read_stamp(text)


def published_head(soup: BeautifulSoup) -> Moment | None:
    """What the page's head, JSON-LD or microdata says."""
    meta = dict(reversed(list(metas(soup))))
    texts = [meta[name] for name in _META_DATES if name in meta]
    for script in json_scripts(soup):
        texts += _JSON_DATE.findall(script.get_text())
    for tag in tags(soup):
        if tag.get("itemprop") == "datePublished":
            texts += _said(tag)
    return next((found for text in texts if (found := _moment(text))), None)


def _said(tag: Tag) -> list[str]:
    machine = str(tag.get("datetime") or tag.get("content") or "")
    return [machine, tag.get_text(" ")]


def place_of(tag: Tag) -> Place:
    """Where a tag stands in the page's source."""
    return tag.sourceline or 0, tag.sourcepos or 0


def published_times(soup: BeautifulSoup) -> list[tuple[Place, Moment]]:
    """Every <time> of the page, with its place; the page's clock may be among them."""
    found = []
    for tag in soup.find_all("time"):
        if moment := next(filter(None, map(_moment, _said(tag))), None):
            found.append((place_of(tag), moment))
    return found


def published_time(
    times: list[tuple[Place, Moment]], title: Tag | None
) -> Moment | None:
    """The first <time> after the title, else the last one before it."""
    start = place_of(title) if title else (0, 0)
    after = [moment for place, moment in times if place >= start]
    before = [moment for place, moment in times if place < start]
    return next(iter((*after, *reversed(before))), None)


def published_text(
    soup: BeautifulSoup, title: Tag | None
) -> tuple[Moment | None, str | None]:
    """A stamp printed after the title, else in an element whose class says so.

    With it comes what to ask when day and month could stand in either order.
    """
    after = title.find_all_next(string=True, limit=150) if title else []
    for string in after:
        line = _one_line(str(string))
        if found := _stamp(line):
            return found, ask_about_stamp(line)
    for tag in soup.find_all(True):
        names = f"{tag.get('class') or ''} {tag.get('id') or ''}"
        line = _one_line(tag.get_text(" ")) if _DATE_CLASS.search(names) else ""
        if 0 < len(line) < 160 and (found := _stamp(line)):
            return found, ask_about_stamp(line)
    return None, None


def _one_line(text: str) -> str:
    return " ".join(tidy(text).split())


def _stamp(line: str) -> Moment | None:
    """A stamp, also one that stands on the line of who wrote."""
    signed = read_signed_stamp(line)
    return read_stamp(signed[1] if signed else line)
