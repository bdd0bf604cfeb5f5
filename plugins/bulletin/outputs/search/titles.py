"""Which names and titles a word, or two in a row, are in, over all years.

    title_words(["Họp bàn", "Họp dân"], 16)[bucket_of("hop", 16)]  →  {"hop": "#$"}

A name or title is known by its place among all of them: names, then posts, then what
has a day, the oldest first. So a rare word is found at once, however old.
"""

from collections.abc import Iterable

from plugins.bulletin.outputs.search.full import (
    Bucket,
    bucket_count,
    in_buckets,
)
from plugins.bulletin.outputs.search.words import keys

# So many titles a file: about 3 KB gzipped.
TITLES_A_BUCKET = 80
# What is typed may be the beginning of a word, or one with a wrong letter, that has
# at least so many letters.
LONG = 4


def title_bucket_count(titles: int) -> int:
    """Return into how many files the words of so many titles go: a power of two."""
    return bucket_count(titles, TITLES_A_BUCKET)


def title_words(titles: Iterable[str], count: int) -> list[Bucket]:
    """Return the buckets of the words of titles, a line each; keys in their order.

    What stands in further lines of a title is no part of its rows of words.
    """
    lines = (map(keys, title.split("\n")) for title in titles)
    return in_buckets(lines, count)


def long_words(titles: Iterable[str]) -> str:
    """Return the words that another may have been meant for, in their order."""
    found = {key for title in titles for key in keys(title.replace("\n", " "))}
    return " ".join(sorted(key for key in found if len(key) >= LONG and key.isalpha()))
