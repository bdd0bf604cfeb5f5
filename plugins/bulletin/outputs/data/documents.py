"""Official documents as open data: no Popolo class, with its names where it has some.

document(one, bulletin, site)  →  OfficialDocument(id="quy-che", number="17/2018/…", …)
"""

from typing import Any

from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities import official_documents
from plugins.bulletin.record.entities.official_documents import validity
from plugins.bulletin.site import Site
from plugins.bulletin.words.document_kinds import in_english


class OfficialDocument(popolo.Shape, frozen=True, kw_only=True):
    """A document that bodies issued, with what holds of it."""

    id: str
    number: str
    title: str
    classification: str
    classification_en: str
    issued_on: popolo.PartialDay
    effective_on: popolo.PartialDay | None = None
    ended_on: popolo.PartialDay | None = None
    organization_ids: tuple[str, ...] = ()
    organization_names: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    signatory_ids: tuple[str, ...] = ()
    subject: str | None = None
    abstract: str | None = None
    event_id: str | None = None
    replaces_ids: tuple[str, ...] = ()
    amends_ids: tuple[str, ...] = ()
    replaced_by_ids: tuple[str, ...] = ()
    amended_by_ids: tuple[str, ...] = ()
    files: tuple[popolo.WebLink, ...] = ()
    url: str


def document(
    one: official_documents.OfficialDocument, bulletin: Bulletin, site: Site
) -> OfficialDocument:
    """Describe a document with who issued and signed it, and what came of it."""
    file = one.file
    issuers = bulletin.names(one, "issuers")
    people = bulletin.present(one)
    held = validity(one, bulletin.naming(one, DOCUMENT, "replaces"))
    meeting = bulletin.names(one, "meeting")
    return OfficialDocument(
        id=one.id,
        number=file.number,
        title=one.title,
        classification=file.kind,
        classification_en=in_english(file.kind),
        issued_on=one.day.isoformat(),
        effective_on=held.start.isoformat() if held.start else None,
        ended_on=held.end.isoformat() if held.end else None,
        organization_ids=_ids(issuers),
        organization_names=tuple(body.name_on(one.day) for body in issuers),
        signatories=tuple(_printed(p.appearance.line) for p in people),
        signatory_ids=tuple(p.official.id for p in people if p.official),
        subject=file.field,
        abstract=file.abstract,
        event_id=meeting[0].id if meeting else None,
        replaces_ids=_ids(bulletin.names(one, "replaces")),
        amends_ids=_ids(bulletin.names(one, "amends")),
        replaced_by_ids=_ids(bulletin.naming(one, DOCUMENT, "replaces")),
        amended_by_ids=_ids(bulletin.naming(one, DOCUMENT, "amends")),
        files=tuple(
            popolo.WebLink(url=absolute(site.url, f"/{d.file}"), note=d.title)
            for d in file.documents
        ),
        url=absolute(site.url, one.address),
    )


def document_inputs(
    one: official_documents.OfficialDocument, bulletin: Bulletin
) -> list[Any]:
    """Return what the record of a document is made of besides the site."""
    issuers = bulletin.names(one, "issuers")
    later = bulletin.naming(one, DOCUMENT, "replaces")
    return [
        one.id,
        one.file,
        [[body.id, body.name_on(one.day)] for body in issuers],
        [
            [p.appearance.line.name, p.official and p.official.id]
            for p in bulletin.present(one)
        ],
        [[other.id, other.file.effective] for other in later],
        _ids(bulletin.naming(one, DOCUMENT, "amends")),
        *(_ids(bulletin.names(one, key)) for key in ("meeting", "replaces", "amends")),
    ]


def _ids(items: Any) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _printed(line: Any) -> str:
    return ", ".join(filter(None, (line.name, line.printed)))
