"""Which names and titles a word, or two in a row, are in, over all years.

    words = TitleWords([b"1", b"2"], ["Họp bàn", "Họp dân"].__getitem__, last)
    words.buckets[bucket_of("hop", words.count)]  →  {"hop": "#$", …}
    words.long                                    →  the words of LONG letters and more

A name or title is known by its place among all of them: names, then posts, then what
has a day, the oldest first. So a rare word is found at once, however old. Where the
last site has the same but for a few, its files are amended.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from plugins.bulletin.outputs.search.amending import (
    LastIndex,
    amended,
    change_between,
    places_of,
)
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


class TitleWords:
    """The words of names and titles.

    `marks` stand for each, in their order; `title` gives one by its place, whose
    further lines are no part of the rows of words in the first.
    """

    def __init__(
        self, marks: Sequence[bytes], title: Callable[[int], str], last: LastIndex
    ) -> None:
        self.count = _bucket_count(len(marks))
        self._marks = marks
        self._title = title
        self._last = last

    @cached_property
    def buckets(self) -> list[Bucket]:
        """Every file of the words; keys in their order."""
        places = range(len(self._marks))
        return self._amended() or in_buckets(map(self._lines, places), self.count)

    @property
    def long(self) -> str:
        """The words that another may have been meant for, in their order."""
        words = (key for bucket in self.buckets for key in bucket)
        return " ".join(sorted(w for w in words if len(w) >= LONG and w.isalpha()))

    def _lines(self, place: int) -> Iterator[list[str]]:
        return map(keys, self._title(place).split("\n"))

    def _amended(self) -> list[Bucket] | None:
        """The last site's buckets with the change since; None where it is not known."""
        before = self._last.titles
        change = change_between(before, self._marks)
        if change is None or _bucket_count(len(before)) != self.count:
            return None
        buckets = [self._last.values(words_name(n)) for n in range(self.count)]
        if None in buckets:
            return None
        come = places_of({n: self._lines(n) for n in change.come}, self.count)
        # Which words a title had that is gone, only the buckets tell.
        return [
            amended(bucket, change, bucket.keys() if change.gone else (), new)
            for bucket, new in zip(buckets, come, strict=True)
        ]


def words_name(number: int) -> str:
    """Return what a file of the words is called, without its ending."""
    return f"words-{number}"


def _bucket_count(titles: int) -> int:
    return bucket_count(titles, TITLES_A_BUCKET)
