"""The blocks of a text that need no Markdown: paragraphs, headings, lists, tables.

    take_out("## Một\\n\\nHai.\\n\\n`Ba`")
        →  Plain("\\ue0000\\ue001\\n\\n`Ba`", ["<h2>Một</h2>\\n<p>Hai.</p>"])

Most of a bulletin is plain prose. Such blocks are taken out first and put back
afterwards, which gives the same HTML (a property the tests hold) in a tenth of the
time.
"""

import re
from itertools import groupby
from typing import NamedTuple

from plugins.bulletin.body import plain_tables
from plugins.bulletin.body.media import LINE, WORDS
from plugins.bulletin.body.plain_words import SIGNS, html_of, links_of

_LINE_START = re.compile(r"[\s#+\-=:]|\d+[.)]|$")
_HEADING = re.compile(r"(#{1,6}) ([^#\n]+)")
# What reaches over blank lines: HTML, definitions of links and footnotes, terms, code.
_FAR_REACHING = {"<", "\t"}
_FAR_REACHING_LINE = re.compile("\n(?: {4}| {0,3}:)")
_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_HOLE = re.compile("<p>\ue000(\\d+)\ue001</p>")
# How the lines of a quote or list begin, by the first sign of all.
_MARKS = {">": re.compile("> "), "-": re.compile("- "), "1": re.compile(r"\d+\. ")}
# What grows together with its like, by the beginning of its HTML.
_GROWING = ("<bl", "<ul", "<ol")


class Plain(NamedTuple):
    """A text with a mark for each run of plain blocks, and those runs as HTML.

    `skeleton` is "" when nothing else is left.
    """

    skeleton: str
    runs: list[str]

    def put_back(self, html: str) -> str:
        """The HTML of the skeleton with the runs in their places."""
        if not self.skeleton:
            return "\n".join(self.runs)
        return _HOLE.sub(lambda hole: self.runs[int(hole[1])], html)

    def links(self) -> list[tuple[str, str]]:
        """The links in the runs, as (address, text); the skeleton then has none."""
        return [link for run in self.runs if "<a " in run for link in links_of(run)]


def take_out(text: str) -> Plain:
    """Find the runs of plain blocks; `text` is clean and has none of the marks."""
    signs = tuple(sign for sign in SIGNS if sign in text)
    far = "]:" in text or not _FAR_REACHING.isdisjoint(signs)
    if far or _FAR_REACHING_LINE.search(f"\n{text}"):
        return Plain(text, [])
    first, *others = _BLANK.split(text.rstrip("\n"))
    blocks = [block for block in (first.lstrip("\n"), *others) if block.strip()]
    skeleton: list[str] = []
    runs: list[str] = []
    for plain, run in groupby(
        zip(blocks, _htmls(blocks, signs), strict=True), lambda both: bool(both[1])
    ):
        if plain:
            skeleton.append(f"\ue000{len(runs)}\ue001")
            runs.append("\n".join(html for _, html in run))
        else:
            skeleton.extend(block for block, _ in run)
    left = len(skeleton) > len(runs)
    return Plain("\n\n".join(skeleton) if left else "", runs)


def _htmls(blocks: list[str], signs: tuple[str, ...]) -> list[str]:
    """The HTML of each plain block that can be taken from among the others, or ''."""
    read = [_html(block, signs) for block in blocks]
    kinds = ["<p>", *(html[:3] for html in read), "<p>"]
    htmls = [
        "" if kind in _GROWING and not _apart(kind, before, after) else html
        for html, before, kind, after in zip(
            read, kinds, kinds[1:], kinds[2:], strict=False
        )
    ]
    left = [block for block, html in zip(blocks, htmls, strict=True) if not html]
    if any("[" in block for block in left):
        # The places of links are looked for in their order: all by Markdown, or none.
        return ["" if "<a " in html else html for html in htmls]
    return htmls


def _apart(kind: str, before: str, after: str) -> bool:
    """Whether a list or quote ends where it ends: unknown neighbours may join it."""
    return bool(before and after) and kind not in (before, after)


def _html(block: str, signs: tuple[str, ...]) -> str:
    """The HTML of a plain block; '' for one that Markdown could see more in."""
    first = block[0]
    if first == "#":
        return _heading(block, signs)
    if first == "|":
        return plain_tables.html_of(block, signs)
    if first in ">-" or block.startswith("1. "):
        return _marked(block, signs)
    if first == "[" and LINE.match(block):
        return ""
    words = _paragraph(block, signs)
    return words and f"<p>{words}</p>"


def _heading(block: str, signs: tuple[str, ...]) -> str:
    if not (found := _HEADING.fullmatch(block)):
        return ""
    level, words = len(found[1]), html_of(found[2].strip(), signs)
    return words and f"<h{level}>{words}</h{level}>"


def _marked(block: str, signs: tuple[str, ...]) -> str:
    """The HTML of a quote or list whose lines all begin in the same way."""
    first, lines = block[0], block.split("\n")
    if not all(map(_MARKS[first].match, lines)):
        return ""
    bare = [line.partition(" ")[2] for line in lines]
    if first == ">" and WORDS.match(bare[0]):
        return ""
    if first == ">":
        words = _paragraph("\n".join(bare), signs)
        return words and f"<blockquote>\n<p>{words}</p>\n</blockquote>"
    items = [_paragraph(line, signs) for line in bare]
    if not all(items):
        return ""
    name = "ul" if first == "-" else "ol"
    inside = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<{name}>\n{inside}</{name}>"


def _paragraph(text: str, signs: tuple[str, ...]) -> str:
    """The HTML of the words of a paragraph, or ''."""
    lines = text.split("\n")
    return "" if any(map(_LINE_START.match, lines)) else html_of(text, signs)
