"""Names in addresses are plain; hosts that only exist in an office are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.slugs import page_slug_complaint, slug_complaint
from plugins.bulletin.words.hosts import is_private
from plugins.bulletin.words.text import slugify

OFFICE = (
    "localhost LOCALHOST. a.local x.lan 127.0.0.1 10.1.2.3 192.168.0.1 172.16.0.1 "
    "169.254.1.1 0.0.0.0 2130706433"
)


@pytest.mark.parametrize(
    "slug",
    [
        "",
        "A",
        "a_b",
        "a--b",
        "-a",
        "a-",
        "a b",
        "á",
        "a.b",
        "a/b",
        "..",
        "index",
        "trang",
        "con",
        "com1",
        "nul",
        "a" * 81,
        "a\n",
    ],
)
def test_what_cannot_be_a_name_is_told(slug):
    assert slug_complaint(slug)


def test_a_name_of_more_than_eighty_bytes_is_told():
    assert slug_complaint("a" * 80) is None
    assert slug_complaint("a" * 81)


@given(st.text(min_size=1))
def test_a_made_slug_is_a_name_or_reserved(text):
    slug = slugify(text)
    assert not slug or not slug_complaint(slug) or not slug_complaint(f"{slug}-2")


@pytest.mark.parametrize("slug", ["can-bo", "2018", "feeds", "thanh-phan"])
def test_a_page_cannot_take_an_address_of_the_site(slug):
    assert page_slug_complaint(slug)
    assert slug_complaint(slug) is None


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "a.local",
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "[::1]",
        "169.254.1.1",
        "0.0.0.0",
        "2130706433",
        "172.16.0.1",
        "x.lan",
    ],
)
def test_a_host_of_the_office_is_known(host):
    assert is_private(host)


@pytest.mark.parametrize("host", ["backan.example.vn", "8.8.8.8", "local.vn", "1.vn"])
def test_a_public_host_is_public(host):
    assert not is_private(host)
