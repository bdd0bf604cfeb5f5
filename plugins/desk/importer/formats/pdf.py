"""A PDF with text → the paragraphs of its report, its lines joined again.

a page that was typed    →  paragraphs
a page that was scanned  →  refused, with what to do
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.page.blocks import Block, tidy
from plugins.bulletin.reading.page.state_paper_rules import ON_BEHALF
from plugins.bulletin.words.text import level
from plugins.desk.importer.encodings import UnreadableReportError, is_garbage, repair
from plugins.desk.importer.formats.pdf_tables import Rows, with_tables
from plugins.desk.importer.web.page import Source
from plugins.desk.importer.web.tables import rows_block
from plugins.desk.importer.word.package import refuse
from plugins.press.content.pdf_pages import PdfError, pdf_pages

_MOST_PAGES = 300
_FEWEST_LETTERS = 40
_PAGE_NUMBER = re.compile(
    r"(?:trang\s*)?[-–]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–]?", re.I
)
_POINT = re.compile(
    r"[-–—+*•·]\s|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,5})[.)]\s|[IVX]{1,5}\.\s|Điều \d+"
    r"|\d+\.\d+"
)
_STOPS = (".", ":", ";", "!", "?", "…", "./.")
_SHORT = 0.8
_SCAN = (
    "PDF chỉ có ảnh quét, không có chữ; hãy nhận dạng chữ (OCR) rồi lưu dạng .docx, "
    "hoặc xin bản gốc"
)
_INSTEAD = (
    "Ảnh và kiểu chữ trong PDF không giữ được, bảng chỉ giữ khi có kẻ ô; hãy đối chiếu "
    "với bản gốc."
)


def read_pdf(data: bytes) -> Source:
    """Read the report out of a PDF; raises UnreadableReportError, in Vietnamese."""
    pages = _pages(data)
    letters = sum(char.isalpha() for page in pages for char in page)
    if letters < _FEWEST_LETTERS * max(1, len(pages)):
        refuse(_SCAN)
    lines, dropped = _without_edges([page.split("\n") for page in pages])
    text = repair("\n".join(lines))
    if is_garbage(text):
        refuse("chữ trong PDF không đọc được (phông chữ lạ); hãy xin bản gốc")
    remarks = [Block("left out", f'đầu trang, chân trang "{one}"') for one in dropped]
    parts = with_tables(data)
    blocks = _with_tables(parts) if parts else _texts(text.split("\n"))
    return Source([Block("question", _INSTEAD), *remarks, *blocks], scraped=False)


def _texts(lines: Sequence[str]) -> Iterator[Block]:
    lines = tidy(repair("\n".join(lines))).split("\n")
    yield from (Block("text", one) for one in _paragraphs(lines))


def _with_tables(parts: Sequence[str | Rows]) -> Iterator[Block]:
    """The lines as paragraphs, and the tables between them."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, str):
            lines += [] if _PAGE_NUMBER.fullmatch(part) else [part]
            continue
        yield from _texts(lines)
        lines = []
        yield rows_block([tuple(tidy(repair(cell)) for cell in row) for row in part])
    yield from _texts(lines)


def _pages(data: bytes) -> list[str]:
    """The text of each page."""
    try:
        pages = pdf_pages(data, _MOST_PAGES)
    except PdfError as error:
        if error.locked:
            refuse("PDF có mật khẩu; hãy lưu lại một bản không có mật khẩu")
        msg = "PDF hỏng hoặc bị khóa"
        raise UnreadableReportError(msg) from error
    if pages is None:
        refuse(f"PDF dài hơn {_MOST_PAGES} trang")
    return pages


def _without_edges(pages: Sequence[list[str]]) -> tuple[list[str], list[str]]:
    """The lines of all pages without numbers of pages and what each of them repeats."""
    pages = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(line for page in pages for line in {*page[:1], *page[-1:]})
    often = {
        line for line, times in edges.items() if times > 2 and times * 2 > len(pages)
    }
    kept: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            at_edge = place == 0 or place == len(page) - 1
            if not (at_edge and (line in often or _PAGE_NUMBER.fullmatch(line))):
                kept.append(line)
    return kept, sorted(line for line in often if not _PAGE_NUMBER.fullmatch(line))


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Lines of a page joined where only its width ended them."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    paragraph = last = ""
    for line in filter(None, lines):
        if paragraph and _begins(paragraph, last, line, width):
            yield paragraph
            paragraph = ""
        paragraph, last = f"{paragraph} {line}".strip(), line
    if paragraph:
        yield paragraph


def _begins(paragraph: str, last: str, line: str, width: int) -> bool:
    """Whether a line begins another paragraph than the one that ends with `last`."""
    if _POINT.match(line):
        return True
    ended = last.endswith(_STOPS)
    short = len(last) < width * _SHORT
    capital = line[:1].isupper() or not line[:1].isalpha()
    if line.isupper() and last.isupper():
        low = level(line)  # "TM. …" and the post below it are no heading of two lines
        return bool(HEAD.match(low) or ON_BEHALF.pattern.match(low))
    if line.isupper() or last.isupper():
        return capital
    return capital and (short or (ended and len(paragraph) > width))
