"""What the search step says of a year, and of the documents in a part of one.

year_of("2018", documents, titles, texts)  →  Year("2018", titles=(Part("3f…", 212),…
"""

from collections.abc import Iterable, Sequence

from plugins.bulletin.outputs.search.documents import Document
from plugins.bulletin.outputs.search.index import Part, Year
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.view import digest_of

Parts = Sequence[Sequence[Document]]


def year_of(
    year: str, documents: Sequence[Document], titles: Parts, texts: Parts
) -> Year:
    """Describe a year for the table: its files with their versions, its labels."""
    items = [document.item for document in documents]
    return Year(
        year=year,
        titles=tuple(Part(version(rows_of(part)), len(part)) for part in titles),
        texts=tuple(Part(version(texts_of(part)), len(part)) for part in texts),
        categories=frozenset(i.file.category for i in items if isinstance(i, Article)),
        kinds=frozenset(i.file.kind for i in items if isinstance(i, Meeting)),
    )


def rows_of(documents: Iterable[Document]) -> bytes:
    """Return a digest that stands for the entries of documents."""
    return digest_of(b"".join(document.row for document in documents))


def texts_of(documents: Iterable[Document]) -> bytes:
    """Return a digest that stands for documents and their texts."""
    return digest_of(b"".join(document.text for document in documents))


def version(digest: bytes) -> str:
    """Return what tells one version of a file from another in its address."""
    return digest.hex()[:8]
