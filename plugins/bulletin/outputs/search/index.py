"""How the search index is cut into files, and the table of them all.

    in_parts(entries of a year, …, TITLES)  →  [[…January to June], […July …]]
    table(names, years)                     →  what the search page loads first

A part depends on its own entries only, so an edit renews one part of a year.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct

from plugins.bulletin.words.text import sort_key

T = TypeVar("T")

# Titles a file may have: about 8 KB gzipped.
TITLES = 350
# Texts that buckets cover together. More make a search of all years cheaper, fewer
# an edit: an edit indexes its part anew, a millisecond a text.
TEXTS = 800
NAMES = 800
# A year is not cut finer than this: parts of a day and a half.
FINEST = 256


class Part(Struct, frozen=True):
    """A part of a year: digest of what it is made of, number of entries."""

    version: str
    count: int


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


def table(
    names: Iterable[str], years: Iterable[Year], words: str = ""
) -> dict[str, object]:
    """Return the table of all files, the newest year first.

    `names` are the versions of the files of names, `words` is that of the words of
    titles.
    """
    newest_first = sorted(years, key=lambda one: one.year, reverse=True)
    return {
        "names": list(names),
        "words": words,
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
