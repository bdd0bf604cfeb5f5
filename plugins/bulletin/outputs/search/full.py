"""Which texts have a word, or two words in a row, for all the texts of a shelf.

    full_text([keys("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  {"dan": "#…", "dan dan": "#…", …}

A text is known by its place among those of its shelf, each told as the distance from
the one before. Which bucket a key is in depends on the key alone, so the page finds it
without asking for a table. Two words in a row say more than each by itself: nearly all
Vietnamese words have two syllables. The texts themselves lie in pieces.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, repeat
from operator import add, mul, sub

from plugins.bulletin.outputs.search.words import WORDS, digits, pairs

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 6
# A result on the screen costs the page the piece of its text: about 4 KB gzipped.
TEXTS_A_PIECE = 2

# Key → the texts that have it.
Bucket = dict[str, str]
_MASK = 0xFFFFFFFF
# More than there are words.
_WIDE = 1 << 24


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
    return in_buckets(([found] for found in texts), count)


class _Numbered(dict[str, int]):
    """Words by number, from 1, as they come."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self) + 1
        return number


def in_buckets(texts: Iterable[Iterable[Sequence[str]]], count: int) -> list[Bucket]:
    """Return keys, and two in a row, with the texts that have them, bucket by bucket.

    A text is given as lines of keys; the last of one and the first of the next are no
    row. Most time goes into this, so words are counted by number: two in a row are one
    number, too.
    """
    numbered, places = _Numbered(), defaultdict[int, list[int]](list)
    for place, lines in enumerate(texts):
        found: set[int] = set()
        for line in lines:
            words = list(map(numbered.__getitem__, line))
            found.update(words, map(add, map(mul, words, repeat(_WIDE)), words[1:]))
        for number in found:
            places[number].append(place)
    known = ["", *numbered]
    sums = list(map(_sum, known))
    buckets: list[Bucket] = [{} for _ in range(count)]
    for number, having in places.items():
        one, other = divmod(number, _WIDE)
        key = f"{known[one]} {known[other]}" if one else known[other]
        buckets[(sums[one] * 31 + sums[other]) % count][key] = steps(having)
    return [{key: bucket[key] for key in sorted(bucket)} for bucket in buckets]


def steps(places: Sequence[int]) -> str:
    """Return places, ascending, each as the distance from the one before."""
    if len(places) == 1:  # as most are
        return digits(places)
    return digits(map(sub, places, chain((0,), places)))
