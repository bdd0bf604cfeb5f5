"""The texts of each part of a year, and what the search loads of them.

    parts = SearchParts(bulletin, bodies)
    parts.add("2018-0", documents)
    parts.bucket("2018-0", 3)  →  its words: see search_full
    parts.piece("2018-0", 7)   →  {"/2018/07/a/": "Họp bàn …\n…", …}

A part is read and indexed when the first of its files is asked for. A process makes
one part after the other, so only the last is kept.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.outputs.search.documents import Document, lines_of
from plugins.bulletin.outputs.search.full import (
    Bucket,
    bucket_count,
    full_text,
    in_pieces,
    piece_count,
)
from plugins.bulletin.outputs.search.words import words
from plugins.bulletin.record.bulletin import Bulletin


class SearchParts:
    """The parts by name."""

    def __init__(self, bulletin: Bulletin, bodies: Bodies) -> None:
        self._bulletin = bulletin
        self._bodies = bodies
        self._documents: dict[str, Sequence[Document]] = {}
        self._texts = lru_cache(maxsize=1)(self._read)
        self._buckets = lru_cache(maxsize=1)(self._index)
        self._pieces = lru_cache(maxsize=1)(self._cut)

    def add(self, name: str, documents: Sequence[Document]) -> None:
        """Name what a part is made of."""
        self._documents[name] = documents

    def bucket(self, part: str, number: int) -> Bucket:
        """Return one file of the words of a part."""
        return self._buckets(part)[number]

    def piece(self, part: str, number: int) -> Mapping[str, str]:
        """Return some texts of a part by address, a line a block."""
        return self._pieces(part)[number]

    def _read(self, part: str) -> dict[str, str]:
        items = [document.item for document in self._documents[part]]
        bodies = (str(self._bodies.html(item.path)) for item in items)
        return {
            item.address: "\n".join(lines_of(item, self._bulletin, body))
            for item, body in zip(items, bodies, strict=True)
        }

    def _index(self, part: str) -> list[Bucket]:
        titles = [document.item.title for document in self._documents[part]]
        texts = self._texts(part).values()
        both = zip(titles, texts, strict=True)
        found = [words(f"{title}\n{text}") for title, text in both]
        return full_text(found, bucket_count(len(found)))

    def _cut(self, part: str) -> dict[int, dict[str, str]]:
        texts = self._texts(part)
        return in_pieces(texts, piece_count(len(texts)))
