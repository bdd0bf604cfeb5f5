"""Python-Markdown set up for the bulletin: tables, footnotes, figures, definitions.

parse("**A** [b](c.md)")
    →  ('<p><strong>A</strong> <a href="c.md">b</a></p>',
        (Tag("a", {"href": "c.md"}, "b"),))
"""

import re
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import markdown
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString
from msgspec import Struct

from plugins.bulletin.sanitise import ATTRIBUTES, CLASSES, TAGS

# What a text must have in it for an inline pattern to match; others are always tried.
_STARTS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}

# What Markdown has put aside and not yet written back.
_STASHED = re.compile("\x02[^\x03]*\x03")


class Tag(Struct, frozen=True):
    """A tag as the editor wrote it or as Markdown made it, with its attributes."""

    name: str
    attributes: dict[str, str]
    text: str = ""

    @property
    def made_by_markdown(self) -> bool:
        """True for a footnote's links and for an address Markdown disguises."""
        disguised = "\x02" in self.attributes.get("href", "")
        return disguised or self.attributes.get("class", "").startswith("footnote-")

    @property
    def not_allowed(self) -> str:
        """What of it readers would never get: '<script>', 'onclick', '' for nothing."""
        if self.name not in TAGS:
            return f"<{self.name}>"
        allowed = {
            *ATTRIBUTES.get(self.name, ()),
            "class" if self.name in CLASSES else "",
        }
        return next((name for name in self.attributes if name not in allowed), "")


def parse(text: str) -> tuple[str, tuple[Tag, ...]]:
    """HTML that is not yet safe, and the tags in it that say or fetch something.

    The parser is made once in a process and used again.
    """
    parser, tags = _parser()
    tags.found.clear()
    html = parser.reset().convert(text)
    raw = "\n".join(b for b in parser.htmlStash.rawHtmlBlocks if isinstance(b, str))
    if "<" in raw:
        reader = _RawTags()
        reader.feed(raw)
        tags.found.extend(reader.found)
    return html, tuple(tags.found)


@cache
def _parser() -> tuple[markdown.Markdown, "_Finish"]:
    parser = markdown.Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="Về chỗ chú thích {}"),
            DefListExtension(),
            SaneListExtension(),
            AttrListExtension(),
        ],
        output_format="html",
    )
    parser.treeprocessors.register(_QuickInline(parser), "inline", 20)
    finish = _Finish(parser)
    parser.treeprocessors.register(finish, "finish", 5)
    return parser, finish


class _QuickInline(InlineProcessor):
    """Tries only those inline patterns whose first character is in the text."""

    def __init__(self, parser: markdown.Markdown) -> None:
        super().__init__(parser)
        patterns = parser.inlinePatterns
        self._starts = [""] * len(patterns)
        for name, start in _STARTS.items():
            self._starts[patterns.get_index_for_name(name)] = start

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self._starts)):
            matched, start = self._starts[index] in data, 0
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[index], data, index, start
                )
        return data


class _Finish(Treeprocessor):
    """Figures for images that stand alone, classes for alignment, a list of tags."""

    def __init__(self, parser: markdown.Markdown) -> None:
        super().__init__(parser)
        self.found: list[Tag] = []

    def run(self, root: ElementTree.Element) -> None:
        """Changes the tree in place."""
        for element in root.iter():
            if align := element.attrib.pop("align", ""):
                element.set("class", f"align-{align}")
            if element.attrib:
                self.found.append(_tag(element))
            if element.tag == "img":
                element.set("loading", "lazy")
        for parent in root.iter():
            for place, child in enumerate(parent):
                if child.tag == "p" and _only_images(child):
                    parent[place : place + 1] = [_figure(img) for img in child]


def _tag(element: ElementTree.Element) -> Tag:
    name = str(element.tag)
    text = _STASHED.sub("", "".join(element.itertext())) if name == "a" else ""
    return Tag(name, {k: str(v) for k, v in element.attrib.items()}, text)


def _only_images(paragraph: ElementTree.Element) -> bool:
    return (
        len(paragraph) > 0
        and not (paragraph.text or "").strip()
        and all(c.tag == "img" and not (c.tail or "").strip() for c in paragraph)
    )


def _figure(image: ElementTree.Element) -> ElementTree.Element:
    """An image whose title becomes the caption that everybody can read."""
    figure = ElementTree.Element("figure")
    caption = image.attrib.pop("title", "")
    image.tail = None
    figure.append(image)
    if caption:
        ElementTree.SubElement(figure, "figcaption").text = caption
    figure.tail = "\n"
    return figure


class _RawTags(HTMLParser):
    """The tags of HTML written by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        """Notes a tag."""
        self.found.append(Tag(tag, {name: value or "" for name, value in attrs}))
