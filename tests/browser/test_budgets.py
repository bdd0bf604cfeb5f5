"""What a page may weigh on the wire: bytes after gzip, requests until it is read."""

from collections.abc import Callable
from gzip import compress

import pytest
from playwright.sync_api import Page, Response

from tests.browser.reading import KINDS

KIB = 1024
# kind: bytes and requests of the first view on a phone
FIRST_VIEW = {
    "article": (80, 6),
    "home": (120, 10),
    "meeting": (60, 6),
    "official": (60, 6),
}
# The style page carries every component several times; no reader is sent there.
LONGER = {"components": 22}
PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 2}


def weighed(page: Page) -> dict[str, list[int]]:
    """The bytes of every answer by its type, text and scripts packed."""
    answers: list[Response] = []
    page.on("response", answers.append)
    page.reload(wait_until="networkidle")
    weights: dict[str, list[int]] = {}
    for answer in answers:
        kind, body = answer.request.resource_type, answer.body()
        packed = len(body) if kind in ("image", "font") else len(compress(body))
        weights.setdefault(kind, []).append(packed)
    return weights


@pytest.mark.parametrize("kind", KINDS)
def test_html_and_css_stay_within_14_kilobytes(
    page_of: Callable[..., Page], kind: str
) -> None:
    weights = weighed(page_of(kind, **PHONE))
    text = sum(weights["document"]) + sum(weights["stylesheet"])
    assert text <= LONGER.get(kind, 14) * KIB


@pytest.mark.parametrize("kind", FIRST_VIEW)
def test_the_first_view_is_light(page_of: Callable[..., Page], kind: str) -> None:
    weights = weighed(page_of(kind, **PHONE))
    kilobytes, requests = FIRST_VIEW[kind]
    assert sum(map(sum, weights.values())) <= kilobytes * KIB
    assert sum(map(len, weights.values())) <= requests


@pytest.mark.parametrize("kind", FIRST_VIEW)
def test_fonts_and_scripts_are_few_and_small(
    page_of: Callable[..., Page], kind: str
) -> None:
    weights = weighed(page_of(kind, **PHONE))
    fonts = weights.get("font", [])
    assert len(fonts) <= 2
    assert sum(fonts) <= 16 * KIB
    assert sum(weights.get("script", [])) <= 6 * KIB


@pytest.mark.parametrize("kind", ["article", "home"])
def test_pictures_below_the_first_are_left_for_later(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind, **PHONE)
    pictures = page.locator("main img")
    eager = page.locator("main img:not([loading=lazy])")
    assert eager.count() <= min(1, pictures.count())
    for picture in pictures.all():
        assert picture.get_attribute("width")
        assert picture.get_attribute("height")
