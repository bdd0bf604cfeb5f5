"""Which lists there are before any page is made."""

import pytest

from plugins.bulletin.views.list_addresses import list_addresses
from tests.unit.bulletin.made import (
    SITE,
    article,
    issued,
    linked,
    meeting,
    official,
    organisation,
    post,
)

FOUND = list_addresses(
    linked(
        article("tin", redirect_from=("/cu/tin.aspx",)),
        organisation("so-y-te", "Sở Y tế"),
        official(
            "an", "Lò Văn An", post("Giám đốc", "2029-03-01", organisation="so-y-te")
        ),
        *(meeting(f"hop-{n}", organisers=("so-y-te",)) for n in range(11)),
        issued("mot", "1/QĐ-UBND", issuers=("so-y-te",), field="Y tế"),
    ),
    SITE,
)


@pytest.mark.parametrize(
    "address",
    [
        "/van-ban/2031/",
        "/van-ban/loai/quyet-dinh/",
        "/van-ban/co-quan/so-y-te/",
        "/van-ban/linh-vuc/y-te/",
        "/co-quan/so-y-te/hoi-nghi/2031/",
        "/co-quan/so-y-te/hoi-nghi/",
        "/ai-giu-chuc-gi/2030/",
        "/2031/",
        "/2031/05/",
        "/chuyen-muc/",
        "/cu/tin.aspx",
        "/luu-tru/tuan/",
        "/co-quan/so-y-te/tuan/",
    ],
)
def test_a_list_an_old_address_and_one_cut_short_are_known(address):
    assert address in FOUND


@pytest.mark.parametrize(
    "address",
    [
        "/van-ban/2030/",
        "/van-ban/co-quan/so-tai-chinh/",
        "/ai-giu-chuc-gi/2028/",
        "/can-bo/an/hoi-nghi/2031/",
        "/can-bo/ten/a/",
        "/cu/",
    ],
)
def test_what_nobody_makes_is_none_of_them(address):
    assert address not in FOUND
