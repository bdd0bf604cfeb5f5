"""Where pages cut a picture, what counts in it stays to be seen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

PLACE = "e => getComputedStyle(e).objectPosition"


@pytest.mark.parametrize(
    ("chosen", "place"),
    [("[data-focus='trên phải']", "100% 0%"), (":not([data-focus])", "50% 25%")],
)
def test_a_cut_picture_keeps_what_its_editor_chose_or_the_upper_part(
    page_of: Callable[..., Page], chosen: str, place: str
) -> None:
    image = page_of("components").locator(f".card--plain img{chosen}").first
    assert image.evaluate(PLACE) == place


@pytest.mark.parametrize(
    ("focus", "place"),
    [("dưới trái", "0% 100%"), ("giữa giữa", "50% 50%"), ("trên giữa", "50% 0%")],
)
def test_every_choice_is_another_place(
    page_of: Callable[..., Page], focus: str, place: str
) -> None:
    image = page_of("components").locator(".card--plain img[data-focus]").first
    image.evaluate("(e, focus) => { e.dataset.focus = focus; }", focus)
    assert image.evaluate(PLACE) == place
