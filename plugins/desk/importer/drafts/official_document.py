"""A state document that was read, as a draft of a document's file.

document_draft(report, "official_documents/2026/35-tb-ubnd.md", found)
    →  Draft(DOCUMENT, "…", "---\\ntitle: …\\nnumber: 35/TB-UBND\\nkind: thông báo …")

What its layout says for certain is filled in, the rest is asked at the head of the
file; of a document without a number the draft says so until it is written.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import get_args

from msgspec import Struct

from plugins.bulletin.files.schema import DocumentKind
from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.posts.appearance_lines import as_line
from plugins.bulletin.reading.page.paper_times import (
    amended_in,
    effective_in,
    replaced_in,
)
from plugins.bulletin.reading.page.state_paper import StatePaper
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.document_kinds import kinds_of
from plugins.bulletin.words.document_numbers import number_key, sign_of
from plugins.bulletin.words.text import level, slugify
from plugins.desk.importer.drafts.body import body_parts
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.drafts.registry import short_title
from plugins.desk.importer.web.markdown import escape

_KINDS: frozenset[str] = frozenset(get_args(DocumentKind))
_OTHER = "khác"
_NO_DAY = "Không thấy ngày diễn ra."
_LONGEST_STEM = 60


class Known(Struct, frozen=True, kw_only=True):
    """What the folder knows of a document: ids of its issuers, its meeting, its file.

    `numbers` are the documents that have a file, by the key of their number.
    """

    issuers: tuple[str, ...] = ()
    meeting: str = ""
    file: str = ""
    numbers: frozenset[str] = frozenset()


def is_document(report: Report) -> bool:
    """Whether a report is a document of a kind that bodies issue, and no invitation."""
    paper = report.layout.paper
    if paper is None:
        return False
    named = level(paper.kind)
    return named in _KINDS or (named == level("Văn bản") and bool(paper.number))


def document_stem(report: Report) -> str:
    """The name of a document's file: its number, else its title."""
    paper = report.layout.paper
    assert paper
    number = slugify(paper.number.replace("/", "-"), _LONGEST_STEM)
    return number or slugify(paper.title, _LONGEST_STEM) or "van-ban"


def document_draft(
    report: Report, path: str, moment: date | datetime, known: Known
) -> Draft:
    """The document's file at a path; `moment` is its day where it says none."""
    paper = report.layout.paper
    assert paper
    text = "\n".join([report.layout.lead, *(b.text for b in report.layout.body)])
    effective = effective_in(text, paper.day)
    replaces, amends = replaced_in(text), amended_in(text)
    keys = {
        "title": short_title(_title(paper)),
        "number": paper.number,
        "kind": _kind(paper),
        "date": f"{paper.day or moment:%Y-%m-%d}",
        "issuers": [*known.issuers],
        "signatories": [_signatory(paper)] if paper.signatory else [],
        "effective": effective.isoformat() if effective else None,
        "replaces": [n for n in replaces if number_key(n) in known.numbers],
        "amends": [n for n in amends if number_key(n) in known.numbers],
        "meeting": known.meeting or None,
        "documents": (
            [{"file": known.file, "title": short_title(paper.title)}]
            if known.file
            else []
        ),
        "draft": True,
    }
    notes = [*_asked(report, paper, effective)]
    told = (("replaces", replaces), ("amends", amends))
    for key, numbers in told:
        for number in numbers:
            if number_key(number) not in known.numbers:
                notes.append(f"Ghi {key}: [{number}] khi văn bản ấy đã có tệp.")
    body = "\n\n".join(_body(report, paper))
    return Draft(DOCUMENT, path, f"{front(keys, notes)}\n{body}\n")


def _title(paper: StatePaper) -> str:
    """What it is about, with a capital; kind and number where it says nothing."""
    words = paper.abstract
    return f"{words[0].upper()}{words[1:]}" if words else paper.title


def _kind(paper: StatePaper) -> str:
    """The kind as printed, else as the number's letters tell; "khác" for neither."""
    kind = level(paper.kind)
    printed = next((one for one in _KINDS if level(one) == kind), "")
    told = kinds_of(sign_of(paper.number))
    return printed or (min(told) if len(told) == 1 else _OTHER)


def _signatory(paper: StatePaper) -> str:
    """Who signed, with whom it was signed for and the own post, as printed."""
    post = ", ".join(filter(None, (paper.on_behalf, paper.signs_as)))
    return as_line(paper.signatory, post)


def _asked(report: Report, paper: StatePaper, effective: date | None) -> Iterator[str]:
    yield "Nhập tự động: hãy đối chiếu với bản gốc, rồi bỏ dòng draft."
    if not paper.number:
        yield "Văn bản chưa có số và ký hiệu; hãy thêm number."
    if paper.day is None:
        yield "Văn bản chưa có ngày ban hành; date là ngày đăng, hãy sửa."
    if not paper.signatory:
        yield "Không thấy người ký; hãy thêm signatories."
    elif not paper.signs_as:
        yield "Không thấy chức vụ của người ký."
    if effective is None:
        yield "Không rõ ngày có hiệu lực; hãy thêm effective nếu có."
    if report.layout.images:
        yield f"{len(report.layout.images)} ảnh trong văn bản không đưa vào tệp này."
    if paper.authority:
        yield f"Thẩm quyền ban hành in trong văn bản: {paper.authority}."
    # Whether a meeting took place is asked of reports; a document need tell of none.
    yield from (note for note in report.notes if note != _NO_DAY)


def _body(report: Report, paper: StatePaper) -> Iterator[str]:
    layout = report.layout
    if layout.lead:
        yield escape(layout.lead)
    yield from body_parts(layout.body)
    if paper.recipients:
        yield escape(f"Nơi nhận: {'; '.join(paper.recipients)}.")
    if layout.left_out:
        lines = (f"- {' '.join(one.split())}" for one in layout.left_out)
        told = "\n".join(line.replace("--", "––") for line in lines)
        yield f"<!-- Đã bỏ khỏi văn bản:\n{told}\n-->"
