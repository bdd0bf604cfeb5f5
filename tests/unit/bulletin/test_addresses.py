"""Permanent addresses and the files that answer them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin import addresses

ADDRESSES = {
    addresses.article(date(2018, 7, 20), "dan-van"): "/2018/07/dan-van/",
    addresses.meeting(2018, "hop"): "/hoi-nghi/2018/hop/",
    addresses.meetings_of_year(2018): "/hoi-nghi/2018/",
    addresses.official("an"): "/can-bo/an/",
    addresses.organisation("so"): "/co-quan/so/",
    addresses.topic("lua"): "/chu-de/lua/",
    addresses.year(2018): "/luu-tru/2018/",
    addresses.month(2018, 7): "/luu-tru/2018/07/",
    addresses.fixed_page("gioi-thieu"): "/gioi-thieu/",
    addresses.numbered("/can-bo/", 1): "/can-bo/",
    addresses.numbered("/can-bo/", 3): "/can-bo/trang/3/",
}


@pytest.mark.parametrize(("made", "promised"), ADDRESSES.items())
def test_an_address_once_published_never_changes(made, promised):
    assert made == promised


@given(st.lists(st.from_regex(r"[a-z0-9-]+", fullmatch=True), max_size=4))
def test_file_and_address_lead_to_each_other(parts):
    address = "/" + "".join(f"{part}/" for part in parts)
    assert addresses.address_of(addresses.file_of(address)) == address


def test_a_file_with_a_name_of_its_own_keeps_it():
    assert addresses.file_of("/feeds/all.json") == "feeds/all.json"
    assert addresses.address_of("404.html") == "/404.html"


def test_no_fixed_page_may_take_the_place_of_a_list():
    lists = [addresses.OFFICIALS, addresses.MEETINGS, addresses.DATA, addresses.SEARCH]
    assert {address.strip("/") for address in lists} <= addresses.RESERVED
