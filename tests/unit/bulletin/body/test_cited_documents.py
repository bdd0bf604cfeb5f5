"""Numbers of documents in HTML become links where somebody knows them, else nothing."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.body.cited_documents import Cited, cited, linked

HTML = (
    "<p>Quyết định số <strong>17/2018/QĐ-UBND</strong> ngày 31/7/2018, "
    "12/QĐ-SNN&amp;PTNT; <a href='/x/'>5/KH-UBND</a> và <code>6/KH-UBND</code></p>"
    "<p>ngày 1/1/2019 8/BC-UBND</p>"
)


def test_numbers_are_found_in_their_order_but_not_in_links_and_code():
    assert cited(HTML) == (
        Cited("17/2018/QĐ-UBND", date(2018, 7, 31)),
        Cited("12/QĐ-SNN&PTNT"),
        Cited("8/BC-UBND"),
    )


def test_a_known_number_becomes_a_link_and_all_else_stays():
    found = linked(HTML, {1: "/van-ban/2018/a/"})
    link = '<a href="/van-ban/2018/a/">12/QĐ-SNN&amp;PTNT</a>'
    assert found == HTML.replace("12/QĐ-SNN&amp;PTNT", link)


def test_day_and_issuer_of_another_paragraph_are_not_told_with_a_number():
    html = "<p>Theo 17/KH-UBND</p><p> ngày 1/1/2018 của UBND xã</p>"
    assert cited(html) == (Cited("17/KH-UBND"),)


@given(st.text("<>/a&;p \"'-17QĐUB=code"))
def test_without_a_known_number_no_text_is_changed(html):
    assert linked(html, {}) == html
