"""Everybody can read every kind of page, as far as a program can tell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import KINDS, LARGE_TEXT, RESULTS, serve
from tests.site import Site, document

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
SEEN = (*KINDS, RESULTS)
MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}


# Controls, and the links that are no part of a sentence, smaller than a size.
SMALL = """least => {
  const inline = e => getComputedStyle(e).display === 'inline';
  const block = e => inline(e.parentElement) ? block(e.parentElement) : e.parentElement;
  const alone = a => !inline(a) || block(a).textContent.trim() === a.textContent.trim();
  document.querySelectorAll('main details').forEach(one => { one.open = true; });
  return [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .filter(e => e.tagName !== 'A' || alone(e))
    .map(e => [e.getBoundingClientRect(), e.outerHTML])
    .filter(([box]) => box.width > 1 && Math.min(box.width, box.height) < least)
    .map(([box, html]) => `${box.width} x ${box.height}: ${html}`);
}"""


def violations(page: Page) -> list[str]:
    """What axe finds, as rule and place."""
    found = page.evaluate(
        "axe.run({rules: {'target-size': {enabled: true}}})"
        ".then(({violations}) => violations)"
    )
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def examined(page_of: Callable[..., Page]) -> Callable[[str], Page]:
    """Open a page of a kind with axe in it."""

    def open_page(kind: str) -> Page:
        page = page_of(kind)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        return page

    return open_page


@pytest.mark.needs("npm")
@pytest.mark.parametrize("kind", SEEN)
def test_axe_finds_nothing_in_any_colours(
    examined: Callable[[str], Page], kind: str
) -> None:
    page = examined(kind)
    found = {}
    for mode, media in MODES.items():
        page.emulate_media(**media)
        found[mode] = violations(page)
    assert found == {mode: [] for mode in MODES}


@pytest.mark.needs("npm")
@pytest.mark.parametrize("kind", SEEN)
def test_axe_finds_nothing_on_a_phone_or_in_large_text(
    examined: Callable[[str], Page], kind: str
) -> None:
    page = examined(kind)
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.evaluate(LARGE_TEXT)
    assert violations(page) == []


@pytest.mark.parametrize("large", [False, True], ids=["320 px", "320 px at 200 %"])
@pytest.mark.parametrize("kind", SEEN)
def test_nothing_is_wider_than_a_small_phone(
    page_of: Callable[..., Page], kind: str, large: bool
) -> None:
    page = page_of(kind, viewport={"width": 320, "height": 640})
    if large:
        page.evaluate(LARGE_TEXT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", SEEN)
def test_a_page_has_one_title_and_its_landmarks(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind)
    for landmark in ("h1", "main", "body > header", "body > footer", "title"):
        assert page.locator(landmark).count() == 1, landmark
    assert page.locator("html").get_attribute("lang") in ("vi", "en")


@pytest.mark.parametrize("kind", SEEN)
def test_every_target_is_24_pixels_wide_and_high(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind, viewport={"width": 360, "height": 640})
    assert page.evaluate(SMALL, 24) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SMALL, 24) == []


@pytest.mark.parametrize("kind", SEEN)
def test_a_thumb_can_hit_what_stands_alone(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind, viewport={"width": 360, "height": 640})
    heights = page.eval_on_selector_all(
        "button, summary, select, input, .masthead a, .colophon .index a, .tools a",
        "all => all.filter(e => e.checkVisibility({visibilityProperty: true}))"
        ".filter(e => !e.closest('.masthead__name'))"
        ".map(e => [e.getBoundingClientRect().height, e.outerHTML])",
    )
    assert [html for height, html in heights if height < 43.9] == []


@pytest.mark.needs("npm", "chromium")
@pytest.mark.parametrize("address", ["/lien-he-cong-vu/", "/en/contacts/"])
def test_axe_finds_nothing_among_many_contacts(
    browser: Browser, tmp_path: Path, address: str
) -> None:
    contact = {"phone": "0209 000 000", "email": "mot-dia-chi-dai@tinh-mau.example"}
    posts = [{"post": "Giám đốc Sở Mẫu", "organisation": "so", "from": "2030"}]
    person = document(name="Lò Văn An", posts=posts, contact=contact)
    office = document(name="Sở Mẫu", name_en="Sample Office", contact=contact)
    bulletin = Site(tmp_path).write(
        {"content/officials/an.md": person, "content/organisations/so.md": office}
    )
    assert bulletin.build().code == 0
    with serve(bulletin.output) as origin:
        page = browser.new_page(viewport={"width": 320, "height": 640})
        page.goto(origin + address)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.close()
