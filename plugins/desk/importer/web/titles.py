"""The title of a saved page: its own heading, not the site's name.

<h1 class="site-title">Xã Yên Thái</h1> … <h3 class="title">Họp dân</h3>  →  the <h3>
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.blocks import tidy
from plugins.desk.importer.web.nodes import tags

_SITE_SUFFIX = re.compile(r"\s*(?:[|»«]|\s[-–—]\s).{0,90}$")
_TITLE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:title|tieu-?de|headline)(?:$|[-_ ])", re.IGNORECASE
)
_SITE_CLASS = re.compile(r"site-?(?:title|name)|logo|brand|banner", re.IGNORECASE)
_SECTIONS = ("article:section", "articlesection")
_JSON_SECTION = re.compile(r'"articleSection"\s*:\s*\[?\s*"([^"\\]{2,80})"')
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HOLDERS = ("h2", "h3", "h4", "div", "span", "p", "td", "strong", "b", "font", "a")
_TITLE_LENGTH = range(11, 250)


def metas(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Name and content of every meta tag, in order."""
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content"):
            yield str(name).lower(), str(tag["content"]).strip()


def json_scripts(soup: BeautifulSoup) -> list[Tag]:
    """What the page says of itself to search engines."""
    scripts = tags(soup, {"script"})
    return [one for one in scripts if one.get("type") == "application/ld+json"]


def section_of(soup: BeautifulSoup) -> str:
    """What the page's head or JSON-LD calls the part of the site it is in."""
    said = [content for name, content in metas(soup) if name in _SECTIONS]
    for script in json_scripts(soup):
        said += _JSON_SECTION.findall(script.get_text())
    return next((" ".join(tidy(one).split()) for one in said), "")


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
    if tag.name not in ("b", "strong"):
        return False
    text = words(tag)
    linked = tag.find("a") or tag.find_parent("a")
    fits = len(text) in _TITLE_LENGTH and not text.endswith((".", ":", ";"))
    return fits and not linked


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
    whole = dict(metas(soup)).get("og:title") or (
        soup.title.get_text() if soup.title else ""
    )
    title = " ".join(tidy(whole).split())
    short = _SITE_SUFFIX.sub("", title)
    title = short if len(short) > 25 else title
    return title if len(title) > 20 else None
