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
# The fullest fixed page is the editors' handbook: every rule with its examples on one
# page, so that one search in the browser finds any of them. The style page shows every
# component beside the others. Readers never need either.
LONGER = {"page": 29, "components": 19}
PHONE = {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 2}


@pytest.fixture
def weighed(page_of: Callable[..., Page]) -> Callable[[str], dict[str, list[int]]]:
    """The bytes of every answer by its type, text and scripts packed."""

    def weigh(kind: str) -> dict[str, list[int]]:
        answers: list[Response] = []

        def listen(page: Page) -> None:
            # A function of our own: playwright cannot hold on to a built-in one.
            page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108

        page = page_of(kind, listen, **PHONE)
        page.wait_for_load_state("networkidle")
        weights: dict[str, list[int]] = {}
        for answer in answers:
            weights.setdefault(answer.request.resource_type, []).append(packed(answer))
        return weights

    return weigh


def packed(answer: Response) -> int:
    """How many bytes an answer has on the wire."""
    is_text = answer.request.resource_type not in ("image", "font")
    return len(compress(answer.body()) if is_text else answer.body())


@pytest.mark.parametrize("kind", KINDS)
def test_html_and_css_stay_within_14_kilobytes(
    weighed: Callable[[str], dict[str, list[int]]], kind: str
) -> None:
    weights = weighed(kind)
    text = sum(weights["document"]) + sum(weights["stylesheet"])
    assert text <= LONGER.get(kind, 14) * KIB


@pytest.mark.parametrize("kind", FIRST_VIEW)
def test_the_first_view_is_light(
    weighed: Callable[[str], dict[str, list[int]]], kind: str
) -> None:
    weights = weighed(kind)
    kilobytes, requests = FIRST_VIEW[kind]
    assert sum(map(sum, weights.values())) <= kilobytes * KIB
    assert sum(map(len, weights.values())) <= requests


@pytest.mark.parametrize("kind", FIRST_VIEW)
def test_fonts_and_scripts_are_few_and_small(
    weighed: Callable[[str], dict[str, list[int]]], kind: str
) -> None:
    weights = weighed(kind)
    fonts = weights.get("font", [])
    assert len(fonts) <= 2
    assert sum(fonts) <= 16 * KIB
    assert sum(weights.get("script", [])) <= 6 * KIB


def test_the_search_page_has_little_more_to_load(
    weighed: Callable[[str], dict[str, list[int]]],
) -> None:
    # Beside what every page offers, 4.5 KB, it works out there what elsewhere a server
    # would: questions as people ask them, ranks, groups, what a person held on a day,
    # which files are worth asking for: a kilobyte of it saves up to nine requests. The
    # full text's part comes when asked for.
    assert sum(weighed("search")["script"]) <= 19 * KIB


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
