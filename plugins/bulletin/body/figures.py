"""The tree Markdown makes: figures and alignment put right, its tags listed.

<p><img src="a.jpg" title="Hồ"></p>
    →  <figure><img src="a.jpg"><figcaption>Hồ</figcaption></figure>

Three or more of them in a row become a gallery.

A paragraph of a picture and a link to a film becomes a card of that film; of a film or
sound of ours a figure that is played (see `media`), its words below it folded.
"""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from msgspec import Struct

from plugins.bulletin.body.media import (
    WORDS,
    is_captions,
    is_own_media,
    spoken_length,
)
from plugins.bulletin.body.sanitise import ATTRIBUTES, CLASSES, TAGS
from plugins.bulletin.body.videos import is_video

# What Markdown has put aside and not yet written back.
_STASHED = re.compile("\x02[^\x03]*\x03")
_ESCAPED = re.compile("\x02(\\d+)\x03")
# The same in an address that Markdown cut off in its middle.
_STASH_KEY = re.compile("\x02klzzwxh:\\d*\x03?")


# So many pictures one after another are looked at as one thing.
GALLERY = 3
# The text of a link in HTML written by hand.
_UNKNOWN = "…"
# How long a film is, behind its title: "Lễ hội hồ (3:20)".
_LENGTH = re.compile(r"\((?:\d{1,2}:)?\d{1,3}:[0-5]\d\)$")
_WORDS = "Lời trong phim, bản ghi âm"


class Tag(Struct, frozen=True):
    """A tag as the editor wrote it or as Markdown made it, with its attributes."""

    name: str
    attributes: dict[str, str]
    text: str = _UNKNOWN

    @property
    def made_by_markdown(self) -> bool:
        """True for the links of a footnote."""
        return self.attributes.get("class", "").startswith("footnote-")

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


class Finish(Treeprocessor):
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
                if child.tag == "p" and len(child) and not (child.text or "").strip():
                    parent[place : place + 1] = _figures(child)
        _put_together(root)
        _fold_words(root)


def _fold_words(root: ElementTree.Element) -> None:
    """Fold the words of a film or of sound, a quotation right below its figure."""
    before: ElementTree.Element | None = None
    for place, child in enumerate([*root]):
        played = before is not None and before.get("class") in ("media", "video")
        before = child
        if child.tag != "blockquote" or not played or not len(child):
            continue
        first = child[0]
        said = WORDS.match(first.text or "")
        if first.tag != "p" or said is None:
            continue
        first.text = (first.text or "")[said.end() :]
        folded = ElementTree.Element("details", {"class": "words"})
        ElementTree.SubElement(folded, "summary").text = _WORDS
        folded.extend([*child])
        folded.tail = child.tail
        root[place] = folded


def _put_together(root: ElementTree.Element) -> None:
    """Make a gallery of each three or more pictures that follow each other."""
    run: list[ElementTree.Element] = []
    for child in [*root, None]:
        if child is not None and child.tag == "figure" and not child.get("class"):
            run.append(child)
            continue
        if len(run) >= GALLERY:
            gallery = ElementTree.Element("div", {"class": "gallery"})
            gallery.tail = "\n"
            root.insert([*root].index(run[0]), gallery)
            for figure in run:
                root.remove(figure)
                gallery.append(figure)
        run = []


def _tag(element: ElementTree.Element) -> Tag:
    name = str(element.tag)
    text = _STASHED.sub("", "".join(element.itertext())) if name == "a" else ""
    text = text or " ".join(image.get("alt", "") for image in element.iter("img"))
    return Tag(
        name, {k: _written_back(v or "") for k, v in element.attrib.items()}, text
    )


def _written_back(value: str) -> str:
    """An attribute as readers' programs will see it: `\\*` and `&#97;` undone."""
    escaped = _ESCAPED.sub(lambda found: chr(int(found[1])), value)
    escaped = _STASH_KEY.sub("", escaped)
    return unescape(escaped.replace(AMP_SUBSTITUTE, "&"))


def _figures(paragraph: ElementTree.Element) -> list[ElementTree.Element]:
    """The figures a paragraph of nothing else becomes; itself when it has words."""
    if any((child.tail or "").strip() for child in paragraph):
        return [paragraph]
    tags = sorted(child.tag for child in paragraph)
    if set(tags) == {"img"}:
        return [_figure(image) for image in paragraph]
    link = paragraph.find("a")
    if tags == ["a", "img"] and link is not None and is_video(link.get("href", "")):
        return [_card(link, paragraph.find("img"))]
    if set(tags) <= {"a", "img"} and tags.count("img") <= 1 and _is_played(paragraph):
        return [_media(paragraph)]
    return [paragraph]


def _is_played(paragraph: ElementTree.Element) -> bool:
    """Whether a paragraph is one film or sound of ours, its captions beside it."""
    addresses = [link.get("href", "") for link in paragraph.findall("a")]
    media = [one for one in addresses if is_own_media(one)]
    captions = [one for one in addresses if is_captions(one)]
    return len(media) == 1 and len(media) + len(captions) == len(addresses)


def _media(paragraph: ElementTree.Element) -> ElementTree.Element:
    """A film or sound of ours: its picture, and the links that a player is made of."""
    figure = ElementTree.Element("figure", {"class": "media"})
    image = paragraph.find("img")
    if image is not None:
        image.attrib.pop("title", None)
        image.tail = None
        figure.append(image)
    caption = ElementTree.SubElement(figure, "figcaption")
    links = paragraph.findall("a")
    for link in sorted(links, key=lambda one: not is_own_media(one.get("href", ""))):
        link.tail = " "
        caption.append(link)
    figure.tail = "\n"
    return figure


def _card(
    link: ElementTree.Element, image: ElementTree.Element | None
) -> ElementTree.Element:
    """A film that another site plays: its picture, its title, and where it is."""
    card = ElementTree.Element("figure", {"class": "video"})
    link.tail = " "
    caption = ElementTree.Element("figcaption")
    caption.append(link)
    host = urlsplit(link.get("href", "")).netloc.removeprefix("www.")
    long = _LENGTH.search("".join(link.itertext()).rstrip())
    told = f"Phim dài {spoken_length(long[0])}, trên {host}" if long else ""
    ElementTree.SubElement(caption, "small").text = told or f"Phim trên {host}"
    if image is not None:
        image.attrib.pop("title", None)
        image.tail = None
        card.append(image)
    card.append(caption)
    card.tail = "\n"
    return card


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


class RawTags(HTMLParser):
    """The tags of HTML written by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        """Notes a tag."""
        self.found.append(Tag(tag, {name: value or "" for name, value in attrs}))
