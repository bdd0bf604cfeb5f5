"""A view's digest stands for all that a page could print of it."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.view import Lazy, SafeHtml, View, digest_of, mark_of
from plugins.bulletin.words.dates import VIETNAM

PLAIN = (
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5) | st.dates()
)
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3), max_leaves=6)


@given(st.dictionaries(st.sampled_from("abc"), VALUES))
def test_equal_values_have_equal_digests(values):
    assert View(**values).digest == View(**dict(values)).digest


@given(VALUES, VALUES)
def test_other_values_have_another_digest(one, other):
    same = View(x=one).digest == View(x=other).digest
    assert same == (one == other and repr(one) == repr(other))


def test_a_view_inside_counts_with_all_it_holds():
    inner = [View(card=View(title=title)).digest for title in ("Họp", "Họp.")]
    assert inner[0] != inner[1]


def test_a_moment_and_its_day_are_told_apart():
    moment = datetime(2031, 5, 12, tzinfo=VIETNAM)
    assert View(x=moment).digest != View(x=date(2031, 5, 12)).digest


def test_a_view_does_not_change():
    with pytest.raises(AttributeError):
        View(a=1).a = 2


def test_an_unknown_name_is_an_error():
    with pytest.raises(AttributeError):
        _ = View(a=1).b


def test_a_body_is_fetched_only_when_it_is_printed():
    fetched = []
    body = SafeHtml(b"1", lambda: fetched.append(1) or "<p>x</p>")
    assert digest_of([body]) != digest_of([SafeHtml(b"2", str)])
    assert (fetched, bool(body)) == ([], True)
    assert str(body) == body.__html__() == "<p>x</p>"


def test_what_is_left_for_later_adds_nothing_to_a_digest():
    assert digest_of([Lazy(lambda: 1)]) == digest_of([Lazy(lambda: 2)])


def test_a_view_tells_whose_words_it_prints_however_deep_they_lie():
    card = View(of="articles/a.md", title="Họp")
    page = View(rows=[{"days": (View(card=card), "x")}], body=SafeHtml(b"1", str))
    assert card.prints == page.prints == {mark_of("articles/a.md")}
    assert View(a=page, of="b.md").prints == {*page.prints, mark_of("b.md")}
    assert View(title="Họp").prints == frozenset()
