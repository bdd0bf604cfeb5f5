"""The elements of a page as blocks: paragraphs, headings, captions, tables, pictures.

<p>Một</p><img src="a.jpg"><p><i>Hai</i></p>  →  text, image, caption
"""

import re
from collections.abc import Iterator

from bs4 import NavigableString, Tag

from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.desk.importer.web.markdown import inline, paragraph
from plugins.desk.importer.web.nodes import tags
from plugins.desk.importer.web.numbers import DEPTH, SIGN
from plugins.desk.importer.web.pictures import picture
from plugins.desk.importer.web.tables import is_data_table, table_block

_BLOCKS = frozenset(
    "p pre div h1 h2 h3 h4 h5 h6 ul ol li table tbody thead tr td th blockquote figure"
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


def _point(tag: Tag, blocks: Iterator[Block]) -> Iterator[Block]:
    """The parts of a point of a list: the first of them bears its number."""
    sign, depth = str(tag.get(SIGN) or ""), int(str(tag.get(DEPTH) or 0))
    for block in blocks:
        if block.kind == "item" and not block.depth and not block.sign:
            text = f"{sign} {block.text}" if sign else block.text
            yield block._replace(text=text, sign=sign, depth=depth)
            sign = ""
        else:
            yield block


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
    if tag.name == "p" and centred and _is_slanted(tag):
        return "caption"
    return "quote" if tag.name == "blockquote" else inherited


def _is_slanted(tag: Tag) -> bool:
    """Whether a line is set in italics from end to end."""
    text = tag.get_text(strip=True)
    slanted = sum(len(t.get_text(strip=True)) for t in tags(tag, {"i", "em"}))
    return 0 < len(text) < 220 and slanted >= len(text)


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


def _paragraphs(tag: Tag) -> Iterator[Tag | NavigableString]:
    """The text of what is nested beyond measure, a line break at each block in it."""
    for node in tag.descendants:
        if isinstance(node, NavigableString):
            yield NavigableString(str(node))
        elif isinstance(node, Tag) and (is_block(node) or node.name == "br"):
            yield Tag(name="br")


def _holds_blocks(tag: Tag) -> bool:
    return tag.name in _BLOCKS or any(
        is_block(t) or (isinstance(t, Tag) and t.name == "img") for t in tag.descendants
    )


def _block(tag: Tag, kind: str, depth: int) -> Iterator[Block]:
    if tag.name == "img":
        if found := picture(tag):
            yield found
    elif tag.name == "table" and is_data_table(tag):
        yield table_block(tag)
    elif depth > _DEEPEST:
        yield from _text_block(list(_paragraphs(tag)), kind)
    elif tag.name == "li":
        yield from _point(tag, blocks_in(tag, "item", depth + 1))
    else:
        yield from blocks_in(tag, _kind(tag, kind), depth + 1)
