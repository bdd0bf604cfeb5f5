"""A saved page → the blocks of its report, its title and publication moment.

<h1>…</h1><div class="entry-content"><p>…</p>…  →  Source(title, blocks, published)
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.bylines import (
    is_name_line,
    read_byline,
    read_signed_stamp,
)
from plugins.bulletin.reading.page.stamps import read_stamp
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.web.authors import (
    author_of_head,
    label_authors,
    lead_class,
    names_author,
)
from plugins.desk.importer.web.blocks import blocks_in
from plugins.desk.importer.web.dates import (
    published_head,
    published_text,
    published_time,
    published_times,
)
from plugins.desk.importer.web.fonts import convert_fonts
from plugins.desk.importer.web.formulas import write_formulas
from plugins.desk.importer.web.lines import with_captions, with_headings
from plugins.desk.importer.web.lists import is_list
from plugins.desk.importer.web.marks import remarks, settle_marks
from plugins.desk.importer.web.numbers import sign_points
from plugins.desk.importer.web.parts import find_root, strip_page
from plugins.desk.importer.web.pictures import picture, without_repeats
from plugins.desk.importer.web.soup import parse
from plugins.desk.importer.web.titles import head_title, section_of, title_tag, words
from plugins.desk.importer.web.weeks import tells_day, unnest, with_days

_LEAD_LENGTH = 60
_FORMULAS = "Công thức trong bài đã viết thành một dòng: {}; hãy đối chiếu."
_LIST = "là trang danh sách tin, không phải một bài; hãy lưu trang của từng bài"
_SIGNED = re.compile(r"right|author|byline|tac-?gia", re.IGNORECASE)
_HOLDERS = ["p", "div", "h2", "h3", "span", "strong", "td", "figcaption"]


class Source(NamedTuple):
    """What a file gave: blocks in order, and what it says of itself.

    scraped: a page's menus and buttons may stand around the report. section: what
    the page calls the part of its site that the report is in.
    """

    blocks: list[Block]
    title: str | None = None
    published: datetime | date | None = None
    scraped: bool = True
    section: str = ""


def _between(heading: Tag | None, root: Tag, title: str | None) -> Iterator[Block]:
    """Stamp, byline, lead and picture between the title and the report's root."""
    if heading is None or root in heading.parents or root is heading:
        return
    inside = set(map(id, root.descendants)) | {id(root)}
    for node in heading.find_all_next([*_HOLDERS, "img"], limit=80):
        if id(node) in inside:
            return
        if node.name == "img":
            yield from filter(None, [picture(node)])
        elif heading not in node.parents and _is_line(node):
            yield from _told(node, title)


def _is_line(node: Tag) -> bool:
    """Whether an element is one line: its author and its moment may be parts of it."""
    return not node.find(_HOLDERS) or bool(read_signed_stamp(words(node)))


def _told(node: Tag, title: str | None) -> Iterator[Block]:
    """What an element above the report says, unless it is a menu or a button."""
    text = words(node)
    links = sum(len(a.get_text()) for a in node.find_all("a"))
    if not text or text == title or links * 2 >= len(text):
        return
    if node.name == "figcaption":
        yield Block("caption", text)
    elif len(text) > _LEAD_LENGTH or lead_class(node) or _is_of_the_head(text):
        yield Block("text", text)


def _is_of_the_head(text: str) -> bool:
    """Whether a short line says when the report appeared or who wrote it."""
    return bool(read_stamp(text) or read_byline(text) or read_signed_stamp(text))


def _after(root: Tag) -> Iterator[Block]:
    """A byline right after the report's root."""
    inside = set(map(id, root.descendants))
    nodes = root.find_all_next(["p", "div", "span", "strong", "td"], limit=60)
    for node in [node for node in nodes if id(node) not in inside][:8]:
        text = words(node)
        look = f"{node.get('align')} {node.get('style')} {node.get('class')}"
        if read_byline(text) or (_SIGNED.search(look) and is_name_line(text)):
            yield Block("text", text)
            return


def _settle(soup: BeautifulSoup) -> list[Block]:
    """Fonts, formulas, marks and numbers become plain text; what to ask of it."""
    convert_fonts(soup)
    formulas = list(write_formulas(soup))
    settle_marks(soup)
    sign_points(soup)
    asked = _FORMULAS.format("; ".join(formulas))
    return [Block("question", asked)] if formulas else []


def _root(soup: BeautifulSoup, title: str | None) -> Tag:
    """What holds the report, or the days of a weekly schedule."""
    body = soup.body or soup
    unnest(body)
    return with_days(find_root(soup), body, title)


def _heading(root: Tag, soup: BeautifulSoup, named: str | None) -> Tag | None:
    """What bears the title; the first day of a schedule is none."""
    heading = title_tag(root, soup, named)
    return None if heading and tells_day(words(heading)) else heading


def read_page(text: str) -> Source:
    """Read the report out of a saved page.

    Raises UnreadableReportError, in Vietnamese, for a page that lists reports.
    """
    soup = parse(text)
    published, times = published_head(soup), published_times(soup)
    author, section = author_of_head(soup), section_of(soup)
    formulas = _settle(soup)
    named = head_title(soup)
    strip_page(soup)
    if is_list(soup.body or soup):
        raise UnreadableReportError(_LIST)
    label_authors(soup)
    root = _root(soup, named)
    heading = _heading(root, soup, named)
    title = words(heading) if heading else named
    left = [*remarks(root), *formulas]
    blocks = [*_between(heading, root, title), *blocks_in(root), *_after(root)]
    blocks = [b for b in without_repeats(blocks) if b.text != title or b.src]
    if author and not names_author(block.text for block in blocks):
        blocks.append(Block("text", f"Tác giả: {author}"))
    moment, asked = published or published_time(times, heading), None
    if moment is None:
        moment, asked = published_text(soup, heading)
    left += [Block("question", asked)] if asked else []
    told = [*left, *with_headings(with_captions(blocks))]
    return Source(told, title, moment, section=section)
