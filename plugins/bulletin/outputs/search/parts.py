"""The texts on each shelf, and what the search loads of them.

    parts = SearchParts(bulletin, bodies)
    parts.add("2012-0", {"2012-0": documents, "2013-0": documents})
    parts.bucket("2012-0", 3)  →  the words of all its texts: see `full`
    parts.piece("2012-0", "2013-0", 7)
                               →  [[entry of a text, "Họp bàn …\\n…"], …]

A shelf is read and indexed when the first of its files is asked for. A process makes
one shelf after the other, so only the last is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.outputs.search.documents import (
    Document,
    Papers,
    entry_of,
    lines_of,
)
from plugins.bulletin.outputs.search.entries import short_address
from plugins.bulletin.outputs.search.full import (
    TEXTS_A_PIECE,
    Bucket,
    bucket_count,
    full_text,
)
from plugins.bulletin.outputs.search.words import keys
from plugins.bulletin.record.bulletin import Bulletin


class SearchParts:
    """The parts by name, and the shelves they stand on."""

    def __init__(
        self, bulletin: Bulletin, bodies: Bodies, papers: Papers | None = None
    ) -> None:
        self._bulletin = bulletin
        self._papers = papers
        self._bodies = bodies
        self._parts: dict[str, Sequence[Document]] = {}
        self._shelves: dict[str, tuple[str, ...]] = {}
        self._texts = lru_cache(maxsize=1)(self._read)
        self._buckets = lru_cache(maxsize=1)(self._index)

    def add(self, shelf: str, parts: Mapping[str, Sequence[Document]]) -> None:
        """Name what a shelf is made of."""
        self._parts |= parts
        self._shelves[shelf] = tuple(parts)

    def bucket(self, shelf: str, number: int) -> Bucket:
        """Return one file of the words of a shelf."""
        return self._buckets(shelf)[number]

    def piece(self, shelf: str, part: str, number: int) -> list[list[object]]:
        """Return some texts of a part, a line a block, with what leads to them."""
        first = number * TEXTS_A_PIECE
        documents = self._parts[part][first : first + TEXTS_A_PIECE]
        texts = self._texts(shelf)[part][first : first + TEXTS_A_PIECE]
        rows = map(self._entry, documents)
        return [[*row, text] for row, text in zip(rows, texts, strict=True)]

    def _entry(self, document: Document) -> list[object]:
        """Kind, title, address, month and day, label, mark."""
        one = entry_of(document.item, self._bulletin)
        day = one.day.month * 100 + one.day.day
        known = [one.kind.letter, one.title, short_address(one), day]
        return [*known, one.label, one.mark]

    def _read(self, shelf: str) -> dict[str, list[str]]:
        return {part: list(self._lines(part)) for part in self._shelves[shelf]}

    def _lines(self, part: str) -> Iterator[str]:
        for item in (document.item for document in self._parts[part]):
            body = str(self._bodies.html(item.path))
            lines = lines_of(item, self._bulletin, body)
            for one in item.documents if self._papers else ():
                lines += self._papers.lines(one.file) if self._papers else []
            yield "\n".join(lines)

    def _index(self, shelf: str) -> list[Bucket]:
        texts = [
            keys(f"{document.item.title}\n{text}")
            for part, read in self._texts(shelf).items()
            for document, text in zip(self._parts[part], read, strict=True)
        ]
        return full_text(texts, bucket_count(len(texts)))
