"""What the search step says of a year, and of the documents in a part of one.

year_of("2018", documents, titles, texts)  →  Year("2018", titles=(Part("3f…", 212),…
"""

from collections.abc import Sequence
from datetime import date

from plugins.bulletin.views.view import digest_of
from plugins.press.search_documents import Document
from plugins.press.search_entries import Entry
from plugins.press.search_index import Part, Year


def year_of(
    year: str,
    documents: Sequence[Document],
    titles: Sequence[Sequence[Entry]],
    texts: Sequence[Sequence[Document]],
) -> Year:
    """Describe a year for the table: its files with their versions, its labels."""
    entries = [document.entry for document in documents]
    return Year(
        year=year,
        titles=tuple(Part(version(part), len(part)) for part in titles),
        texts=tuple(Part(made_of(part).hex()[:8], len(part)) for part in texts),
        categories=frozenset(e.label for e in entries if e.kind == "article"),
        kinds=frozenset(e.label for e in entries if e.kind == "meeting"),
    )


def day_of(document: Document) -> date:
    """Return the day by which a document stands in its year."""
    return document.entry.day


def made_of(part: Sequence[Document]) -> bytes:
    """Return a digest that stands for documents and their texts."""
    return digest_of([document.made_of for document in part])


def version(values: object) -> str:
    """Return what tells one version of a file's values from another."""
    return digest_of(values).hex()[:8]
