"""The full text of a stretch of time, cut so that a query loads its words only.

    full_text([analyse("dân dẫn"), …], 128)[bucket_of("dan", 128)]
      →  {"dan": {"dân": "###…", "dẫn": "…"}, "thu": …}

A text is known by its number in the list. Which bucket a word is in depends on its
folded key alone, so the page finds it without asking for a table.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from plugins.press.search_words import Analysed, digits, folded

# So many texts a bucket: of nine hundred words each, about 4 KB gzipped.
TEXTS_A_BUCKET = 3

# Folded key → exact spelling → texts and places.
Bucket = dict[str, dict[str, str]]


def bucket_count(texts: int) -> int:
    """Return into how many buckets so many texts go: a power of two."""
    return 1 << (texts // TEXTS_A_BUCKET).bit_length()


@cache
def _hash(key: str) -> int:
    value = 0
    for char in key:
        value = (value * 31 + ord(char)) & 0xFFFFFFFF
    return value


def bucket_of(key: str, count: int) -> int:
    """Return the number of the bucket that a folded key is in."""
    return _hash(key) % count


def full_text(texts: Sequence[Analysed], count: int) -> list[Bucket]:
    """Return the buckets of texts; keys and spellings in their order."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, text in enumerate(texts):
        for word, places in text.items():
            postings[word].append(digits([number - last.get(word, 0)]) + places)
            last[word] = number
    buckets: list[Bucket] = [{} for _ in range(count)]
    for key, word in sorted((folded(word), word) for word in postings):
        bucket = buckets[bucket_of(key, count)]
        bucket.setdefault(key, {})[word] = "".join(postings[word])
    return buckets
