"""Which names and titles a word is in; amended for a few others, or made anew."""

import gzip
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.outputs.search import titles
from plugins.bulletin.outputs.search.entries import Entry
from plugins.bulletin.outputs.search.files import script
from plugins.bulletin.outputs.search.full import bucket_of
from plugins.bulletin.outputs.search.titles import TitleWords, words_name
from plugins.bulletin.outputs.search.words import numbers

Title = st.lists(
    st.sampled_from(["họp", "dân", "phương", "án\nkinh", "tế"]), max_size=5
)


class Last:
    """The index of the last site, as far as names and titles go."""

    def __init__(self, words: TitleWords | None = None, lines: Sequence[str] = ()):
        self.titles = [line.encode() for line in lines]
        self._files = dict(enumerate(words.buckets)) if words else {}
        self.asked = 0

    def texts(self, shelf: str) -> Mapping[str, Sequence[bytes]]:
        raise NotImplementedError  # names and titles stand on no shelf

    def values(self, name: str) -> Any:
        self.asked += 1
        return self._files.get(int(name.removeprefix(words_name(0)[:-1])))


def words_of(lines: Sequence[str], last: Last | None = None) -> TitleWords:
    marks = [line.encode() for line in lines]
    return TitleWords(marks, lines.__getitem__, last or Last())


def entry(title: str) -> Entry:
    return Entry(
        kind=ARTICLE,
        title=title,
        address="/2031/05/x/",
        day=date(2031, 5, 1),
        label="Kinh tế",
        more="Đề án",
    )


def test_a_word_tells_the_places_of_its_titles_among_all() -> None:
    [bucket] = words_of(
        [entry(title).words for title in ("Họp dân", "Đón khách", "Dân dã")]
    ).buckets
    found = {key: list(numbers(steps)) for key, steps in bucket.items()}
    assert (found["dan"], found["hop dan"], found["don"]) == ([0, 2], [0], [1])
    assert found["kinh te"] == found["de an"] == found["2031"] == [0, 1, 1]
    assert "dan kinh" not in bucket


def test_words_of_titles_are_in_files_of_about_two_kilobytes() -> None:
    names = [f"Tỉnh bàn việc {n * 7919 % 1000} của năm" for n in range(2000)]
    words = words_of([entry(name).words for name in names])
    sizes = [len(gzip.compress(script("words-0", one))) for one in words.buckets]
    assert max(sizes) < 4_000
    count = words.count
    places = enumerate(words.buckets)
    assert all(bucket_of(key, count) == n for n, bucket in places for key in bucket)


def test_long_words_are_those_that_may_be_misspelt() -> None:
    assert words_of(["Phương án 2018", "Họp\nphường Trung"]).long == "phuong trung"


@given(st.lists(Title, max_size=9), st.integers(0, 9), Title, st.booleans())
def test_amended_words_are_those_made_anew(
    found: list[list[str]], place: int, other: list[str], instead: bool
) -> None:
    before = [f"số {n} {' '.join(words)}" for n, words in enumerate(found)]
    now = [*before]
    now[place : place + instead] = [f"mới {' '.join(other)}"]
    anew, last = words_of(now), Last(words_of(before), before)
    made = words_of(now, last)
    assert [[*bucket.items()] for bucket in made.buckets] == [
        [*bucket.items()] for bucket in anew.buckets
    ]
    assert made.long == anew.long
    gone = instead and place < len(before)
    assert bool(last.asked) == (len(before) - gone >= gone + 1)


def test_words_are_made_anew_when_a_file_is_not_as_it_was(monkeypatch: Any) -> None:
    monkeypatch.setattr(titles, "TITLES_A_BUCKET", 1)
    lines = [f"số {n}" for n in range(6)]
    last = Last(words_of(lines), lines)
    del last._files[3]
    assert words_of([*lines, "mới"], last).buckets == words_of([*lines, "mới"]).buckets
