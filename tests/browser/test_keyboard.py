"""Somebody without a mouse gets everywhere and always sees where they are."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.reading import RESULTS

READ = ["home", "article", "meeting", "official", "officials", "search", RESULTS]
FOCUS = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(),
        style = getComputedStyle(e);
  return {name: e.outerHTML.slice(0, 120), seen: box.width > 0 && box.height > 0,
          ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""
REACHABLE = "a[href], button, input, select, [tabindex='0']"


def test_the_first_key_offers_the_way_past_the_masthead(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Đến nội dung chính"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


@pytest.mark.parametrize("kind", READ)
def test_every_stop_of_the_tab_key_is_seen(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    stops = page.locator(f":is({REACHABLE}):visible").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["seen"], focus["name"]
        assert focus["ring"], focus["name"]


@pytest.mark.parametrize("kind", READ)
def test_the_tab_key_reaches_everything(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    stops = page.locator(f":is({REACHABLE}):visible").count()
    seen = set()
    for _ in range(stops):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("[...document.all].indexOf(document.activeElement)"))
    assert len(seen) == stops


def test_the_current_place_is_marked(page_of: Callable[..., Page]) -> None:
    page = page_of("officials")
    current = page.locator(".masthead [aria-current=page]")
    assert current.inner_text() == "Cán bộ"
