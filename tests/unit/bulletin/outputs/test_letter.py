"""A week as a letter, as Python's own mail parser and an HTML parser read it."""

from email import message_from_bytes
from email.policy import default
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.outputs.letter import Letter, Told, letter

URL = "https://bantin.example.vn"
WEEK = Letter(
    title="Kinh tế: tuần 5/5 – 11/5/2031",
    week="Tuần 19, 5/5 – 11/5/2031",
    groups=[
        (
            "Bài viết",
            [
                Told(
                    "Lúa <được> mùa & giá", f"{URL}/2031/05/lua/", "6/5/2031", "Xã vui."
                )
            ],
        ),
        ("Hội nghị", [Told("Họp dân", f"{URL}/hoi-nghi/2031/hop/", "Sáng thứ Ba")]),
    ],
    address=f"{URL}/chuyen-muc/kinh-te/tuan/",
    sender="Bản tin Hồ Sương, Văn phòng",
)


@pytest.fixture
def message():
    return message_from_bytes(letter(WEEK), policy=default)


def page(message) -> Element:
    text = message.get_body(("html",)).get_content()
    return html5lib.parse(text, namespaceHTMLElements=False)


def test_a_mail_parser_finds_no_fault_in_it(message):
    assert not message.defects
    assert not [part.defects for part in message.walk() if part.defects]
    assert message["Subject"] == WEEK.title
    assert message.get_content_type() == "multipart/alternative"


def test_it_opens_as_a_draft_that_the_mailer_completes(message):
    assert message["X-Unsent"] == "1"
    assert not {"From", "To", "Date", "Message-ID"} & set(message.keys())


@pytest.mark.parametrize("form", ["plain", "html"])
def test_text_and_html_say_the_same(message, form):
    if form == "plain":
        said = message.get_body(("plain",)).get_content()
    else:
        said = "".join(page(message).itertext())
    for words in (
        WEEK.title,
        WEEK.week,
        "Lúa <được> mùa & giá",
        "Xã vui.",
        "Sáng thứ Ba",
    ):
        assert words in said


def test_every_link_is_in_full_and_nothing_is_loaded(message):
    tree = page(message)
    links = [one.get("href", "") for one in tree.iter("a")]
    assert links == [f"{URL}/2031/05/lua/", f"{URL}/hoi-nghi/2031/hop/", WEEK.address]
    assert not [
        e.tag for e in tree.iter() if e.tag in ("img", "link", "style", "script")
    ]
    assert "url(" not in message.get_body(("html",)).get_content()


def test_every_word_has_its_style_beside_it(message):
    styled = [e for e in page(message).iter() if e.tag in ("h1", "h2", "h3", "p", "a")]
    assert styled
    assert all(e.get("style") for e in styled)


def test_lines_are_those_of_mail():
    lines = letter(WEEK).split(b"\r\n")
    assert not [line for line in lines if b"\n" in line or len(line) > 998]
    assert letter(WEEK).isascii()


def test_a_week_without_news_says_so():
    empty = Letter(title="X", week="Y", groups=[], address=URL, sender="Z")
    read = message_from_bytes(letter(empty), policy=default)
    assert "Tuần này không có tin." in read.get_body(("plain",)).get_content()


@given(st.text(min_size=1, max_size=60), st.text(max_size=200))
def test_whatever_a_title_says_the_letter_is_whole_and_the_same(title, summary):
    one = Told(title, f"{URL}/x/", "6/5/2031", summary)
    of = Letter(title=title, week="Y", groups=[("Bài", [one])], address=URL, sender="Z")
    read = message_from_bytes(letter(of), policy=default)
    assert not read.defects
    assert [part.get_content_type() for part in read.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert letter(of) == letter(of)
