"""The elements of a page as blocks: paragraphs, headings, captions, tables, pictures.

<p>Một</p><img src="a.jpg"><p><i>Hai</i></p>  →  text, image, caption
"""

import re
from collections.abc import Iterator

from bs4 import NavigableString, Tag

from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.desk.importer.web.markdown import inline, paragraph, table
from plugins.desk.importer.web.pictures import picture

_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tr td th blockquote figure"
    " section"
    " article center dl dt dd figcaption main body html header address fieldset".split()
)


_CAPTION_CLASS = re.compile(r"caption|chu-?thich|image-?desc|photo-?desc|imgdesc", re.I)


_DEEPEST = 60


def is_block(node: object) -> bool:
    """Whether the node begins a block of its own."""
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
    if tag.find(["table", "img"]):
        return False
    rows = [row for row in tag.find_all("tr") if row.find(["td", "th"])]
    cells = [cell for row in rows for cell in row.find_all(["td", "th"])]
    if len(rows) < 2 or len(cells) < 2 * len(rows) - 1:
        return False
    return all(len(cell.get_text(strip=True)) < 250 for cell in cells)


def _table_block(tag: Tag) -> Block:
    rows = [
        [" ".join(inline(cell).split()) for cell in row.find_all(["td", "th"])]
        for row in tag.find_all("tr")
    ]
    rows = [row for row in rows if row]
    return Block("table", " ".join(tidy(tag.get_text(" ")).split()), table(rows))


def blocks_in(tag: Tag, kind: str = "text", depth: int = 0) -> Iterator[Block]:
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
        is_block(t) or (isinstance(t, Tag) and t.name == "img") for t in tag.descendants
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
        yield from blocks_in(tag, _kind(tag, kind), depth + 1)
