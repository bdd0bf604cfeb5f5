"""A fixed page stands by its address, and tells of no change before its moment."""

from datetime import timedelta

from tests.unit.bulletin.made import NOW, page

HOUR = timedelta(hours=1)


def test_a_page_stands_among_others_by_its_address() -> None:
    one = page("gioi-thieu").entity(NOW)
    assert one.sort_key == one.address == "/gioi-thieu/"


def test_a_change_that_is_dated_later_waits_for_its_moment() -> None:
    record = page("gioi-thieu", updated=NOW + HOUR, menu="Về")
    assert record.entity(NOW).updated is None
    assert record.entity(NOW).file.menu == "Về"
    assert record.entity(NOW + HOUR).updated == NOW + HOUR


def test_a_change_of_this_very_moment_is_told() -> None:
    assert page("gioi-thieu", updated=NOW).entity(NOW).updated == NOW
    assert page("gioi-thieu").entity(NOW).updated is None
