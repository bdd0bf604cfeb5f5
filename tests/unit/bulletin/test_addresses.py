"""Permanent addresses and the files that answer them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin import addresses, kinds

DAY = date(2018, 7, 20)
ADDRESSES = {
    kinds.ARTICLE.address("dan-van", DAY): "/2018/07/dan-van/",
    kinds.MEETING.address("hop", DAY): "/hoi-nghi/2018/hop/",
    kinds.OFFICIAL.address("an"): "/can-bo/an/",
    kinds.ORGANISATION.address("so"): "/co-quan/so/",
    kinds.PAGE.address("gioi-thieu"): "/gioi-thieu/",
    addresses.meetings_of_year(2018): "/hoi-nghi/2018/",
    addresses.meeting_kind("le"): "/hoi-nghi/loai/le/",
    addresses.category("kinh-te"): "/chuyen-muc/kinh-te/",
    addresses.feed("/"): "/feeds/all",
    addresses.feed("/can-bo/an/"): "/feeds/can-bo/an",
    addresses.feed("/hoi-nghi/loai/le/"): "/feeds/hoi-nghi/le",
    addresses.topic("lua"): "/chu-de/lua/",
    addresses.year(2018): "/luu-tru/2018/",
    addresses.month(2018, 7): "/luu-tru/2018/07/",
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


def test_no_fixed_page_may_take_the_place_of_a_page_or_folder_of_the_sites_own():
    known = (
        "can-bo co-quan hoi-nghi luu-tru chu-de chuyen-muc tim-kiem du-lieu lich feeds "
        "theme images documents trang 404 410 index thanh-phan cai-chinh so-do-trang "
        "sitemap robots bulletin lien-he-cong-vu en ai-giu-chuc-gi van-ban "
        "lich-tuan thong-bao hoi-dap"
    )
    assert frozenset(known.split()) == addresses.RESERVED


@given(st.lists(st.lists(st.sampled_from(["a", "b", "trang", "2"]), max_size=4)))
def test_an_address_cut_short_leads_to_the_next_page_above(found):
    pages = {"/", *("/" + "".join(f"{one}/" for one in parts) for parts in found)}
    leads = addresses.cut_short(pages)
    for page in pages:
        while page != "/":
            page = page.rstrip("/").rpartition("/")[0] + "/"
            assert page in pages or page in leads or page.endswith("/trang/")
    for above, target in leads.items():
        assert above not in pages
        nearest = max((p for p in pages if above.startswith(p)), key=len)
        assert target == (addresses.SITE_MAP if nearest == "/" else nearest)
