"""The buckets of a shelf, amended for a few other texts, are those made anew."""

from collections.abc import Sequence
from itertools import repeat

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.search.amending import (
    FEW,
    Change,
    amended,
    change_between,
    places_of,
)
from plugins.bulletin.outputs.search.full import bucket_count, full_text
from plugins.bulletin.outputs.search.words import digits, numbers

Text = tuple[str, ...]
TEXTS = st.lists(st.lists(st.sampled_from("an ba ca da en".split()), max_size=6))


def edited(before: Sequence[Text], data: st.DataObject) -> list[Text]:
    """Some texts taken away, written anew or put between."""
    now = list(before)
    for number in range(data.draw(st.integers(0, 3))):
        word = f"moi{number}"
        place = data.draw(st.integers(0, len(now)))
        deed = data.draw(st.sampled_from(["add", "change", "remove"]))
        if deed == "add":
            now.insert(place, (word, "an"))
        elif place < len(now):
            now[place : place + 1] = [(*now[place], word)] if deed == "change" else []
    return now


@given(TEXTS, st.data())
def test_an_amended_shelf_is_the_one_made_anew(
    texts: list[list[str]], data: st.DataObject
) -> None:
    before = [(f"so{number}", *words) for number, words in enumerate(texts)]
    now, count = edited(before, data), bucket_count(len(before), 2)
    change = change_between(
        *([" ".join(t).encode() for t in all_] for all_ in (before, now))
    )
    if change is None:
        return
    gone = places_of({place: [before[place]] for place in change.gone}, count)
    come = places_of({place: [now[place]] for place in change.come}, count)
    made = list(map(amended, full_text(before, count), repeat(change), gone, come))
    anew = full_text(now, count)
    assert made == anew
    assert [list(bucket) for bucket in made] == [list(bucket) for bucket in anew]


def test_another_text_in_the_middle_is_gone_and_come() -> None:
    change = change_between([b"a", b"b", b"c"], [b"a", b"x", b"c"])
    assert change == Change(gone=(1,), come=(1,), moved=(0, None, 2))
    assert not change.shifts


def test_texts_after_a_new_one_move_on() -> None:
    change = change_between([b"a", b"b"], [b"x", b"a", b"b"])
    assert change == Change(gone=(), come=(0,), moved=(1, 2))
    assert change.shifts


def test_a_shelf_of_other_texts_is_not_amended() -> None:
    assert change_between([], [b"a"]) is None
    assert change_between([b"a", b"b"], [b"c", b"d"]) is None
    many = [str(number).encode() for number in range(10 * FEW)]
    assert change_between(many, many[FEW + 1 :]) is None


def test_texts_that_change_places_are_not_told_of() -> None:
    assert change_between([b"a", b"b"], [b"b", b"a"]) is None


def test_of_texts_that_are_alike_nobody_knows_which_went() -> None:
    assert change_between([b"a", b"b", b"b"], [b"a", b"b"]) is None
    assert change_between([b"a", b"b"], [b"a", b"b", b"b"]) is None


@given(st.lists(st.integers(0, 10_000_000)))
def test_digits_are_read_back(found: list[int]) -> None:
    assert list(numbers(digits(found))) == found
