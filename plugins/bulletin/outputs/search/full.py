"""The full text of a stretch of time, cut so that a query loads its words only.

    full_text([words("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  (900, {"dan": {"dân": "#…", "dẫn": "$…"}, "thu": …})
    in_pieces({"/2018/07/a/": …, …}, 64)[bucket_of("/2018/07/a/", 64)]
      →  {"/2018/07/a/": …}

The places of a word are counted through all texts of the list, where each has room for
the words of the longest: with room for 900, place 1803 is the fourth word of the third
text. Which bucket a word is in depends on its folded key alone, so the page finds it
without asking for a table. The texts themselves, of which the page shows the sentences
found, lie in pieces by address: an edit renews the piece of its text, and what moves
the numbers moves none of them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import count as counted
from operator import sub
from typing import TypeVar

from plugins.bulletin.outputs.search.words import WORDS, digits, folded

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 3
# A result on the screen costs the page the piece of its text: about 6 KB gzipped.
TEXTS_A_PIECE = 4

# The room of a text; folded key → exact spelling → distances from place to place.
Bucket = tuple[int, dict[str, dict[str, str]]]
T = TypeVar("T")


def bucket_count(texts: int) -> int:
    """Return into how many buckets so many texts go: a power of two."""
    return 1 << (texts // TEXTS_A_BUCKET).bit_length()


def piece_count(texts: int) -> int:
    """Return into how many pieces so many texts go: a power of two."""
    return 1 << (texts // TEXTS_A_PIECE).bit_length()


def in_pieces(texts: Mapping[str, T], count: int) -> dict[int, dict[str, T]]:
    """Return the texts by piece; pieces without any are left out."""
    pieces: defaultdict[int, dict[str, T]] = defaultdict(dict)
    for address, text in texts.items():
        pieces[bucket_of(address, count)][address] = text
    return pieces


@lru_cache(maxsize=WORDS)
def _hash(key: str) -> int:
    value = 0
    for char in key:
        value = (value * 31 + ord(char)) & 0xFFFFFFFF
    return value


def bucket_of(key: str, count: int) -> int:
    """Return the number of the bucket that a folded key, or an address, is in."""
    return _hash(key) % count


def full_text(texts: Sequence[Sequence[str]], count: int) -> list[Bucket]:
    """Return the buckets of the words of texts; keys and spellings in their order."""
    room = max(map(len, texts), default=0)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for start, words in zip(counted(0, room), texts, strict=False):
        for place, word in enumerate(words, start):
            places[word].append(place)
    buckets: list[Bucket] = [(room, {}) for _ in range(count)]
    for key, word in sorted((folded(word), word) for word in places):
        found = places[word]
        steps = map(sub, found, [0, *found])
        spellings = buckets[bucket_of(key, count)][1].setdefault(key, {})
        spellings[word] = digits(steps)
    return buckets
