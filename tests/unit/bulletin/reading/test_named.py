"""What checks ask of an article's text, with places."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.reading.named import (
    doubled_captions,
    empty_links,
    named_days,
    named_people,
    repeated_lead,
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


def test_a_lead_printed_again_is_found() -> None:
    body = "Sáng 9/5, huyện  họp./.\n\nDự có lãnh đạo xã."
    assert repeated_lead(body, "Sáng 9/5, huyện họp.") == (0, 23)
    assert repeated_lead(body, "Việc khác") is None


def test_a_caption_printed_twice_is_found() -> None:
    body = "Một\n\nQuang cảnh\n Quang cảnh\n\nHai"
    ((start, end),) = doubled_captions(body)
    assert body[start:end] == " Quang cảnh"


@pytest.mark.parametrize("words", ["tại đây", "Xem thêm", "vào đây", "Bấm vào đây"])
def test_a_link_that_says_nothing_is_found(words: str) -> None:
    body = f"Tải [{words}](https://example.vn/a.pdf)."
    ((start, end),) = empty_links(body)
    assert body[start:end] == words


def test_a_link_that_says_where_it_leads_is_fine() -> None:
    assert empty_links("[báo cáo quý I](https://example.vn/a.pdf)") == ()


@given(st.text(max_size=200))
def test_places_lie_in_the_text(text: str) -> None:
    spans = [*doubled_captions(text), *empty_links(text)]
    spans += [(person.start, person.end) for person in named_people(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
