"""A renamed file is known to readers' programs by the address it was first given."""

import pytest

from plugins.bulletin.record.ledgers.address_ledger import Entry
from plugins.bulletin.record.ledgers.first_addresses import first_addresses
from tests.unit.bulletin.made import NOW, article, meeting, official

OLD, NEW = "/2031/05/cu/", "/2031/05/moi/"


def published(*addresses):
    return {a: Entry(a, "live", "2031-05-12", "Một bài") for a in addresses}


def renamed(*earlier):
    return article("moi", redirect_from=earlier)


def known(one, ledger, before=None):
    return first_addresses(before or {}, [one.entity(NOW)], lambda: ledger)


@pytest.mark.parametrize("old", [OLD, OLD.rstrip("/")])
def test_what_was_published_under_another_name_is_known_by_it(old):
    assert known(renamed(old), published(OLD)) == {NEW: OLD}


def test_that_holds_when_both_addresses_are_published():
    ledger = published(OLD, NEW)
    assert known(renamed(OLD), ledger, {NEW: OLD}) == {NEW: OLD}


def test_who_takes_over_the_address_of_another_keeps_its_own():
    assert known(renamed(OLD), published(OLD, NEW)) == {}


@pytest.mark.parametrize("earlier", [(OLD, "/2031/05/giua/"), ("/2031/05/giua/", OLD)])
def test_renamed_twice_is_known_by_the_first(earlier):
    ledger, before = published(OLD, "/2031/05/giua/"), {"/2031/05/giua/": OLD}
    assert known(renamed(*earlier), ledger, before)[NEW] == OLD


@pytest.mark.parametrize("old", ["/tin/1.aspx", "/can-bo/an/", OLD])
def test_what_was_no_page_of_its_kind_or_never_published_tells_nothing(old):
    assert known(renamed(old), published("/tin/1.aspx", "/can-bo/an/")) == {}


def test_a_person_and_a_new_month_are_renamed_likewise():
    an = official("ban-an", "Bàn An", redirect_from=("/can-bo/an/",))
    assert known(an, published("/can-bo/an/")) == {"/can-bo/ban-an/": "/can-bo/an/"}
    moved = renamed("/2031/04/moi/")
    assert known(moved, published("/2031/04/moi/")) == {NEW: "/2031/04/moi/"}


def test_the_ledger_is_not_read_while_nothing_names_an_old_address():
    def never():
        raise AssertionError

    sound = [article("x").entity(NOW), official("an", "Lò An").entity(NOW)]
    assert first_addresses({}, sound, never) == {}


def test_meetings_have_ids_of_their_own():
    one = meeting("hop", redirect_from=("/hoi-nghi/2031/cu/",))
    assert known(one, published("/hoi-nghi/2031/cu/")) == {}


def test_an_address_that_is_anothers_now_is_that_ones():
    both = [renamed(OLD).entity(NOW), article("cu").entity(NOW)]
    assert first_addresses({NEW: OLD}, both, dict) == {}
