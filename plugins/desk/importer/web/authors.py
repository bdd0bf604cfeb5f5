"""Who wrote, where pages say it without a label: by a class, in the page's head.

<div class="detail-author">Duy Lâm</div>     →  "Tác giả: Duy Lâm"
<meta name="author" content="Duy Lâm">       →  the same, when nothing on the page says
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.bylines import is_name_line, read_byline
from plugins.bulletin.words.text import level
from plugins.desk.importer.web.nodes import classes, tags
from plugins.desk.importer.web.titles import json_scripts, metas, words

_CLASS = re.compile(
    r"(?:^|[-_ ])(?:author|authors|tac-?gia|byline|writer|nguoi-?viet)(?:$|[-_ ])",
    re.IGNORECASE,
)
_METAS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_JSON = re.compile(
    r'"author"\s*:\s*\[?\s*\{[^{}]*?"name"\s*:\s*"([^"\\]{3,60})"'
    r'|"author"\s*:\s*\[?\s*"([^"\\]{3,60})"'
)
# What signs for a house, not for a person.
_HOUSE = re.compile(
    r"(?<!\w)(?:online|báo|đài|cổng|trang|web\w*|admin\w*|ban|tv|news|điện tử|tòa soạn"
    r"|ttxvn|media|vn|com|sở|ubnd|văn phòng|biên tập|quản trị|info)(?!\w)"
)


def _is_person(text: str) -> bool:
    """Whether a text is nothing but somebody's name."""
    fits = 1 < len(text.split()) < 6 and len(text) < 60
    return fits and is_name_line(text) and not _HOUSE.search(level(text))


def label_authors(soup: BeautifulSoup) -> None:
    """Put "Tác giả:" before a name that only its class calls the author's."""
    for tag in tags(soup):
        names = classes(tag)
        if not _CLASS.search(names) or "comment" in names:
            continue
        inner = any(_CLASS.search(classes(one)) for one in tags(tag))
        text = words(tag)
        if not inner and _is_person(text):
            tag.string = f"Tác giả: {text}"


def author_of_head(soup: BeautifulSoup) -> str | None:
    """The author that the page's head names, unless that is the house."""
    said = dict(reversed(list(metas(soup))))
    named = [said[name] for name in _METAS if name in said]
    for script in json_scripts(soup):
        named += [a or b for a, b in _JSON.findall(script.get_text())]
    site = level(said.get("og:site_name", ""))
    people = (one for one in named if _is_person(one) and level(one) != site)
    return next(people, None)


def names_author(texts: Iterator[str]) -> bool:
    """Whether one of the texts is a byline already."""
    found = (read_byline(text) for text in texts)
    return any(byline and byline.kind == "author" for byline in found)


def lead_class(tag: Tag) -> bool:
    """Whether its class calls an element the lead of a report."""
    names = " ".join(map(str, tag.get_attribute_list("class")))
    return bool(_LEAD.search(names))


_LEAD = re.compile(
    r"(?:^|[-_ ])(?:sapo|summary|description|chapeau|lead|trich(?:-?(?:dan|yeu))?"
    r"|hometext|intro|excerpt|abstract)(?:$|[-_ ])",
    re.IGNORECASE,
)
