"""Which texts have a word, or two words in a row, for all the texts of a shelf.

    full_text([keys("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  {"dan": "#…", "dan dan": "#…", …}

A text is known by its place among those of its shelf, each told as the distance from
the one before. Which bucket a key is in depends on the key alone, so the page finds it
without asking for a table. Two words in a row say more than each by itself: nearly all
Vietnamese words have two syllables. The texts themselves lie in pieces.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import sub
from typing import TypeVar

from plugins.bulletin.outputs.search.words import WORDS, Pair, digits, pairs

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 6
# A result on the screen costs the page the piece of its text: about 4 KB gzipped.
TEXTS_A_PIECE = 2

K = TypeVar("K")
Places = defaultdict[K, list[int]]
# Key → the texts that have it.
Bucket = dict[str, str]
_MASK = 0xFFFFFFFF


def bucket_count(texts: int, each: int = TEXTS_A_BUCKET) -> int:
    """Return into how many buckets so many texts go: a power of two."""
    return 1 << (texts // each).bit_length()


@lru_cache(maxsize=WORDS)
def _sum(key: str) -> int:
    value = 0
    for char in key:
        value = (value * 31 + ord(char)) & _MASK
    return value


def bucket_of(key: str, count: int) -> int:
    """Return the number of the bucket that a key is in."""
    one, _, other = key.partition(" ")
    value = _sum(one)
    return (value * 31 + _sum(other) if other else value) % count


def keys_and_pairs(found: Iterable[str]) -> set[str]:
    """Return what the words of a text, given by their keys, are in the buckets."""
    words = list(found)
    return {*words, *map(" ".join, pairs(words))}


def full_text(texts: Iterable[Sequence[str]], count: int) -> list[Bucket]:
    """Return the buckets of the words of texts, given by their keys; in their order."""
    words: Places[str] = defaultdict(list)
    rows: Places[Pair] = defaultdict(list)
    for place, found in enumerate(texts):
        for key in set(found):
            words[key].append(place)
        for pair in set(pairs(found)):
            rows[pair].append(place)
    return in_buckets(words, rows, count)


def in_buckets(
    words: Mapping[str, Sequence[int]],
    rows: Mapping[Pair, Sequence[int]],
    count: int,
) -> list[Bucket]:
    """Return keys, and two in a row, with their places, ascending, bucket by bucket."""
    known = {**words, **{" ".join(pair): places for pair, places in rows.items()}}
    buckets: list[Bucket] = [{} for _ in range(count)]
    for key in sorted(known):
        buckets[bucket_of(key, count)][key] = steps(known[key])
    return buckets


def steps(places: Sequence[int]) -> str:
    """Return places, ascending, each as the distance from the one before."""
    return digits(map(sub, places, chain((0,), places)))
