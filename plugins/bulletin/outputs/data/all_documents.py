"""All official documents in one table, headed in Vietnamese, for a spreadsheet.

Beside an id stands the name it means, as in the table of all meetings.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.official_documents import (
    OfficialDocument,
    validity,
)
from plugins.bulletin.site import Site

NAME, TITLE = "all-documents", "Văn bản"
HEADINGS = (
    "Mã văn bản",
    "Số, ký hiệu",
    "Loại",
    "Tên văn bản",
    "Trích yếu",
    "Ngày ban hành",
    "Có hiệu lực từ",
    "Hết hiệu lực từ",
    "Hiệu lực",
    "Cơ quan ban hành",
    "Mã cơ quan",
    "Người ký",
    "Lĩnh vực",
    "Thay thế",
    "Được thay thế bởi",
    "Sửa đổi",
    "Tệp",
    "Địa chỉ trang",
)


class DocumentRow(Struct, frozen=True):
    """A row of the table, in the order of HEADINGS."""

    id: str
    number: str
    kind: str
    name: str
    abstract: str | None
    issued: date
    start: date | None
    end: date | None
    validity: str
    issuers: str
    issuer_ids: str
    signatories: str
    field: str | None
    replaces: str
    replaced_by: str
    amends: str
    files: str
    address: str


def document_rows(bulletin: Bulletin, site: Site) -> list[DocumentRow]:
    """Make a row of every document, in the bulletin's order."""
    return [_row(one, bulletin, site) for one in bulletin.of(DOCUMENT)]


def _row(one: OfficialDocument, bulletin: Bulletin, site: Site) -> DocumentRow:
    file = one.file
    later = bulletin.naming(one, DOCUMENT, "replaces")
    held = validity(one, later)
    issuers = bulletin.names(one, "issuers")
    lines = [there.appearance.line for there in bulletin.present(one)]
    return DocumentRow(
        id=one.id,
        number=file.number,
        kind=file.kind,
        name=one.title,
        abstract=file.abstract,
        issued=one.day,
        start=held.start,
        end=held.end,
        validity=held.words,
        issuers=_list(body.name_on(one.day) for body in issuers),
        issuer_ids=_list(body.id for body in issuers),
        signatories=_list(
            f"{line.name} ({line.printed})" if line.printed else line.name
            for line in lines
        ),
        field=file.field,
        replaces=_numbers(bulletin.names(one, "replaces")),
        replaced_by=_numbers(later),
        amends=_numbers(bulletin.names(one, "amends")),
        files=_list(absolute(site.url, f"/{d.file}") for d in file.documents),
        address=absolute(site.url, one.address),
    )


def _numbers(documents: Iterable[OfficialDocument]) -> str:
    return _list(other.file.number for other in documents)


def _list(names: Iterable[str]) -> str:
    return "; ".join(names)
