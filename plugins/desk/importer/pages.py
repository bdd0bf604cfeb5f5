"""A saved page → the blocks of its report, its title and publication moment.

<h1>…</h1><div class="entry-content"><p>…</p>…  →  Source(title, blocks, published)
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.reading.blocks import Block, tidy
from plugins.bulletin.reading.bylines import is_name_line, read_byline
from plugins.bulletin.reading.stamps import read_stamp
from plugins.desk.importer.legacy_fonts import is_capital_font, legacy_font, to_unicode
from plugins.desk.importer.page_blocks import walk, with_captions
from plugins.desk.importer.page_facts import (
    page_title,
    published_meta,
    published_text,
    title_tag,
)
from plugins.desk.importer.page_parts import find_root, strip_page

_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_LEAD_LENGTH = 60


class Source(NamedTuple):
    """What a file gave: blocks in order, and what it says of itself."""

    blocks: list[Block]
    title: str | None = None
    published: datetime | date | None = None


def _convert_fonts(soup: BeautifulSoup) -> None:
    """Turn text set in .Vn or VNI fonts into Unicode, in place."""
    for text in soup.find_all(string=True):
        for holder in text.parents:
            style = _FONT.search(str(holder.get("style") or ""))
            name = style[1] if style else str(holder.get("face") or "")
            if not name:
                continue
            if code := legacy_font(name):
                capitals = is_capital_font(name)
                text.replace_with(to_unicode(str(text), code, capitals=capitals))
            break


def _line(tag: Tag) -> str:
    return " ".join(tidy(tag.get_text(" ")).split())


def _between(heading: Tag | None, root: Tag, title: str | None) -> Iterator[Block]:
    """Stamp, byline and lead that stand between the title and the report's root."""
    if heading is None or root in heading.parents or root is heading:
        return
    inside = set(map(id, root.descendants)) | {id(root)}
    names = ["p", "div", "h2", "h3", "span", "strong", "td"]
    for node in heading.find_all_next(names, limit=60):
        if id(node) in inside:
            return
        if node.find(names) or heading in node.parents:
            continue
        text = _line(node)
        links = sum(len(a.get_text()) for a in node.find_all("a"))
        told = len(text) > _LEAD_LENGTH or read_stamp(text) or read_byline(text)
        if text != title and links * 2 < len(text) and told:
            yield Block("text", text)


def _after(root: Tag) -> Iterator[Block]:
    """A byline right after the report's root."""
    inside = set(map(id, root.descendants))
    nodes = root.find_all_next(["p", "div", "span", "strong", "td"], limit=60)
    for node in [node for node in nodes if id(node) not in inside][:8]:
        text = _line(node)
        right = (
            "right" in f"{node.get('align')} {node.get('style')} {node.get('class')}"
        )
        if read_byline(text) or (right and is_name_line(text)):
            yield Block("text", text)
            return


def read_page(text: str) -> Source:
    """Read the report out of a saved page."""
    soup = BeautifulSoup(text, "html.parser")
    published = published_meta(soup)
    _convert_fonts(soup)
    strip_page(soup)
    root = find_root(soup)
    heading = title_tag(soup, root)
    title = page_title(soup, heading)
    blocks = [*_between(heading, root, title), *walk(root), *_after(root)]
    blocks = [b for b in blocks if b.text != title or b.src]
    return Source(
        with_captions(blocks), title, published or published_text(soup, heading)
    )
