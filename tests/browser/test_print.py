"""What comes out of a printer: title, text, address; no ways and no controls."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page


def test_a_meeting_prints_on_one_sheet(page_of: Callable[..., Page]) -> None:
    pdf = page_of("meeting").pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


@pytest.mark.parametrize("kind", ["article", "meeting", "official", "organisation"])
def test_paper_says_where_the_page_can_be_found(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    page.emulate_media(media="print")
    address = page.evaluate("location.pathname")
    assert address in page.locator("body > .paper-only").inner_text()
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("kind", ["article", "meeting", "official", "organisation"])
def test_paper_carries_no_ways_and_no_controls(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    page.emulate_media(media="print")
    for left_out in ("nav", "button", "form", ".tools"):
        assert page.locator(f"{left_out}:visible").count() == 0, left_out


def test_paper_is_black_on_white_for_readers_of_the_dark_theme(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", color_scheme="dark")
    page.emulate_media(media="print")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
