"""No address that readers were given dies unnoticed."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.press.publishing.address_ledger import (
    extended,
    lost,
    read_ledger,
    write_ledger,
)

addresses = st.from_regex(r"/[a-z0-9/-]{0,30}", fullmatch=True)
ledgers = st.dictionaries(addresses, st.sampled_from(["live", "gone"]))


@given(ledgers)
def test_a_ledger_is_read_as_it_was_written(ledger):
    assert read_ledger(write_ledger(ledger)) == ledger


def test_an_address_that_is_in_the_new_tree_is_not_lost():
    assert lost({"/a/": "live"}, [], ["/a/"]) == []


def test_an_address_of_long_ago_is_still_promised():
    assert lost({"/2011/01/cu/": "live"}, ["/"], ["/"]) == ["/2011/01/cu/"]


def test_an_address_the_ledger_missed_is_promised_by_the_live_release():
    assert lost({}, ["/moi/"], []) == ["/moi/"]


def test_what_was_taken_down_is_not_asked_for_again():
    assert lost({"/a/": "gone"}, [], []) == []


def test_the_next_page_of_a_list_is_no_promise():
    assert lost({}, ["/can-bo/trang/9/"], []) == []


def test_a_release_makes_its_pages_promises_and_records_what_went():
    ledger = extended({"/a/": "live"}, ["/b/", "/b/trang/2/"], ["/a/"])
    assert ledger == {"/a/": "gone", "/b/": "live"}


def test_a_page_that_comes_back_is_live_again():
    assert extended({"/a/": "gone"}, ["/a/"], []) == {"/a/": "live"}
