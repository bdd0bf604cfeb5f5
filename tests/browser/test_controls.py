"""The optional controls: they work, are remembered, and show only where they work."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

THEME = "document.documentElement.dataset.theme"
GROUND = "getComputedStyle(document.documentElement).backgroundColor"
SPEECH = """
window.said = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, 'speechSynthesis', {value: {
  speaking: false, cancel() {}, addEventListener() {},
  getVoices: () => [{lang: LANGUAGE}], speak: (u) => said.push([u.text, u.lang]),
}});
"""
WATCH = """
new MutationObserver(() => { window.themed ??= performance.now(); })
  .observe(document, {subtree: true, attributeFilter: ['data-theme']});
"""
SHARE = "navigator.share = async (what) => { window.shared = what.url; };"


def script(text: str) -> Callable[[Page], object]:
    """Run a script in the page before its own."""
    return lambda page: page.add_init_script(text)


def voice(language: str) -> Callable[[Page], object]:
    """Give the browser one voice that writes down what it is to say."""
    return script(SPEECH.replace("LANGUAGE", repr(language)))


def controls(page: Page) -> Page:
    """Open the ways of showing, which stand behind one button."""
    page.locator("[data-controls] summary").click()
    return page


def test_the_ways_of_showing_close_when_something_else_is_asked_for(
    page_of: Callable[..., Page],
) -> None:
    page = controls(page_of("article"))
    larger = page.get_by_role("button", name="Chữ lớn hơn")
    assert larger.is_visible()
    page.keyboard.press("Escape")
    assert not larger.is_visible()
    controls(page).locator("h1").click()
    assert not larger.is_visible()


def test_a_chosen_theme_holds_on_the_next_page(page_of: Callable[..., Page]) -> None:
    page = page_of("article", color_scheme="light")
    light = page.evaluate(GROUND)
    controls(page).get_by_role("button", name="Nền tối").click()
    assert page.evaluate(THEME) == "dark"
    page.reload()
    assert page.evaluate(GROUND) != light
    assert controls(page).get_by_role("button", name="Nền sáng").is_visible()


def test_a_chosen_theme_is_there_before_the_first_paint(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", script(WATCH), color_scheme="light")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.reload(wait_until="networkidle")
    painted = "performance.getEntriesByName('first-paint')[0].startTime"
    # Two frames: a browser notes the moment of a paint when it begins one.
    assert page.evaluate(f"themed - {painted}") <= 32


def test_the_theme_follows_the_system_until_one_is_chosen(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", color_scheme="dark")
    dark = page.evaluate(GROUND)
    assert page.evaluate(THEME) is None
    controls(page).get_by_role("button", name="Nền sáng").click()
    assert page.evaluate(GROUND) != dark


def test_a_chosen_text_size_holds_on_the_next_page(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article")
    size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    usual = page.evaluate(size)
    controls(page).get_by_role("button", name="Chữ lớn hơn").click()
    page.reload()
    assert page.evaluate(size) > usual
    controls(page).get_by_role("button", name="Chữ vừa").click()
    assert page.evaluate(size) == usual


@pytest.mark.parametrize("text", ["normal", "largest"])
def test_nothing_moves_when_the_controls_wake(
    page_of: Callable[..., Page], text: str
) -> None:
    page = page_of("article", viewport={"width": 360, "height": 640})
    page.evaluate(f"localStorage.setItem('text', '{text}')")
    page.reload()
    shift = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
        ".reduce((sum, entry) => sum + entry.value, 0)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(done, 300, 0))"
    )
    assert shift <= 0.01


def test_a_copied_link_is_the_page_address(page_of: Callable[..., Page]) -> None:
    page = page_of("article", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Sao chép liên kết").click()
    page.get_by_role("button", name="Đã sao chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("[data-copy]").evaluate(
        "e => new URL(e.dataset.copy, location.href).href"
    )


def test_sharing_is_offered_only_where_the_browser_shares(
    page_of: Callable[..., Page],
) -> None:
    assert not page_of("article").locator("[data-share]").is_visible()
    page = page_of("article", prepare=script(SHARE))
    page.locator("[data-share]").click()
    assert page.evaluate("shared").startswith("http")


def test_reading_aloud_needs_a_vietnamese_voice(page_of: Callable[..., Page]) -> None:
    english = page_of("article", prepare=voice("en-GB"))
    assert not english.locator("[data-listen]").is_visible()
    page = page_of("article", prepare=voice("vi-VN"))
    page.locator("[data-listen]").click()
    page.wait_for_function("said.length > 5")
    said = page.evaluate("said")
    assert len(said) > 5
    assert {lang for _, lang in said} == {"vi-VN"}


def test_a_voice_is_given_whole_words_for_what_is_written_short(
    page_of: Callable[..., Page],
) -> None:
    page = page_of("article", prepare=voice("vi-VN"))
    page.locator("article h1").evaluate(
        "e => e.textContent = 'UBND, HĐND họp ngày 20/7/2018, 1.451 người. Xong 5/9. '"
        "+ 'TƯỢNG đài TP.Bắc Kạn mở chiều 20-7. Từ 3-8-2018 có 10-12 đ/c trực.'"
    )
    page.locator("[data-listen]").click()
    page.wait_for_function("said.length > 5")
    assert [text for text, _ in page.evaluate("said")[:4]] == [
        "Ủy ban nhân dân, Hội đồng nhân dân họp ngày 20 tháng 7 năm 2018, 1451 người.",
        "Xong ngày 5 tháng 9.",
        "TƯỢNG đài thành phố Bắc Kạn mở chiều ngày 20 tháng 7.",
        "Từ ngày 3 tháng 8 năm 2018 có 10 đến 12 đồng chí trực.",
    ]
