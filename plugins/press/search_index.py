"""The search index: names, titles and full text by year, a table of everything.

    index_year("2018", [(entry, analyse(text)), …])  →  Year(titles, full text)
    names(entries)                                   →  [File("names-0", …)]
    manifest(names, years)                           →  File("index", …), loaded first

A year's files depend on that year's entries only.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from plugins.bulletin.text import sort_key
from plugins.press.search_entries import Entry, Name, name_row, title_rows
from plugins.press.search_files import File, file
from plugins.press.search_full import full_text
from plugins.press.search_words import Analysed

# Entries a file of titles may have on average: about 8 KB gzipped.
TITLES = 350
# Texts a file of full text may cover: its commonest word then has about 30 KB.
TEXTS = 1_600
NAMES = 800
Document = tuple[Entry, Analysed]


class Year(Struct, frozen=True):
    """The files of a year: of titles with their numbers of entries, of full text."""

    year: str
    titles: tuple[File, ...]
    counts: tuple[int, ...]
    tables: tuple[File, ...]
    parts: tuple[File, ...]
    categories: frozenset[str]
    kinds: frozenset[str]


def index_year(year: str, documents: Iterable[Document]) -> Year:
    """Write the index of a year's articles and meetings, in any order."""
    ordered = sorted(documents, key=lambda one: (one[0].day, one[0].address))
    short, long = (_cut(ordered, limit) for limit in (TITLES, TEXTS))
    titles = [
        file(f"{year}-{number}", title_rows([entry for entry, _ in part]))
        for number, part in enumerate(short)
    ]
    full = [
        full_text(f"{year}-{number}", [text for _, text in part])
        for number, part in enumerate(long)
    ]
    return Year(
        year=year,
        titles=tuple(titles),
        counts=tuple(len(part) for part in short),
        tables=tuple(files[-1] for files in full),
        parts=tuple(part for files in full for part in files[:-1]),
        categories=_labels(ordered, "article"),
        kinds=_labels(ordered, "meeting"),
    )


def _labels(documents: Sequence[Document], kind: str) -> frozenset[str]:
    return frozenset(entry.label for entry, _ in documents if entry.kind == kind)


def _cut(ordered: Sequence[Document], limit: int) -> list[list[Document]]:
    """Cut a year into 1, 2, 4 … equal times, until few enough fall into one.

    The number depends on the year's total only, so that a new item moves no other.
    """
    count = 1
    while len(ordered) > count * limit and count < 256:
        count *= 2
    parts: list[list[Document]] = [[] for _ in range(count)]
    for document in ordered:
        parts[(document[0].day.timetuple().tm_yday - 1) * count // 366].append(document)
    return parts


def names(entries: Iterable[Name]) -> list[File]:
    """Write names in their given order, in files of at most NAMES."""
    rows = [name_row(entry) for entry in entries]
    starts = range(0, max(1, len(rows)), NAMES)
    return [file(f"names-{n // NAMES}", rows[n : n + NAMES]) for n in starts]


def manifest(name_files: Sequence[File], years: Iterable[Year]) -> File:
    """Write the table of all files with their digests, the newest year first."""
    newest_first = sorted(years, key=lambda one: one.year, reverse=True)
    return file(
        "index",
        {
            "names": [one.digest for one in name_files],
            "categories": _sorted(one.categories for one in newest_first),
            "kinds": _sorted(one.kinds for one in newest_first),
            "years": [
                [
                    one.year,
                    [
                        [t.digest, n]
                        for t, n in zip(one.titles, one.counts, strict=True)
                    ],
                    [table.digest for table in one.tables],
                ]
                for one in newest_first
            ],
        },
    )


def _sorted(sets: Iterable[frozenset[str]]) -> list[str]:
    return sorted(frozenset().union(*sets), key=sort_key)
