"""A page is read without scripts, without styles, without anybody else's server."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.reading import KINDS

NO_STYLES = (
    "document.querySelectorAll('link[rel=stylesheet]').forEach(e => e.disabled = true)"
)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_needs_a_script(page_of: Callable[..., Page], kind: str) -> None:
    with_scripts = page_of(kind).locator("main")
    without = page_of(kind, java_script_enabled=False).locator("main")
    assert without.locator("h1").inner_text() == with_scripts.locator("h1").inner_text()
    # Who cannot search is led to the lists instead.
    links = without.locator("a:not(noscript a)").count()
    assert links == with_scripts.locator("a").count()


def test_without_scripts_no_button_is_shown_that_would_do_nothing(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", java_script_enabled=False)
    assert page.locator("button:not([type=submit]):visible").count() == 0
    assert page.locator(".tools a:visible").count() >= 2


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_else_is_asked_for_anything(
    page_of: Callable[..., Page], kind: str, origin: str
) -> None:
    page = page_of(kind)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert [url for url in asked if not url.startswith((origin, "data:"))] == []


def test_a_life_in_office_is_a_plain_list_without_styles(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("official")
    page.evaluate(NO_STYLES)
    years = page.locator(".life summary").all_inner_texts()
    assert years
    assert all(text.split()[0].isdigit() for text in years)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_lives_with_a_strict_content_policy(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    assert page.locator("[style], style, [onclick], [onload]").count() == 0
    scripts = "script:not([src]):not([type='application/ld+json'])"
    assert page.locator(scripts).count() == 0


def test_the_search_form_leads_to_the_search_page(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", java_script_enabled=False)
    page.locator(".masthead [name=q]").fill("dân vận")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=*")
    assert page.locator("h1").inner_text() == "Tìm kiếm"
