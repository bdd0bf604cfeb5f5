"""The full text of a stretch of time, cut so that a query loads its words only.

    full_text([analyse("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  {"dan": {"dân": "###…", "dẫn": "…"}, "thu": …}
    in_pieces({"/2018/07/a/": …, …}, 64)[bucket_of("/2018/07/a/", 64)]
      →  {"/2018/07/a/": …}

A text is known by its number in the list. Which bucket a word is in depends on its
folded key alone, so the page finds it without asking for a table. The texts
themselves, of which the page shows the sentences found, lie in pieces by address: an
edit renews the piece of its text, and what moves the numbers moves none of them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from plugins.press.search_words import WORDS, Analysed, digits, folded

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 3
# A result on the screen costs the page the piece of its text: about 6 KB gzipped.
TEXTS_A_PIECE = 4

# Folded key → exact spelling → texts and places.
Bucket = dict[str, dict[str, str]]
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


def full_text(texts: Sequence[Analysed], count: int) -> list[Bucket]:
    """Return the buckets of texts; keys and spellings in their order."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    steps = [digits([step]) for step in range(len(texts))]
    for number, text in enumerate(texts):
        for word, places in text.items():
            postings[word].append(steps[number - last.get(word, 0)] + places)
            last[word] = number
    buckets: list[Bucket] = [{} for _ in range(count)]
    for key, word in sorted((folded(word), word) for word in postings):
        bucket = buckets[bucket_of(key, count)]
        bucket.setdefault(key, {})[word] = "".join(postings[word])
    return buckets
