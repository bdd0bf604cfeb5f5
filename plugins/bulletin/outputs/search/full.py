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
from itertools import chain
from operator import sub

from plugins.bulletin.outputs.search.words import WORDS, Pair, digits, pairs

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


def keys_and_pairs(found: Iterable[str]) -> set[str]:
    """Return what the words of a text, given by their keys, are in the buckets."""
    words = list(found)
    return {*words, *map(" ".join, pairs(words))}


def full_text(texts: Iterable[Sequence[str]], count: int) -> list[Bucket]:
    """Return the buckets of the words of texts, given by their keys; in their order."""
    return in_buckets(([found] for found in texts), count)


def in_buckets(texts: Iterable[Iterable[Sequence[str]]], count: int) -> list[Bucket]:
    """Return keys, and two in a row, with the texts that have them, bucket by bucket.

    A text is given as lines of keys; the last of one and the first of the next are no
    row. Most time goes into this: rows are written as a key once, at the end.
    """
    words: defaultdict[str, list[int]] = defaultdict(list)
    rows: defaultdict[Pair, list[int]] = defaultdict(list)
    for place, lines in enumerate(texts):
        ones, twos = set[str](), set[Pair]()
        for line in lines:
            ones.update(line)
            twos.update(pairs(line))
        for word in ones:
            words[word].append(place)
        for row in twos:
            rows[row].append(place)
    sums = {word: _sum(word) for word in words}
    buckets: list[Bucket] = [{} for _ in range(count)]
    for word, having in words.items():
        buckets[sums[word] % count][word] = steps(having)
    for (one, other), having in rows.items():
        bucket = buckets[(sums[one] * 31 + sums[other]) % count]
        bucket[f"{one} {other}"] = steps(having)
    return [{key: bucket[key] for key in sorted(bucket)} for bucket in buckets]


def steps(places: Sequence[int]) -> str:
    """Return places, ascending, each as the distance from the one before."""
    if len(places) == 1:  # as most are
        return digits(places)
    return digits(map(sub, places, chain((0,), places)))
