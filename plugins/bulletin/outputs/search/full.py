"""Which texts have a word, or two words in a row, for all the texts of a shelf.

    full_text([words("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  {"dan": "#…", "dan dan": "#…", …}

A text is known by its place among those of its shelf, each told as the distance from
the one before. Which bucket a key is in depends on the key alone, so the page finds it
without asking for a table. Two words in a row say more than each by itself: nearly all
Vietnamese words have two syllables. The texts themselves lie in pieces.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from plugins.bulletin.outputs.search.words import WORDS, digits, folded, pairs

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 6
# A result on the screen costs the page the piece of its text: about 4 KB gzipped.
TEXTS_A_PIECE = 2

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


def full_text(texts: Iterable[Sequence[str]], count: int) -> list[Bucket]:
    """Return the buckets of the words of texts; keys in their order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(texts):
        found = list(map(folded, words))
        for key in {*found, *pairs(found)}:
            places[key].append(place)
    return in_buckets(places, count)


def in_buckets(places: defaultdict[str, list[int]], count: int) -> list[Bucket]:
    """Return keys with their places, ascending, bucket by bucket."""
    buckets: list[Bucket] = [{} for _ in range(count)]
    for key in sorted(places):
        found = places[key]
        steps = (now - before for before, now in zip([0, *found], found, strict=False))
        buckets[bucket_of(key, count)][key] = digits(steps)
    return buckets
