"""Plans the search index: names, titles and full text, and the table of them all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.outputs.search.documents import (
    Document,
    by_year,
    entry_of,
    known_names,
)
from plugins.bulletin.outputs.search.entries import Entry, name_row, title_rows
from plugins.bulletin.outputs.search.files import script
from plugins.bulletin.outputs.search.full import bucket_count, in_pieces, piece_count
from plugins.bulletin.outputs.search.index import NAMES, TEXTS, TITLES, in_parts, table
from plugins.bulletin.outputs.search.parts import SearchParts
from plugins.bulletin.outputs.search.titles import (
    TitleWords,
    title_bucket_count,
    title_words,
)
from plugins.bulletin.outputs.search.years import rows_of, texts_of, version, year_of
from plugins.bulletin.view import Lazy, digest_of
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

FOLDER = f"{addresses.SEARCH.lstrip('/')}chi-muc/"


class SearchIndex(Step):
    """What the search page loads, piece by piece."""

    def outputs(self) -> Iterator[Output]:
        """Plan every file; versions are digests of what the files are made of."""
        rows = [name_row(name) for name in known_names(self.bulletin)]
        names = [rows[n : n + NAMES] for n in range(0, len(rows), NAMES)]
        for number, some in enumerate(names):
            yield self._script(f"names-{number}", some)
        self._parts = SearchParts(self.bulletin, self.bodies)
        years, everything = [], []
        for year, documents in by_year(self.bulletin).items():
            titles = in_parts(documents, lambda one: one.day, TITLES)
            for number, part in enumerate(titles):
                if part:
                    yield self._titles(f"{year}-{number}", part)
            texts = in_parts(documents, lambda one: one.day, TEXTS)
            for number, part in enumerate(texts):
                if part:
                    yield from self._full(f"{year}-{number}", part)
            years.append(year_of(year, documents, titles, texts))
            everything += documents
        yield from self._words(everything)
        known = [version(digest_of(some)) for some in names]
        newest = table(known, years, version(rows_of(everything)))
        yield self._script("index", newest)

    def _full(self, name: str, part: Sequence[Document]) -> Iterator[Output]:
        """Plan the buckets and the texts of one part, which a child makes in one go."""
        self._parts.add(name, part)
        made_of = texts_of(part)

        def full(number: int) -> Output:
            bucket = f"full-{name}-{number}"
            return self._planned(bucket, name, made_of, self._parts.bucket, number)

        if self.settled_series(full(0), f"{FOLDER}full-{name}", f"{FOLDER}text-{name}"):
            return
        yield from map(full, range(bucket_count(len(part))))
        documents = {document.item.address: document for document in part}
        for number, piece in in_pieces(documents, piece_count(len(part))).items():
            text, stands_for = f"text-{name}-{number}", texts_of(piece.values())
            yield self._planned(text, name, stands_for, self._parts.piece, number)

    def _planned(
        self,
        name: str,
        part: str,
        made_of: bytes,
        values: Callable[[str, int], object],
        number: int,
    ) -> Output:
        """Plan a file that is made beside the others of its part."""
        plan = partial(_values, name, made_of, values, part, number)
        return self.file(_path(name), _write, plan)._replace(together=part)

    def _words(self, documents: Sequence[Document]) -> Iterator[Output]:
        """Plan what tells in which titles a word is."""
        count = title_bucket_count(len(documents))
        made = cache(lambda: title_words(self._entries(documents), count))
        made_of = rows_of(documents)

        def words_of(number: int) -> Output:
            return self._planned(f"words-{number}", "words", made_of, bucket, number)

        def bucket(_: str, number: int) -> TitleWords:
            return made()[number]

        if not self.settled_series(words_of(0), f"{FOLDER}words"):
            yield from map(words_of, range(count))

    def _titles(self, name: str, part: Sequence[Document]) -> Output:
        rows = Lazy(lambda: title_rows(self._entries(part)))
        values = {"name": name, "made_of": rows_of(part), "values": rows}
        return self.file(_path(name), _write, values)

    def _entries(self, documents: Sequence[Document]) -> list[Entry]:
        return [entry_of(document.item, self.bulletin) for document in documents]

    def _script(self, name: str, values: object) -> Output:
        return self.file(_path(name), _write, {"name": name, "values": values})


def _path(name: str) -> str:
    return f"{FOLDER}{name}.js"


def _values(
    name: str,
    made_of: bytes,
    values: Callable[[str, int], object],
    part: str,
    number: int,
) -> Values:
    lazily = Lazy(partial(values, part, number))
    return {"name": name, "made_of": made_of, "values": lazily}


def _write(values: Mapping[str, Any]) -> bytes:
    return script(values["name"], values["values"])


register = registering(SearchIndex)
