"""How the search index is cut into files, and the table of them all.

    in_parts(entries of a year, …, TITLES)  →  [[…January to June], […July …]]
    shelves([("2012", [300]), …])           →  [Shelf(("2012-0", "2013-0", …), 4400)]
    table(named, years, shelved)            →  what the search page loads first

A part depends on its own entries only, so an edit renews one part of a year.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from plugins.bulletin.words.text import sort_key

T = TypeVar("T")

# Titles a file may have: about 4 KB gzipped.
TITLES = 180
# Texts of a part: an edit indexes its part anew, a millisecond a text.
TEXTS = 800
# Texts that buckets cover together. Years that are one part each are put on a shelf
# until it has so many: a search of all years then asks one shelf instead of fifteen.
SHELF = 5_000
# Names a file may have, and posts with those who held them: about 4 KB gzipped.
NAMES = 180
POSTS = 180
# A year is not cut finer than this: parts of a day and a half.
FINEST = 256


class Part(Struct, frozen=True):
    """A part of a year: digest of what it is made of, number of entries."""

    version: str
    count: int


class Shelf(Struct, frozen=True):
    """Parts of text that are searched together: their names, and those of their year.

    `alone` says that its part is one of several of a year, which no other joins.
    """

    parts: tuple[str, ...]
    texts: int
    alone: bool = False

    @property
    def name(self) -> str:
        """What its files are called after: its first part."""
        return self.parts[0]


def shelves(years: Iterable[tuple[str, Sequence[int]]]) -> list[Shelf]:
    """Put the parts of all years, the oldest first, on shelves.

    `years` tells how many texts each part of a year has. What is new joins the last
    shelf or begins another, so older ones stay as they are.
    """
    found: list[Shelf] = []
    for year, counts in years:
        alone = len(counts) > 1
        for number, count in enumerate(counts):
            if not count:
                continue
            name, last = f"{year}-{number}", found[-1] if found else None
            joins = last and not (alone or last.alone) and last.texts + count <= SHELF
            if last and joins:
                found[-1] = Shelf((*last.parts, name), last.texts + count)
            else:
                found.append(Shelf((name,), count, alone))
    return found


class Year(Struct, frozen=True):
    """A year's files of titles, its parts of full text, the labels it uses."""

    year: str
    titles: tuple[Part, ...]
    texts: tuple[Part, ...]
    categories: frozenset[str]
    kinds: frozenset[str]


def in_parts(
    ordered: Sequence[T], day: Callable[[T], date], limit: int
) -> list[list[T]]:
    """Cut a year into 1, 2, 4 … equal times, until few enough fall into each.

    So a new item moves no other, but when its part gets too large.
    """
    count, places = 1, [_days_before(day(item)) for item in ordered]
    items_a_day = Counter(places)
    while count < FINEST and _fullest(items_a_day, count) > limit:
        count *= 2
    parts: list[list[T]] = [[] for _ in range(count)]
    for item, place in zip(ordered, places, strict=True):
        parts[place * count // 366].append(item)
    return parts


def _days_before(day: date) -> int:
    """How many days of its year come before a day."""
    return day.toordinal() - date(day.year, 1, 1).toordinal()


def _fullest(items_a_day: Mapping[int, int], count: int) -> int:
    """How many items the fullest of so many parts of a year has."""
    parts = [0] * count
    for place, items in items_a_day.items():
        parts[place * count // 366] += items
    return max(parts)


class Named(Struct, frozen=True):
    """What is found by its name, in files: names, posts, the words of all titles.

    `heads` are the words that posts begin with: only who types one asks for a post.
    `held` are the versions of the files that tell what the people of each file of names
    held, '' where nobody held anything.
    """

    names: tuple[Part, ...]
    posts: tuple[Part, ...]
    heads: tuple[str, ...]
    words: str
    held: tuple[str, ...] = ()


def table(
    named: Named, years: Iterable[Year], shelved: Iterable[tuple[str, int]]
) -> dict[str, object]:
    """Return the table of all files, the newest year first.

    `shelved` are the versions of the shelves with the number of their parts, the
    oldest first.
    """
    newest_first = sorted(years, key=lambda one: one.year, reverse=True)
    return {
        "names": _pairs(named.names),
        "posts": _pairs(named.posts),
        "words": named.words,
        "heads": named.heads,
        "held": named.held,
        "shelves": list(shelved),
        "categories": _sorted(one.categories for one in newest_first),
        "kinds": _sorted(one.kinds for one in newest_first),
        "years": [
            [one.year, _pairs(one.titles), _pairs(one.texts)] for one in newest_first
        ],
    }


def _pairs(parts: Iterable[Part]) -> list[tuple[str, int]]:
    return [(part.version, part.count) for part in parts]


def _sorted(sets: Iterable[frozenset[str]]) -> list[str]:
    return sorted(frozenset().union(*sets), key=sort_key)
