"""Plans the search index: names, posts, titles and full text, and the table of all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from typing import Any, TypeVar

from plugins.bulletin import addresses
from plugins.bulletin.outputs.search.documents import (
    Document,
    Papers,
    by_year,
    entry_of,
    known_names,
)
from plugins.bulletin.outputs.search.entries import Entry, Name, name_row, title_rows
from plugins.bulletin.outputs.search.files import script
from plugins.bulletin.outputs.search.full import TEXTS_A_PIECE, bucket_count
from plugins.bulletin.outputs.search.held import (
    Post,
    heads_of,
    held_by,
    held_rows,
    in_files,
    post_row,
    posts_of,
)
from plugins.bulletin.outputs.search.index import (
    NAMES,
    POSTS,
    TEXTS,
    TITLES,
    Named,
    Part,
    Shelf,
    Year,
    in_parts,
    shelves,
    table,
)
from plugins.bulletin.outputs.search.parts import (
    SearchParts,
    bucket_name,
    piece_name,
)
from plugins.bulletin.outputs.search.titles import TitleWords, words_name
from plugins.bulletin.outputs.search.years import rows_of, texts_of, version, year_of
from plugins.bulletin.view import Lazy, digest_of
from plugins.press.plan.last_index import KeptShelves, LastIndex
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.plan.unaffected import Unaffected
from plugins.press.site.output import Output, Values

FOLDER = f"{addresses.SEARCH.lstrip('/')}chi-muc/"
Rows = list[list[object]]
Held = dict[int, list[list[object]]]
T = TypeVar("T")


class SearchIndex(Step):
    """What the search page loads, piece by piece."""

    def outputs(self) -> Iterator[Output]:
        """Plan every file; versions are digests of what the files are made of."""
        names = list(known_names(self.bulletin, self.site))
        posts = posts_of(self.bulletin)
        of_names = _in_files([name_row(name) for name in names], NAMES)
        of_posts = [list(map(post_row, some)) for some in in_files(posts, POSTS)]
        for name, files in (("names", of_names), ("posts", of_posts)):
            for number, rows in enumerate(files):
                yield self._script(f"{name}-{number}", rows)
        of_people = self._held(names)
        yield from (
            self._script(f"held-{number}", held)
            for number, held in enumerate(of_people)
            if held
        )
        years, everything, parts = [], list[Document](), dict[str, list[Document]]()
        for year, documents in self._by_year().items():
            titles = in_parts(documents, lambda one: one.day, TITLES)
            for number, part in enumerate(titles):
                if part:
                    yield self._titles(f"{year}-{number}", part)
            texts = in_parts(documents, lambda one: one.day, TEXTS)
            parts |= {f"{year}-{number}": part for number, part in enumerate(texts)}
            years.append(year_of(year, documents, titles, texts))
            everything += documents
        lines = [name.words for name in names] + [post.words for post in posts]
        made_of = digest_of((lines, rows_of(everything)))
        yield from self._words([*names, *posts], everything, made_of)
        shelved = _shelves(years)
        yield from self._texts(shelved, parts)
        known = version(made_of)
        named = Named(
            _versions(of_names),
            _versions(of_posts),
            heads_of(posts),
            known,
            tuple(version(digest_of(held)) if held else "" for held in of_people),
        )
        texts_on = [(version(_made_of(one, parts)), len(one.parts)) for one in shelved]
        yield self._script("index", table(named, years, texts_on))

    @property
    def _papers(self) -> Papers:
        papers: Papers = self.context["bulletin_photos"].papers
        return papers

    @cached_property
    def _last(self) -> LastIndex:
        kept: KeptShelves = self.context["bulletin_shelves"]
        return kept.last(_path, self._maker(_write).version)

    def _by_year(self) -> dict[str, list[Document]]:
        """Gather what is searched; where only words changed, what stood for the rest
        does so still."""
        unaffected: Unaffected = self.context["bulletin_unaffected"]
        changed = unaffected.changed
        known = {} if changed is None else self._last.texts_but(changed.keys())
        return by_year(self.bulletin, self._papers, known)

    def _held(self, names: Sequence[Name]) -> list[Held]:
        """What the people of each file of names held."""
        held = held_by(self.bulletin)
        addresses = [name.address for name in names]
        return [held_rows(some, held) for some in _in_files(addresses, NAMES)]

    def _texts(
        self, shelved: Sequence[Shelf], parts: Mapping[str, Sequence[Document]]
    ) -> Iterator[Output]:
        """Plan the buckets and the texts of every shelf, made by a child in one go."""
        kept: KeptShelves = self.context["bulletin_shelves"]
        made = SearchParts(self.bulletin, self.bodies, self._last, self._papers)
        for shelf in shelved:
            own = {name: parts[name] for name in shelf.parts}
            kept.now[shelf.name] = {
                name: {one.item.path: one.text for one in documents}
                for name, documents in own.items()
            }
            made.add(shelf.name, own)
            full = partial(self._full, made, shelf.name, _made_of(shelf, parts))
            texts = (f"{FOLDER}text-{name}" for name in shelf.parts)
            if self.settled_series(full(0), f"{FOLDER}full-{shelf.name}", *texts):
                continue
            yield from map(full, range(bucket_count(shelf.texts)))
            for name, documents in own.items():
                yield from self._pieces(made, shelf, name, documents)

    def _full(
        self, made: SearchParts, shelf: str, made_of: bytes, number: int
    ) -> Output:
        work = partial(made.bucket, shelf, number)
        return self._planned(bucket_name(shelf, number), shelf, made_of, work)

    def _pieces(
        self, made: SearchParts, shelf: Shelf, name: str, documents: Sequence[Document]
    ) -> Iterator[Output]:
        """Plan the texts of a part, some a file."""
        for number, first in enumerate(range(0, len(documents), TEXTS_A_PIECE)):
            some = texts_of(documents[first : first + TEXTS_A_PIECE])
            work = partial(made.piece, shelf.name, name, number)
            yield self._planned(piece_name(name, number), shelf.name, some, work)

    def _planned(
        self, name: str, together: str, made_of: bytes, work: Callable[[], object]
    ) -> Output:
        """Plan a file that is made beside the others it has its things from."""
        plan = partial(_values, name, made_of, work)
        return self.file(_path(name), _write, plan)._replace(together=together)

    def _words(
        self,
        names: Sequence[Name | Post],
        documents: Sequence[Document],
        made_of: bytes,
    ) -> Iterator[Output]:
        """Plan what tells in which names and titles a word is."""
        kept: KeptShelves = self.context["bulletin_shelves"]
        kept.titles = [
            *(digest_of((one.address, one.words)) for one in names),
            *(one.row for one in documents),
        ]

        def title(place: int) -> str:
            if place < len(names):
                return names[place].words
            item = documents[place - len(names)].item
            return entry_of(item, self.bulletin).words

        made = TitleWords(kept.titles, title, self._last)

        def words_of(number: int) -> Output:
            name = words_name(number)
            return self._planned(name, "words", made_of, lambda: made.buckets[number])

        if not self.settled_series(words_of(0), f"{FOLDER}words", f"{FOLDER}long"):
            yield from map(words_of, range(made.count))
            yield self._planned("long-0", "words", made_of, lambda: made.long)

    def _titles(self, name: str, part: Sequence[Document]) -> Output:
        rows = Lazy(lambda: title_rows(self._entries(part)))
        values = {"name": name, "made_of": rows_of(part), "values": rows}
        return self.file(_path(name), _write, values)

    def _entries(self, documents: Sequence[Document]) -> list[Entry]:
        return [entry_of(document.item, self.bulletin) for document in documents]

    def _script(self, name: str, values: object) -> Output:
        return self.file(_path(name), _write, {"name": name, "values": values})


def _in_files(rows: list[T], limit: int) -> list[list[T]]:
    return [rows[n : n + limit] for n in range(0, len(rows), limit)]


def _versions(files: Sequence[Rows]) -> tuple[Part, ...]:
    return tuple(Part(version(digest_of(rows)), len(rows)) for rows in files)


def _shelves(years: Sequence[Year]) -> list[Shelf]:
    return shelves((one.year, [part.count for part in one.texts]) for one in years)


def _made_of(shelf: Shelf, parts: Mapping[str, Sequence[Document]]) -> bytes:
    return texts_of(chain.from_iterable(parts[name] for name in shelf.parts))


def _path(name: str) -> str:
    return f"{FOLDER}{name}.js"


def _values(name: str, made_of: bytes, work: Callable[[], object]) -> Values:
    return {"name": name, "made_of": made_of, "values": Lazy(work)}


def _write(values: Mapping[str, Any]) -> bytes:
    return script(values["name"], values["values"])


register = registering(SearchIndex)
