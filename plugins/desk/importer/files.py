"""The files to import: what a path leads to, and the report in each.

bai-cu/  →  bai-cu/1.html, bai-cu/2.docx, bai-cu/3.txt
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from plugins.bulletin.reading.page.blocks import lines_to_blocks
from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.encodings import UnreadableReportError, decode
from plugins.desk.importer.web.page import Source, read_page
from plugins.desk.importer.web.single_file import read_single_file
from plugins.desk.importer.word.document import read_word

SUFFIXES = (".txt", ".html", ".htm", ".mht", ".mhtml", ".docx")
# Reports come as these too: they are named, so that nobody thinks they were imported.
_NOT_YET = (".doc", ".rtf", ".odt", ".pdf")
_TAG = "<(?:!doctype|html|head|body|p|div|table|h[1-6]|br)[ />]"
_PAGE = re.compile(_TAG, re.IGNORECASE)
_PAGE_AT_START = re.compile(rf"\s*{_TAG}", re.IGNORECASE)
_LARGEST = 30_000_000


class Imported(msgspec.Struct):
    """A file and the report read from it, or the reason why there is none."""

    path: str
    report: Report | None = None
    complaint: str = ""


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files to read: those named, and the reports in folders; no link leads outside."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        home = path.resolve()
        for inner in sorted(path.rglob("*")):
            hidden = inner.name.startswith((".", "~$"))
            known = inner.suffix.lower() in (*SUFFIXES, *_NOT_YET)
            if known and not hidden and inner.is_file() and _is_within(inner, home):
                yield inner


def _is_within(path: Path, home: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(home)


def _source(path: Path, data: bytes) -> Source:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        msg = f'chưa nhập được tệp "{suffix}"; hãy dùng .txt, .html, .docx'
        raise UnreadableReportError(msg)
    if suffix == ".docx":
        return read_word(data)
    if suffix in (".mht", ".mhtml"):
        return read_page(read_single_file(data))
    text = decode(data)
    page = _PAGE_AT_START.match(text) if suffix == ".txt" else _PAGE.search(text)
    return read_page(text) if page else Source(list(lines_to_blocks(text)))


def open_file(path: Path) -> Source:
    """The parts of a report in a file; raises UnreadableReportError, in Vietnamese."""
    try:
        if path.stat().st_size > _LARGEST:
            msg = "tệp quá lớn"
            raise UnreadableReportError(msg)
        data = path.read_bytes()
    except OSError as error:
        msg = f"không mở được tệp ({error.strerror or type(error).__name__})"
        raise UnreadableReportError(msg) from error
    return _source(path, data)


def read_file(path: Path, published: date | None) -> Report:
    """Read the report in a file; raises UnreadableReportError, in Vietnamese."""
    source = open_file(path)
    moment = source.published or published
    report = read_report(
        source.blocks,
        title=source.title,
        published=moment,
        scraped=source.scraped,
    )
    if not report.layout.lead and not report.layout.body:
        msg = "không thấy nội dung bài"
        raise UnreadableReportError(msg)
    return report


def import_file(path: Path, published: date | None) -> Imported:
    """Read one file; whatever is wrong with it is a complaint, never an exception."""
    try:
        return Imported(str(path), read_file(path, published))
    except UnreadableReportError as error:
        return Imported(str(path), complaint=str(error))
    except Exception as error:  # one bad file must not stop the others
        return Imported(str(path), complaint=f"không đọc được ({type(error).__name__})")
