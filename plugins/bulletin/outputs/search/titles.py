"""Which titles a word is in, over all years, so that a rare one is found at once.

    title_words([Entry(title="Họp bàn", …), …], 16)[bucket_of("hop", 16)]
      →  {"hop": "#…"}

A title is known by its place among all of them, the oldest first. Kind or category
and people count as words of it, as they do on the page. The page reads these files
only when the newest titles have not answered.
"""

from collections import defaultdict
from collections.abc import Sequence

from plugins.bulletin.outputs.search.entries import Entry
from plugins.bulletin.outputs.search.full import bucket_of
from plugins.bulletin.outputs.search.words import digits, folded, words

# So many titles a file: about 2 KB gzipped.
TITLES_A_BUCKET = 100

# Folded key → places of titles, each as the distance from the one before.
TitleWords = dict[str, str]


def title_bucket_count(titles: int) -> int:
    """Return into how many files the words of so many titles go: a power of two."""
    return 1 << (titles // TITLES_A_BUCKET).bit_length()


def title_words(entries: Sequence[Entry], count: int) -> list[TitleWords]:
    """Return the buckets of the words of titles; keys in their order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        text = " ".join((entry.title, entry.label, *entry.people))
        for key in {folded(word) for word in words(text)}:
            places[key].append(place)
    buckets: list[TitleWords] = [{} for _ in range(count)]
    for key in sorted(places):
        found = places[key]
        steps = (now - before for before, now in zip([0, *found], found, strict=False))
        buckets[bucket_of(key, count)][key] = digits(steps)
    return buckets
