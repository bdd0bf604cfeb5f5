"""Plans the search index: names, titles and full text, and the table of them all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.views.view import Lazy, digest_of
from plugins.press.outputs import Output
from plugins.press.search_documents import Document, by_year, known_names
from plugins.press.search_entries import Entry, name_row, title_rows
from plugins.press.search_files import script
from plugins.press.search_full import Bucket, bucket_count, full_text
from plugins.press.search_index import (
    NAMES,
    TEXTS,
    TITLES,
    Part,
    Year,
    in_parts,
    table,
)
from plugins.press.search_words import analyse
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
        self._texts: dict[str, Sequence[Document]] = {}
        # A child makes one part after the other; the buckets of more would fill memory.
        self._buckets = lru_cache(maxsize=1)(self._index)
        years = []
        for year, documents in by_year(self.bulletin, self._body).items():
            titles = [
                [document.entry for document in part]
                for part in in_parts(documents, _day, TITLES)
            ]
            for number, entries in enumerate(titles):
                if entries:
                    yield self._titles(f"{year}-{number}", entries)
            texts = in_parts(documents, _day, TEXTS)
            for number, searched in enumerate(texts):
                if searched:
                    yield from self._full(f"full-{year}-{number}", searched)
            years.append(_year(year, documents, titles, texts))
        yield self._script("index", table(map(_version, names), years))

    def _body(self, path: str) -> Callable[[], str]:
        return lambda: str(self.bodies.html(path))

    def _full(self, name: str, part: Sequence[Document]) -> Iterator[Output]:
        """Plan the buckets of one part, which a child makes all at once."""
        self._texts[name] = part
        made_of = _made_of(part)
        for number in range(bucket_count(len(part))):
            values = {
                "name": f"{name}-{number}",
                "made_of": made_of,
                "values": Lazy(partial(self._bucket, name, number)),
            }
            bucket = self.file(f"{FOLDER}{name}-{number}.js", _write, values)
            yield bucket._replace(together=name)

    def _bucket(self, name: str, number: int) -> Bucket:
        return self._buckets(name)[number]

    def _index(self, name: str) -> list[Bucket]:
        texts = [analyse(document.text()) for document in self._texts[name]]
        return full_text(texts, bucket_count(len(texts)))

    def _titles(self, name: str, entries: Sequence[Entry]) -> Output:
        values = {"name": name, "made_of": digest_of(entries)}
        rows = Lazy(partial(title_rows, entries))
        return self.file(f"{FOLDER}{name}.js", _write, {**values, "values": rows})

    def _script(self, name: str, values: object) -> Output:
        return self.file(f"{FOLDER}{name}.js", _write, {"name": name, "values": values})


def _year(
    year: str,
    documents: Sequence[Document],
    titles: Sequence[Sequence[Entry]],
    texts: Sequence[Sequence[Document]],
) -> Year:
    entries = [document.entry for document in documents]
    return Year(
        year=year,
        titles=tuple(Part(_version(entries), len(entries)) for entries in titles),
        texts=tuple(Part(_made_of(part).hex()[:8], len(part)) for part in texts),
        categories=frozenset(e.label for e in entries if e.kind == "article"),
        kinds=frozenset(e.label for e in entries if e.kind == "meeting"),
    )


def _day(document: Document) -> date:
    return document.entry.day


def _made_of(part: Sequence[Document]) -> bytes:
    return digest_of([document.made_of for document in part])


def _version(values: object) -> str:
    return digest_of(values).hex()[:8]


def _write(values: Mapping[str, Any]) -> bytes:
    return script(values["name"], values["values"]).encode()


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return SearchIndex


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
