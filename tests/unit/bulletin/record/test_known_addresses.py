"""What editors may link to: all pages, lists and files that the build makes."""

import pytest

from plugins.bulletin.record.ledgers.known_addresses import (
    known_addresses,
    leads_somewhere,
)
from tests.unit.bulletin.made import SITE, article, linked, meeting, page

KNOWN = known_addresses(
    linked(article("tin", topics=("thủy lợi",)), meeting("hop"), page("ve")), SITE
)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/chuyen-muc/kinh-te/",
        "/chu-de/thuy-loi/",
        "/hoi-nghi/loai/hoi-nghi/",
        "/2031/05/tin/",
        "/hoi-nghi/2031/hop/",
        "/hoi-nghi/2031/",
        "/luu-tru/2031/",
        "/luu-tru/2031/05/",
        "/ve/",
        "/ve/#dau",
        "/?x=1#y",
        "/chuyen-muc/kinh-te/trang/2/",
        "/feeds/all.atom.xml",
        "/du-lieu/hoi-nghi.json",
        "/lich/tat-ca.ics",
    ],
)
def test_pages_lists_feeds_and_data_lead_somewhere(address) -> None:
    assert leads_somewhere(address, KNOWN)


@pytest.mark.parametrize(
    "address",
    [
        "/khong-co/",
        "/2031/06/tin/",
        "/luu-tru/2030/",
        "/hoi-nghi/2030/",
        "/trang/2",
        "/feeds/",
        "/x/feeds/a.xml",
        "/khong-co/trang/2/",
    ],
)
def test_what_nobody_makes_leads_nowhere(address) -> None:
    assert not leads_somewhere(address, KNOWN)
