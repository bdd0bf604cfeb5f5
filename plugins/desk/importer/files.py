"""The files to import: what a path leads to, and the report in each.

bai-cu/  →  bai-cu/1.html, bai-cu/2.docx, bai-cu/3.txt
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import msgspec

from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.report import Report, read_report
from plugins.desk.importer.encodings import UnreadableReportError, decode
from plugins.desk.importer.formats.odt import read_odt
from plugins.desk.importer.formats.pdf import read_pdf
from plugins.desk.importer.formats.rtf import read_rtf
from plugins.desk.importer.formats.tabbed import tabbed
from plugins.desk.importer.formats.xlsx import read_xlsx
from plugins.desk.importer.web.page import Source, read_page
from plugins.desk.importer.web.single_file import read_single_file
from plugins.desk.importer.weekly.schedule import (
    ReadSchedule,
    looks_like_one,
    read_schedule,
)
from plugins.desk.importer.word.document import read_word
from plugins.desk.importer.word.package import refuse_ole

_READERS: Mapping[str, Callable[[bytes], Source]] = {
    ".docx": read_word,
    ".odt": read_odt,
    ".rtf": read_rtf,
    ".pdf": read_pdf,
    ".xlsx": read_xlsx,
    ".mht": lambda data: read_page(read_single_file(data)),
}
# What a file begins with tells what it is, whatever it was called.
_SIGNS = ((b"%PDF", ".pdf"), (b"{\\rtf", ".rtf"), (b"\xd0\xcf\x11\xe0", ".doc"))
_WORKBOOK = b"xl/workbook.xml"
_UNREAD_WEEK = (
    "Tệp có vẻ là lịch công tác mà không đọc ra lịch (không rõ ngày hay giờ), nên "
    "thành bài; là lịch tuần thì viết bằng lệnh new schedule."
)
_SHEETS = "bảng tính này không phải lịch tuần; bài viết hãy lưu dạng .docx"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
SUFFIXES = (
    ".txt", ".html", ".htm", ".mht", ".mhtml", ".docx", ".odt", ".rtf", ".pdf", ".doc",
    ".xlsx",
)  # fmt: skip
_TAG = "<(?:!doctype|html|head|body|p|div|table|h[1-6]|br)[ />]"
_PAGE = re.compile(_TAG, re.IGNORECASE)
_PAGE_AT_START = re.compile(rf"\s*{_TAG}", re.IGNORECASE)
_LARGEST = 30_000_000


class Imported(msgspec.Struct):
    """A file and the report, or weekly schedule, read from it, or why there is none."""

    path: str
    report: Report | None = None
    complaint: str = ""
    schedule: ReadSchedule | None = None


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Files to read: those named, and the reports in folders; no link leads outside."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        home = path.resolve()
        for inner in sorted(path.rglob("*")):
            hidden = inner.name.startswith((".", "~$"))
            known = inner.suffix.lower() in SUFFIXES
            if known and not hidden and inner.is_file() and _is_within(inner, home):
                yield inner


def _is_within(path: Path, home: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(home)


def _kind(path: Path, data: bytes) -> str:
    """The suffix that says what the bytes are: their own beginning, else the name."""
    suffix = path.suffix.lower().replace(".mhtml", ".mht")
    if suffix not in SUFFIXES:
        msg = f'chưa nhập được tệp "{suffix}"; hãy dùng .docx, .odt, .html hoặc .txt'
        raise UnreadableReportError(msg)
    if suffix == ".txt":
        return suffix
    if data.startswith(b"PK\x03\x04"):
        if _WORKBOOK in data:
            return ".xlsx"
        return ".odt" if _OPEN_DOCUMENT in data[:120] else ".docx"
    found = next((kind for sign, kind in _SIGNS if data.startswith(sign)), "")
    return found or suffix


def _source(path: Path, data: bytes) -> Source:
    kind = _kind(path, data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        refuse_ole(data)
    if reader := _READERS.get(kind):
        return reader(data)
    text = decode(data)
    page = _PAGE_AT_START.match(text) if kind == ".txt" else _PAGE.search(text)
    return read_page(text) if page else Source(list(tabbed(text)))


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
    return _report_of(open_file(path), published)


def _report_of(source: Source, published: date | None) -> Report:
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
    return msgspec.structs.replace(report, section=source.section)


def import_file(path: Path, published: date | None) -> Imported:
    """Read one file; whatever is wrong with it is a complaint, never an exception."""
    try:
        source = open_file(path)
        week = read_schedule(source.title or "", source.blocks, published)
        if week:
            return Imported(str(path), schedule=week)
        if path.suffix.lower() == ".xlsx":
            return Imported(str(path), complaint=_SHEETS)
        if looks_like_one(source.title or "", source.blocks):
            asked = Block("question", _UNREAD_WEEK)
            source = source._replace(blocks=[asked, *source.blocks])
        return Imported(str(path), _report_of(source, published))
    except UnreadableReportError as error:
        return Imported(str(path), complaint=str(error))
    except Exception as error:  # one bad file must not stop the others
        return Imported(str(path), complaint=f"không đọc được ({type(error).__name__})")
