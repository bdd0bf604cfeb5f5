"""What a document's page, the lists of documents and other pages' rows of them show."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from plugins.bulletin import addresses
from plugins.bulletin.bodies import Bodies
from plugins.bulletin.kinds import DOCUMENT
from plugins.bulletin.outputs.citations import Cited, citation
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.official_documents import (
    OfficialDocument,
    validity,
)
from plugins.bulletin.view import View
from plugins.bulletin.views.articles import history
from plugins.bulletin.views.documents import documents
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.text import slugify, sort_key

# What stands above every page of a document or of documents.
SECTION = (DOCUMENT.section, DOCUMENT.root)
# So many the page of a person, a body or a meeting names.
FEW = 8


class DocumentList(NamedTuple):
    """Documents that a list is of: where it is, what it is called, what is in it."""

    address: str
    title: str
    documents: list[OfficialDocument]


class DocumentLists(NamedTuple):
    """Every list of documents, by the way that leads to it."""

    years: list[DocumentList]
    kinds: list[DocumentList]
    issuers: list[DocumentList]
    fields: list[DocumentList]


def document_page(
    cards: Cards, bodies: Bodies, document: OfficialDocument
) -> dict[str, Any]:
    """Gather everything the page of one document prints."""
    bulletin, day = cards.bulletin, document.day
    issuers = bulletin.names(document, "issuers")
    citing = bulletin.cited_by.get(document.path, ())
    return {
        "document": _document(cards, bodies, document),
        "issuers": [cards.organisation(body, day) for body in issuers],
        "signatories": [cards.presence(one, day) for one in bulletin.present(document)],
        "meetings": [cards.meeting(m) for m in bulletin.names(document, "meeting")],
        "replaces": rows(cards, bulletin.names(document, "replaces")),
        "amends": rows(cards, bulletin.names(document, "amends")),
        "replaced_by": rows(cards, bulletin.naming(document, DOCUMENT, "replaces")),
        "amended_by": rows(cards, bulletin.naming(document, DOCUMENT, "amends")),
        "articles": [cards.article(one) for one in citing if isinstance(one, Article)],
        "cited_by": rows(
            cards, [one for one in citing if isinstance(one, OfficialDocument)]
        ),
        "history": history(cards, issuers, day),
        "citation": citation(
            Cited(
                title=document.heading,
                key=document.id,
                day=day,
                address=absolute(cards.site.url, document.address),
                site=cards.site.name,
            )
        ),
    }


def _document(cards: Cards, bodies: Bodies, document: OfficialDocument) -> View:
    file = document.file
    held = validity(document, cards.bulletin.naming(document, DOCUMENT, "replaces"))
    return View(
        title=document.title,
        designation=document.designation,
        number=file.number,
        kind=document.label,
        address=document.address,
        date=document.day,
        start=held.start,
        end=held.end,
        validity=held.words,
        replaced=held.replaced,
        abstract=file.abstract,
        field=cards.link(file.field, field_address(file.field)) if file.field else None,
        body=bodies.html(document.path),
        documents=documents(cards, file.documents),
        label=document.preview_mark,
    )


def row(cards: Cards, document: OfficialDocument) -> View:
    """Make the short form of a document, as lists and other pages show it."""
    return cards.once(document, lambda: _row(cards, document))


def _row(cards: Cards, document: OfficialDocument) -> View:
    issuers = cards.bulletin.names(document, "issuers")
    held = validity(document, cards.bulletin.naming(document, DOCUMENT, "replaces"))
    return View(
        title=document.title,
        designation=document.designation,
        address=document.address,
        date=document.day,
        issuers=", ".join(body.name_on(document.day) for body in issuers),
        validity=held.words,
        ended=held.end is not None or held.replaced,
        label=document.preview_mark,
    )


def rows(cards: Cards, found: Iterable[OfficialDocument]) -> list[View]:
    """Make the rows of some documents."""
    return [row(cards, one) for one in found]


def rows_of(cards: Cards, of: Entity[Any], key: str) -> list[View]:
    """Make the rows of the newest documents that name something under a key."""
    return rows(cards, cards.bulletin.naming(of, DOCUMENT, key)[:FEW])


def field_address(field: str) -> str:
    """Return the address of the list of a field's documents."""
    return addresses.documents_on(slugify(field) or "khac")


def document_lists(bulletin: Bulletin) -> DocumentLists:
    """Gather the documents of each year, kind, issuer and field."""
    years: defaultdict[int, list[OfficialDocument]] = defaultdict(list)
    kinds: defaultdict[str, list[OfficialDocument]] = defaultdict(list)
    issuers: defaultdict[Any, list[OfficialDocument]] = defaultdict(list)
    fields: defaultdict[str, list[OfficialDocument]] = defaultdict(list)
    for one in bulletin.of(DOCUMENT):
        years[one.day.year].append(one)
        kinds[one.label].append(one)
        for body in bulletin.names(one, "issuers"):
            issuers[body].append(one)
        if one.file.field:
            fields[field_address(one.file.field)].append(one)
    return DocumentLists(
        [
            DocumentList(addresses.documents_in(year), f"Văn bản năm {year}", found)
            for year, found in sorted(years.items(), reverse=True)
        ],
        [
            DocumentList(addresses.documents_of_kind(slugify(kind)), kind, kinds[kind])
            for kind in sorted(kinds, key=sort_key)
        ],
        [
            DocumentList(addresses.documents_by(body.id), body.name, issuers[body])
            for body in sorted(issuers, key=lambda body: sort_key(body.name))
        ],
        [
            DocumentList(address, found[-1].file.field or "", found)
            for address, found in sorted(fields.items())
        ],
    )


def links(lists: Sequence[DocumentList]) -> list[View]:
    """Name lists with how many documents each has."""
    return [
        View(name=one.title, address=one.address, count=len(one.documents))
        for one in lists
    ]


def asked_rows(bulletin: Bulletin) -> list[list[str]]:
    """Name, address, other words, days from and until, and what is said, of each.

    The days bound when a document can be said to hold: one that is replaced holds no
    more from the day its successor was issued, where no better day is known.
    """
    found = []
    for one in bulletin.of(DOCUMENT):
        successors = bulletin.naming(one, DOCUMENT, "replaces")
        held = validity(one, successors)
        end = held.end or min((later.day for later in successors), default=None)
        bodies = [name for b in bulletin.names(one, "issuers") for name in b.names]
        found.append(
            [
                one.heading,
                one.address,
                " ".join(dict.fromkeys(filter(None, [one.file.field, *bodies]))),
                held.start.isoformat() if held.start else "",
                end.isoformat() if end else "",
                held.words,
            ]
        )
    return found
