"""Official documents as schema.org legislation.

legislation(document, bulletin, site)  →  {"@type": "Legislation", …}
"""

from typing import Any

from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.outputs.linked.json_ld import Thing, reference, thing
from plugins.bulletin.outputs.linked.json_ld_event import event_reference
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.official_documents import (
    OfficialDocument,
    validity,
)
from plugins.bulletin.site import Site


def legislation(document: OfficialDocument, bulletin: Bulletin, site: Site) -> Thing:
    """Describe a document: who passed it, when it holds, what it changed."""
    file = document.file
    held = validity(document, bulletin.naming(document, DOCUMENT, "replaces"))
    issuers = bulletin.names(document, "issuers")
    return thing(
        "Legislation",
        name=document.title,
        headline=document.heading,
        description=document.summary or None,
        url=absolute(site.url, document.address),
        inLanguage="vi",
        legislationIdentifier=file.number,
        legislationType=document.label,
        legislationDate=document.day.isoformat(),
        legislationDateOfApplicability=held.start and held.start.isoformat(),
        temporalCoverage=_coverage(held.start, held.end),
        legislationPassedBy=[reference(body, site, document.day) for body in issuers],
        legislationResponsible=[
            reference(one.official, site, document.day)
            for one in bulletin.present(document)
            if one.official
        ],
        legislationRepeals=_all(bulletin.names(document, "replaces"), site),
        legislationChanges=_all(bulletin.names(document, "amends"), site),
        about=file.field,
        recordedAt=[
            event_reference(one, site) for one in bulletin.names(document, "meeting")
        ],
        encoding=[
            {
                "@type": "MediaObject",
                "name": one.title,
                "contentUrl": absolute(site.url, f"/{one.file}"),
            }
            for one in file.documents
        ],
    )


def _coverage(start: Any, end: Any) -> str | None:
    """Say an interval of ISO 8601; ".." stands for an end that is not known."""
    if start is None and end is None:
        return None
    return f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"


def _all(documents: Any, site: Site) -> list[Thing]:
    return [
        {
            "@type": "Legislation",
            "name": one.heading,
            "legislationIdentifier": one.file.number,
            "url": absolute(site.url, one.address),
        }
        for one in documents
    ]
