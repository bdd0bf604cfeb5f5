"""A saved page → the blocks of its report, its title and publication moment.

<h1>…</h1><div class="entry-content"><p>…</p>…  →  Source(title, blocks, published)
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from bs4 import BeautifulSoup, NavigableString, Tag

from plugins.bulletin.reading.blocks import Block, tidy
from plugins.bulletin.reading.bylines import is_name_line, read_byline
from plugins.bulletin.reading.stamps import read_stamp
from plugins.desk.importer.legacy_fonts import is_capital_font, legacy_font, to_unicode
from plugins.desk.importer.markdown import inline, paragraph, table
from plugins.desk.importer.page_facts import (
    page_title,
    published_meta,
    published_text,
    title_tag,
)
from plugins.desk.importer.page_parts import find_root, strip_page
from plugins.desk.importer.page_pictures import picture

_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tr td th blockquote figure"
    " section"
    " article center dl dt dd figcaption main body html header address fieldset".split()
)
_CAPTION_CLASS = re.compile(r"caption|chu-?thich|image-?desc|photo-?desc|imgdesc", re.I)
_FONT = re.compile(r"font-family\s*:\s*([^;]+)", re.IGNORECASE)
_DEEPEST = 60
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


def _is_block(node: object) -> bool:
    return isinstance(node, Tag) and node.name in _BLOCKS


def _text_block(nodes: list[Tag | NavigableString], kind: str) -> Iterator[Block]:
    """Paragraphs of inline nodes; a line break begins another."""
    markdown = "".join(inline(node) for node in nodes)
    plain = "".join(
        "\n"
        if n.name == "br"
        else n.get_text()
        if isinstance(n, Tag)
        else str(n).replace("\n", " ")
        for n in _flat(nodes)
    )
    lines, marked = plain.split("\n"), markdown.split("\n")
    if len(lines) != len(marked):
        lines, marked = [" ".join(lines)], [" ".join(marked)]
    for line, mark in zip(lines, marked, strict=True):
        text = " ".join(tidy(line).split())
        if text:
            yield Block(kind, text, paragraph(mark))


def _flat(nodes: list[Tag | NavigableString]) -> Iterator[Tag | NavigableString]:
    """The texts and line breaks inside the nodes."""
    for node in nodes:
        if isinstance(node, Tag) and node.name != "br":
            inside = [
                n
                for n in node.descendants
                if isinstance(n, NavigableString)
                or (isinstance(n, Tag) and n.name == "br")
            ]
            yield from inside
        else:
            yield node


def _kind(tag: Tag, inherited: str) -> str:
    names = " ".join(map(str, tag.get("class") or []))
    if tag.name == "figcaption" or _CAPTION_CLASS.search(names):
        return "caption"
    if tag.name in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "heading"
    centred = "center" in f"{tag.get('align')} {tag.get('style')}"
    text = tag.get_text(strip=True)
    slanted = sum(len(t.get_text(strip=True)) for t in tag.find_all(["i", "em"]))
    if tag.name == "p" and centred and 0 < len(text) < 220 and slanted >= len(text):
        return "caption"
    return {"li": "item", "blockquote": "quote"}.get(tag.name, inherited)


def _is_data_table(tag: Tag) -> bool:
    """Rows and columns of short cells, not a table that only lays out the page."""
    rows = [row for row in tag.find_all("tr") if row.find(["td", "th"])]
    cells = [cell for row in rows for cell in row.find_all(["td", "th"])]
    if len(rows) < 2 or len(cells) < 2 * len(rows) - 1 or tag.find(["table", "img"]):
        return False
    return all(len(cell.get_text(strip=True)) < 250 for cell in cells)


def _table_block(tag: Tag) -> Block:
    rows = [
        [" ".join(inline(cell).split()) for cell in row.find_all(["td", "th"])]
        for row in tag.find_all("tr")
    ]
    rows = [row for row in rows if row]
    return Block("table", " ".join(tidy(tag.get_text(" ")).split()), table(rows))


def walk(tag: Tag, kind: str = "text", depth: int = 0) -> Iterator[Block]:
    """The blocks inside an element, in order."""
    run: list[Tag | NavigableString] = []
    for child in tag.children:
        if isinstance(child, NavigableString) or (
            isinstance(child, Tag) and child.name != "img" and not _holds_blocks(child)
        ):
            run.append(child)
        elif isinstance(child, Tag):
            yield from _text_block(run, kind)
            run = []
            yield from _block(child, kind, depth)
    yield from _text_block(run, kind)


def _holds_blocks(tag: Tag) -> bool:
    return tag.name in _BLOCKS or any(
        _is_block(t) or (isinstance(t, Tag) and t.name == "img")
        for t in tag.descendants
    )


def _block(tag: Tag, kind: str, depth: int) -> Iterator[Block]:
    if tag.name == "img":
        if found := picture(tag):
            yield found
    elif tag.name == "table" and _is_data_table(tag):
        yield _table_block(tag)
    elif depth > _DEEPEST:
        yield Block("text", " ".join(tidy(tag.get_text(" ")).split()))
    else:
        yield from walk(tag, _kind(tag, kind), depth + 1)


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


def _captioned(blocks: list[Block]) -> list[Block]:
    """A short text right after a picture that stands alone is its caption."""
    marked: list[Block] = []
    for block in blocks:
        after_picture = (
            bool(marked) and marked[-1].kind == "image" and not marked[-1].text
        )
        is_short = len(block.text) < 220 and not block.text.endswith((".", ":"))
        if block.kind == "text" and after_picture and is_short:
            marked.append(block._replace(kind="caption"))
        else:
            marked.append(block)
    return marked


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
    return Source(_captioned(blocks), title, published or published_text(soup, heading))
