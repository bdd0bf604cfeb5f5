"""Every paragraph of a text can be pointed to."""

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.body.paragraphs import numbered

PIECES = ("<p>Một.</p>", "<ul><li><p>Hai.</p></li></ul>", '<h2 id="a">Ba</h2>')
TAGS = re.compile(r"<[^>]*>")


def test_paragraphs_are_numbered_in_the_order_they_are_read():
    html = numbered("<p>Một.</p>\n<h2>A</h2><p>Hai <em>đây</em>.</p>")
    assert re.findall(r'<p id="([^"]+)"', html) == ["doan-1", "doan-2"]
    assert html.count('href="#doan-2"') == 1


def test_a_paragraph_in_a_list_or_a_quotation_has_no_number():
    quoted = "<blockquote><p>Lời.</p></blockquote><ul><li><p>Ý.</p></li></ul>"
    assert numbered(quoted) == quoted


@given(st.lists(st.sampled_from(PIECES)))
def test_no_word_changes_and_every_place_is_led_to_once(pieces):
    html = "".join(pieces)
    made = numbered(html)
    assert TAGS.sub("", made).replace(" ", "") == TAGS.sub("", html).replace(" ", "")
    places = re.findall(r'id="(doan-\d+)"', made)
    assert places == re.findall(r'href="#(doan-\d+)"', made)
    assert len(places) == html.count("<p>Một")
