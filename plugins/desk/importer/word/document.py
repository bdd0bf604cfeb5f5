"""A Word file → the report in it, as the page it would be.

a .docx typed in .VnTime  →  blocks in Unicode, pictures inside as data addresses
"""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import mammoth
from bs4 import BeautifulSoup

from plugins.bulletin.reading.page.blocks import Block
from plugins.desk.importer.encodings import UnreadableReportError, is_garbage
from plugins.desk.importer.web.fonts import repair_strings
from plugins.desk.importer.web.numbers import DEPTH
from plugins.desk.importer.web.numbers import SIGN as POINT_SIGN
from plugins.desk.importer.web.page import Source, read_page
from plugins.desk.importer.word.numbering import Numbering
from plugins.desk.importer.word.ooxml import words
from plugins.desk.importer.word.package import Package, refuse
from plugins.desk.importer.word.run_styles import Styles
from plugins.desk.importer.word.settle import SIGN, Remarks, settle

_OFFICE = "/relationships/officeDocument"
_STYLES = (
    "p[style-name='Caption'] => p.caption:fresh\np[style-name='Title'] => h1:fresh"
)
# How a paragraph looks is no part of a report: only what was lost is told.
_OF_LOOKS = re.compile(r"style|Image of type", re.IGNORECASE)
_MESSAGES = (
    (re.compile(r"An unrecognised element was ignored: (?:\{[^}]*\})?(\S+)"),
     "phần {} của Word chưa đọc được"),
    (re.compile(r"w:sym element with an unsupported .*char (\S+) in font (.*)"),
     "ký hiệu {} của phông {} chưa đọc được"),
    (re.compile(r"Could not find image file"), "một ảnh không có trong tệp"),
)  # fmt: skip
_SIGN = re.compile(rf"{SIGN}(\d):(.*)", re.DOTALL)
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")


def main_part(package: Package) -> str:
    """Which part holds the text: most often word/document.xml, not always."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        target = relation.get("Target", "").lstrip("/")
        if relation.get("Type", "").endswith(_OFFICE) and target in package.names:
            return target
    if "word/document.xml" not in package.names:
        refuse("không phải văn bản Word .docx")
    return "word/document.xml"


def _settled(package: Package) -> tuple[bytes, Remarks]:
    """The package with its texts settled, and what to tell of them."""
    main = main_part(package)
    folder = main.rpartition("/")[0]
    styles = Styles(package.xml(f"{folder}/styles.xml"))
    numbering = Numbering(package.xml(f"{folder}/numbering.xml"))
    told = Remarks([], [])
    changed: dict[str, Element] = {}
    for name in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        root = package.xml(name)
        if root is not None:
            changed[name] = root
            found = settle(root, styles, numbering)
            told.left_out.extend(found.left_out)
            told.questions.extend(found.questions)
    told.left_out.extend(_edges(package))
    return package.with_parts(changed), told


def _edges(package: Package) -> Iterator[str]:
    """Heads and feet of the pages, which are no part of the report, when they speak."""
    texts = {}
    for name in sorted(filter(_EDGES.fullmatch, package.names)):
        root = package.xml(name)
        text = words(root) if root is not None else ""
        if any(char.isalpha() for char in text):
            texts[text] = f'đầu trang, chân trang "{text[:120]}"'
    yield from texts.values()


def _messages(said: Sequence[Any]) -> Iterator[str]:
    """The converter's own messages, but for those of looks, in Vietnamese."""
    for text in dict.fromkeys(str(one.message) for one in said):
        if _OF_LOOKS.search(text):
            continue
        for pattern, told in _MESSAGES:
            if found := pattern.search(text):
                yield told.format(*found.groups())
                break
        else:
            yield f"lời của chương trình đổi tệp: {text}"


def word_to_html(data: bytes) -> tuple[str, Remarks]:
    """HTML of the document and what to tell of it; raises UnreadableReportError."""
    package = Package(data, "Word .docx")
    try:
        settled, remarks = _settled(package)
        result = mammoth.convert_to_html(io.BytesIO(settled), style_map=_STYLES)
    except UnreadableReportError:
        raise
    except Exception as error:  # mammoth raises whatever its parsers raise
        msg = f"tệp Word hỏng ({type(error).__name__})"
        raise UnreadableReportError(msg) from error
    remarks.left_out.extend(_messages(result.messages))
    soup = BeautifulSoup(str(result.value), "html.parser")
    _sign(soup)
    if is_garbage(repair_strings(soup)):
        refuse("chữ trong tệp Word không đọc được (phông chữ lạ)")
    return str(soup), remarks


def _sign(soup: BeautifulSoup) -> None:
    """The marks of numbers as attributes of the points of lists that they begin."""
    for mark in soup.find_all("a", id=_SIGN):
        found = _SIGN.fullmatch(str(mark["id"]))
        holder = mark.find_parent(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"])
        mark.decompose()
        if found is None or holder is None:
            continue
        if holder.name == "p":
            holder.name = "li"
            holder[DEPTH], holder[POINT_SIGN] = found[1], found[2]
        elif found[2]:
            holder.insert(0, f"{found[2]} ")


def read_word(data: bytes) -> Source:
    """Read the report out of a Word file; raises UnreadableReportError."""
    html, remarks = word_to_html(data)
    source = read_page(f"<body><main>{html}</main></body>")
    blocks = [
        *(Block("left out", text) for text in remarks.left_out),
        *(Block("question", text) for text in remarks.questions),
        *source.blocks,
    ]
    first = next((b for b in blocks if b.kind not in ("left out", "question")), None)
    title = first.text if first and first.kind == "heading" else None
    blocks = [block for block in blocks if title is None or block is not first]
    return Source(blocks, source.title or title, source.published, scraped=False)
