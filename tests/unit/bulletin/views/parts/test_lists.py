"""Lists cut into pages, without loss and without doubles."""

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.views.parts.lists import list_pages, newest_day
from tests.unit.bulletin.made import DAY, article, linked, meeting


@given(st.integers(0, 60), st.integers(1, 20))
def test_every_item_stands_on_exactly_one_page(count, size):
    pages = list(list_pages("/x/", range(count), size))
    assert [item for _, shown, _ in pages for item in shown] == list(range(count))
    assert all(len(shown) <= size for _, shown, _ in pages)


@given(st.integers(1, 60), st.integers(1, 20))
def test_pages_lead_to_their_neighbours_and_no_further(count, size):
    pages = [
        (address, pager) for address, _, pager in list_pages("/x/", range(count), size)
    ]
    for (before, _), (after, pager) in itertools.pairwise(pages):
        assert pager.previous == before
        assert after == f"/x/trang/{pager.number}/"
    assert pages[-1][1] is None or pages[-1][1].next is None


def test_an_empty_list_has_its_one_page():
    assert [(a, list(s), p) for a, s, p in list_pages("/x/", [], 20)] == [
        ("/x/", [], None)
    ]


def test_a_page_is_as_new_as_the_newest_thing_on_it():
    held, planned = meeting("a"), meeting("b", day=date(2031, 6, 1), status="planned")
    bulletin = linked(article("x", 3), held, planned)
    assert newest_day(bulletin.articles) == date(2031, 5, 3)
    assert newest_day(bulletin.articles, bulletin.meetings) == DAY
    assert newest_day([]) is None
