"""The texts on each shelf, and what the search loads of them.

    parts = SearchParts(bulletin, bodies)
    parts.add("2012-0", {"2012-0": documents, "2013-0": documents})
    parts.bucket("2012-0", 3)  →  the words of all its texts: see `full`
    parts.piece("2012-0", "2013-0", 7)
                               →  [[entry of a text, "Họp bàn …\\n…"], …]

A shelf is read and indexed when the first of its files is asked for; where the last
site has the same shelf but for a few texts, its files are amended. A process makes one
shelf after the other, so only the last is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, repeat

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.outputs.search.amending import (
    LastIndex,
    amended,
    change_between,
    places_of,
)
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
        self,
        bulletin: Bulletin,
        bodies: Bodies,
        last: LastIndex,
        papers: Papers | None = None,
    ) -> None:
        self._bulletin = bulletin
        self._papers = papers
        self._bodies = bodies
        self._last = last
        self._parts: dict[str, dict[str, Sequence[Document]]] = {}
        self._shelf = lru_cache(maxsize=1)(self._open)

    def add(self, shelf: str, parts: Mapping[str, Sequence[Document]]) -> None:
        """Name what a shelf is made of."""
        self._parts[shelf] = dict(parts)

    def bucket(self, shelf: str, number: int) -> Bucket:
        """Return one file of the words of a shelf."""
        return self._shelf(shelf).buckets[number]

    def piece(self, shelf: str, part: str, number: int) -> list[list[object]]:
        """Return some texts of a part, a line a block, with what leads to them."""
        first = number * TEXTS_A_PIECE
        documents = self._parts[shelf][part][first : first + TEXTS_A_PIECE]
        text = self._shelf(shelf).text
        return [[*self._entry(document), text(document)] for document in documents]

    def _entry(self, document: Document) -> list[object]:
        """Kind, title, address, month and day, label, mark."""
        one = entry_of(document.item, self._bulletin)
        day = one.day.month * 100 + one.day.day
        known = [one.kind.letter, one.title, short_address(one), day]
        return [*known, one.label, one.mark]

    def _open(self, shelf: str) -> "_Shelf":
        return _Shelf(shelf, self._parts[shelf], self._text, self._last)

    def _text(self, document: Document) -> str:
        item = document.item
        lines = lines_of(item, self._bulletin, str(self._bodies.html(item.path)))
        for one in item.documents if self._papers else ():
            lines += self._papers.lines(one.file) if self._papers else []
        return "\n".join(lines)


class _Shelf:
    """One shelf, read and indexed as far as it is asked for."""

    def __init__(
        self,
        name: str,
        parts: Mapping[str, Sequence[Document]],
        read: Callable[[Document], str],
        last: LastIndex,
    ) -> None:
        self._name = name
        self._documents = list(chain.from_iterable(parts.values()))
        self._count = bucket_count(len(self._documents))
        self._read = read
        self._texts: dict[str, str] = {}
        self._last = last

    def text(self, document: Document) -> str:
        """Return the text of one of its documents."""
        path = document.item.path
        if path not in self._texts:
            self._texts[path] = self._read(document)
        return self._texts[path]

    @cached_property
    def buckets(self) -> list[Bucket]:
        """Every file of its words."""
        return self._amended() or full_text(
            map(self._keys, self._documents), self._count
        )

    def _keys(self, document: Document) -> list[str]:
        return _keys_of(document.item.title, self.text(document))

    def _amended(self) -> list[Bucket] | None:
        """The last site's buckets with the change since; None where it is not known."""
        before = self._last.texts(self._name)
        texts = list(chain.from_iterable(before.values()))
        change = change_between(texts, [one.text for one in self._documents])
        if change is None or bucket_count(len(texts)) != self._count:
            return None
        names = (bucket_name(self._name, number) for number in range(self._count))
        buckets = list(map(self._last.values, names))
        found = {place: self._last_keys(before, place) for place in change.gone}
        old = {place: [words] for place, words in found.items() if words is not None}
        if None in buckets or len(old) < len(found):
            return None
        new = {place: [self._keys(self._documents[place])] for place in change.come}
        gone, come = places_of(old, self._count), places_of(new, self._count)
        return list(map(amended, buckets, repeat(change), gone, come))

    def _last_keys(
        self, parts: Mapping[str, Sequence[bytes]], place: int
    ) -> list[str] | None:
        """The keys of the text that had a place on the shelf of the last site."""
        for part, texts in parts.items():
            if place < len(texts):
                number, row = divmod(place, TEXTS_A_PIECE)
                piece = self._last.values(piece_name(part, number))
                return _keys_of(piece[row][1], piece[row][-1]) if piece else None
            place -= len(texts)
        return None


def bucket_name(shelf: str, number: int) -> str:
    """Return what a file of the words of a shelf is called, without its ending."""
    return f"full-{shelf}-{number}"


def piece_name(part: str, number: int) -> str:
    """Return what a file of the texts of a part is called, without its ending."""
    return f"text-{part}-{number}"


def _keys_of(title: str, text: str) -> list[str]:
    return keys(f"{title}\n{text}")
