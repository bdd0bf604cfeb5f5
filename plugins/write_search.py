"""Plans the search index: names, titles and full text, and the table of them all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.views.view import Lazy, digest_of
from plugins.press.outputs import Output
from plugins.press.search_documents import Document, by_year, known_names
from plugins.press.search_entries import Entry, name_row, title_rows
from plugins.press.search_files import script
from plugins.press.search_full import (
    Bucket,
    bucket_count,
    full_text,
    in_pieces,
    piece_count,
)
from plugins.press.search_index import (
    NAMES,
    TEXTS,
    TITLES,
    in_parts,
    table,
)
from plugins.press.search_titles import title_bucket_count, title_words
from plugins.press.search_words import analyse
from plugins.press.search_years import day_of, made_of, version, year_of
from plugins.press.steps import Step

FOLDER = f"{addresses.SEARCH.lstrip('/')}chi-muc/"


class SearchIndex(Step):
    """What the search page loads, piece by piece."""

    def outputs(self) -> Iterator[Output]:
        """Plan every file; versions are digests of what the files are made of."""
        rows = [name_row(name) for name in known_names(self.bulletin)]
        names = [rows[n : n + NAMES] for n in range(0, len(rows), NAMES)]
        for number, part in enumerate(names):
            yield self._script(f"names-{number}", part)
        self._parts: dict[str, Sequence[Document]] = {}
        # A child makes one part after the other; more of them would fill memory.
        self._texts = lru_cache(maxsize=1)(self._read)
        self._buckets = lru_cache(maxsize=1)(self._index)
        years, everything = [], []
        for year, documents in by_year(self.bulletin, self._body).items():
            titles = [
                [document.entry for document in part]
                for part in in_parts(documents, day_of, TITLES)
            ]
            for number, entries in enumerate(titles):
                if entries:
                    yield self._titles(f"{year}-{number}", entries)
            texts = in_parts(documents, day_of, TEXTS)
            for number, searched in enumerate(texts):
                if searched:
                    name = f"{year}-{number}"
                    self._parts[name] = searched
                    yield from self._full(name, searched)
                    yield from self._pieces(name, searched)
            years.append(year_of(year, documents, titles, texts))
            everything += [document.entry for document in documents]
        yield from self._title_words(everything)
        words = version(everything)
        yield self._script("index", table(map(version, names), years, words))

    def _body(self, path: str) -> Callable[[], str]:
        return lambda: str(self.bodies.html(path))

    def _full(self, name: str, part: Sequence[Document]) -> Iterator[Output]:
        """Plan the buckets of one part, which a child makes all at once."""
        stands_for = made_of(part)
        for number in range(bucket_count(len(part))):
            bucket = partial(self._bucket, name, number)
            yield self._planned(name, f"full-{name}-{number}", stands_for, bucket)

    def _pieces(self, name: str, part: Sequence[Document]) -> Iterator[Output]:
        """Plan the texts of one part, of which the page shows what was found."""
        documents = {document.entry.address: document for document in part}
        for number, piece in in_pieces(documents, piece_count(len(part))).items():
            texts = partial(self._piece, name, tuple(piece))
            stands_for = made_of(tuple(piece.values()))
            yield self._planned(name, f"text-{name}-{number}", stands_for, texts)

    def _planned(
        self, part: str, name: str, stands_for: bytes, values: Callable[[], object]
    ) -> Output:
        """Plan a file that is made beside the others of its part."""
        plan = {"name": name, "made_of": stands_for, "values": Lazy(values)}
        made = self.file(f"{FOLDER}{name}.js", _write, plan)
        return made._replace(together=part)

    def _bucket(self, part: str, number: int) -> Bucket:
        return self._buckets(part)[number]

    def _piece(self, part: str, piece: Sequence[str]) -> dict[str, str]:
        texts = self._texts(part)
        return {address: texts[address] for address in piece}

    def _index(self, part: str) -> list[Bucket]:
        texts = self._texts(part)
        found = [
            analyse(f"{one.entry.title}\n{texts[one.entry.address]}")
            for one in self._parts[part]
        ]
        return full_text(found, bucket_count(len(found)))

    def _read(self, part: str) -> dict[str, str]:
        """Read the texts of a part by address, a line a block."""
        return {
            document.entry.address: "\n".join(document.lines())
            for document in self._parts[part]
        }

    def _title_words(self, entries: Sequence[Entry]) -> Iterator[Output]:
        """Plan what tells in which titles a word is."""
        count = title_bucket_count(len(entries))
        made = cache(lambda: title_words(entries, count))
        stands_for = digest_of(entries)
        for number in range(count):
            found = partial(lambda at: made()[at], number)
            yield self._planned("words", f"words-{number}", stands_for, found)

    def _titles(self, name: str, entries: Sequence[Entry]) -> Output:
        values = {"name": name, "made_of": digest_of(entries)}
        rows = Lazy(partial(title_rows, entries))
        return self.file(f"{FOLDER}{name}.js", _write, {**values, "values": rows})

    def _script(self, name: str, values: object) -> Output:
        return self.file(f"{FOLDER}{name}.js", _write, {"name": name, "values": values})


def _write(values: Mapping[str, Any]) -> bytes:
    return script(values["name"], values["values"]).encode()


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return SearchIndex


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
