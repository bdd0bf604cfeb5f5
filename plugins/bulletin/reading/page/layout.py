"""A report's blocks put in their places: title, lead, body, pictures, byline.

title line, lead, lead again, caption, caption again, body, "Xem thêm"
    →  Layout(title, lead, body=[…], images=[one], …)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.page.boilerplate import part_surroundings
from plugins.bulletin.reading.page.bylines import (
    is_name_line,
    is_unit_line,
    name_line,
    read_byline,
    read_signed_stamp,
    strip_dateline,
    strip_end_mark,
)
from plugins.bulletin.reading.page.captions import line_key, mark_captions
from plugins.bulletin.reading.page.pictures import part_pictures
from plugins.bulletin.reading.page.stamps import ask_about_stamp, read_stamp
from plugins.bulletin.reading.page.state_paper import StatePaper, take_paper

_LONGEST_TITLE = 400


@dataclass
class Layout:
    """The parts of a report in their places; lead and body are cleaned."""

    title: str | None = None
    lead: str = ""
    body: list[Block] = field(default_factory=list)
    images: list[Block] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    source: str | None = None
    published: date | datetime | None = None
    left_out: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    paper: StatePaper | None = None


def _without_repeats(blocks: list[Block]) -> list[Block]:
    """Drop what was printed before, spacing and tone placement aside."""
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        key = line_key(block.text)
        repeatable = block.kind in ("text", "caption", "heading") and key
        if repeatable and key in seen:
            continue
        if repeatable:
            seen.add(key)
        kept.append(block)
    return kept


def _add_authors(layout: Layout, names: str) -> None:
    authors = [*layout.authors, *names.split(", ")]
    layout.authors = list(dict.fromkeys(authors))


def _take_bylines(blocks: list[Block], layout: Layout) -> list[Block]:
    """Move stamps and bylines out of the text."""
    kept: list[Block] = []
    for block in blocks:
        signed = read_signed_stamp(block.text) if block.kind == "text" else None
        if signed:
            _add_authors(layout, signed[0].who)
            block = block._replace(text=signed[1])
        stamp = read_stamp(block.text) if block.kind == "text" else None
        byline = read_byline(block.text) if block.kind in ("text", "caption") else None
        if stamp:
            layout.published = layout.published or stamp
            layout.questions += filter(None, [ask_about_stamp(block.text)])
        elif byline and byline.kind == "source":
            layout.source = layout.source or byline.who
        elif byline and byline.kind == "author":
            _add_authors(layout, byline.who)
        elif byline:
            kept.append(Block("credit", byline.who))
        else:
            kept.append(block)
    return kept


def _take_signature(blocks: list[Block], layout: Layout) -> list[Block]:
    """Take a name alone on one of the last lines as the author."""
    for number in range(len(blocks) - 1, max(len(blocks) - 4, 0), -1):
        block = blocks[number]
        last = number == len(blocks) - 1
        signed = is_name_line(block.text) or (last and is_unit_line(block.text))
        if block.kind in ("text", "heading") and signed:
            if not layout.authors:
                _add_authors(layout, name_line(block.text))
            return [*blocks[:number], *blocks[number + 1 :]]
    return blocks


def _take_title(blocks: list[Block], layout: Layout) -> list[Block]:
    """The first heading, or a first line that is no sentence, is the title."""
    if not blocks or layout.title:
        return blocks
    first = blocks[0]
    is_line = len(first.text) <= _LONGEST_TITLE and not first.text.endswith(
        (".", ":", ";", "…")
    )
    followed = len(blocks) > 1
    if first.kind == "heading" or (first.kind == "text" and is_line and followed):
        layout.title = first.text
        return blocks[1:]
    return blocks


def _take_remarks(parts: Sequence[Block], layout: Layout) -> list[Block]:
    """The blocks without what the reader of the file says of it."""
    layout.questions += [b.text for b in parts if b.kind == "question"]
    layout.left_out += [b.text for b in parts if b.kind == "left out"]
    return [b for b in parts if b.kind not in ("question", "left out")]


def arrange(
    parts: Sequence[Block], title: str | None = None, *, scraped: bool = True
) -> Layout:
    """Put the blocks of a report in their places; title is known for HTML pages.

    Blocks of kind "question" and "left out" are what whoever read the file asks and
    dropped. scraped: the blocks are of a page, or copied from one, so that its menus
    and buttons may stand before and after the report; never those of a Word file.
    """
    layout = Layout(title=title)
    blocks = _take_remarks(parts, layout)
    if scraped:
        blocks, dropped, doubts = part_surroundings(blocks)
        layout.left_out += dropped
        layout.questions += doubts
    layout.paper, blocks = take_paper(blocks)
    if layout.paper:
        layout.title = layout.paper.title
        layout.published = layout.paper.day
    else:
        blocks = _take_title(_take_bylines(blocks, layout), layout)
    blocks = _without_repeats(mark_captions(blocks))
    known = line_key(layout.title or "")
    blocks = [b for b in blocks if b.src or line_key(b.text) != known]
    if not layout.paper:
        blocks = _take_signature(blocks, layout)
    blocks, layout.images = part_pictures(blocks)
    if blocks and blocks[0].kind in ("text", "heading"):
        lead, code = strip_dateline(blocks[0].text)
        layout.lead = strip_end_mark(lead)
        layout.source = layout.source or code
        blocks = blocks[1:]
    layout.body = [
        b._replace(text=strip_end_mark(b.text), markdown=strip_end_mark(b.markdown))
        for b in blocks
    ]
    return layout
