"""A state document put into the content folder: its name, its issuer, the file itself.

file_document(store, Path("35.docx"), report, "official_documents/2026/35.md", "")
    →  FiledDocument(Draft(DOCUMENT, …), {"UBND xã Khe Mo": "ubnd-xa-khe-mo"})
"""

import re
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path

from msgspec import Struct

from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.abbreviations import written_out
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.official_document import (
    Known,
    document_draft,
    document_stem,
)

_DATE = re.compile(r"^date: (\d{4}-\d\d-\d\d)", re.MULTILINE)


class FiledDocument(Struct, frozen=True):
    """A draft, and the bodies it names that have no page yet: their ids by name."""

    draft: Draft
    bodies: dict[str, str] = {}


def document_path(store: Store, report: Report, moment: date | datetime) -> str:
    """Where a document goes, from its day and number; the same document is there.

    Another body's document of that number gets a name of its own.
    """
    paper = report.layout.paper
    assert paper
    day, stem = paper.day or moment, document_stem(report)
    numbered = (f"{stem}-{number}" for number in count(2))
    paths = (DOCUMENT.file(name, day) for name in chain([stem], numbered))
    return next(
        path
        for path in paths
        if path not in store.taken and not _is_another(store.text(path), day)
    )


def _is_another(there: str, day: date) -> bool:
    found = _DATE.search(there)
    return bool(found and found[1] != f"{day:%Y-%m-%d}")


def file_document(
    store: Store, page: Path, report: Report, path: str, meeting: str
) -> FiledDocument:
    """Make the draft of a document; the file it was read from goes with it.

    `meeting` is the id of the meeting that it tells of, "" for none.
    """
    paper, moment = report.layout.paper, report.published or report.when.start
    assert paper
    assert moment
    issuers, bodies = [], {}
    if name := paper.issuer:
        if not store.organisations_called(name):
            name = written_out(name, paper.day)
        id_, is_new = store.organisation(name)
        issuers.append(id_)
        bodies = {name: id_} if is_new else {}
    known = Known(
        issuers=tuple(issuers),
        meeting=meeting,
        file=store.document(page, f"{moment.year:04}/{moment.month:02}"),
        numbers=store.document_numbers,
    )
    return FiledDocument(document_draft(report, path, moment, known), bodies)
