"""What checks ask of an article's text, with places."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.reading.named import (
    doubled_captions,
    named_days,
    named_people,
)

TEXT = "Tại xã, đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì. Ông Lưu phát biểu."


def test_a_person_is_found_with_posts_roles_and_place() -> None:
    (person,) = named_people(TEXT)
    assert person.line == "Bế Văn Lưu - Bí thư Huyện ủy"
    assert person.roles == ("chủ trì", "phát biểu")
    assert TEXT[person.start : person.end] == "đồng chí Bế Văn Lưu, Bí thư Huyện ủy"


def test_a_day_is_found_with_its_place() -> None:
    text = "Theo Công văn ngày 3/4/2018, sáng 9/5 huyện họp."
    (found,) = named_days(text, date(2018, 5, 10))
    assert (found.day, text[found.start :][:8]) == (date(2018, 5, 9), "sáng 9/5")


def test_a_caption_printed_twice_is_found() -> None:
    body = "Một\n\nQuang cảnh buổi họp\n Quang cảnh buổi họp.\n\nHai"
    ((start, end),) = doubled_captions(body)
    assert body[start:end] == " Quang cảnh buổi họp."


def test_the_caption_of_a_picture_printed_again_is_found() -> None:
    body = '![Hồ](images/h.jpg "Hồ Ba Bể ngày hội")\n\n*Hồ Ba Bể ngày hội*\n'
    assert len(doubled_captions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "- xã Pác Nặm họp\n- xã Pác Nặm họp",
        "| xã Pác Nặm họp |\n| xã Pác Nặm họp |",
        "Ơi bản làng ơi  \nƠi bản làng ơi  \n",
        "![Hồ Ba Bể ngày hội](images/h.jpg)\n\nHồ Ba Bể ngày hội",
        "Quang cảnh buổi họp\n\nHai\n\nQuang cảnh buổi họp",
        "* * *\n\n* * *",
        "Quang cảnh buổi họp\n\n    a\n\nQuang cảnh buổi họp",
    ],
)
def test_what_may_stand_twice_is_no_doubled_caption(body: str) -> None:
    assert doubled_captions(body) == ()


@given(st.text(max_size=200))
def test_places_lie_in_the_text(text: str) -> None:
    spans = [(line.start, line.end) for line in doubled_captions(text)]
    spans += [(person.start, person.end) for person in named_people(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
