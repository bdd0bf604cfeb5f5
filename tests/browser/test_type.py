"""Vietnamese letters: drawn by our own font, never cut off, never hyphenated."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Page

from plugins.desk.maintaining.subset_font import letters
from tests.browser.reading import KINDS, LARGE_TEXT

BROKEN = """all => all.filter(title => {
  // Of the text alone: a link within has a box of its own, padding and all.
  const lines = new Set();
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = document.createRange();
    text.selectNodeContents(texts.currentNode);
    for (const box of text.getClientRects()) lines.add(Math.round(box.bottom));
  }
  return lines.size > title.innerText.split(/[\\s-]+/).length;
}).map(title => title.innerText)"""
FONTS = Path(__file__).parents[2] / "theme" / "static" / "fonts"


def test_the_font_draws_every_vietnamese_letter() -> None:
    (path,) = FONTS.glob("*.woff2")
    drawn = TTFont(path).getBestCmap()
    assert [letter for letter in letters() if ord(letter) not in drawn] == []


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL Open Font License" in (FONTS / "noto-serif-LICENSE.txt").read_text(
        encoding="utf-8"
    )


def test_titles_are_set_in_the_font(page_of: Callable[..., Page]) -> None:
    page = page_of("article")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].map(f => f.status)") == ["loaded"]


def test_stacked_marks_have_room_in_titles(page_of: Callable[..., Page]) -> None:
    page = page_of("article")
    ratio = page.locator("h1").evaluate(
        "e => parseFloat(getComputedStyle(e).lineHeight)"
        " / parseFloat(getComputedStyle(e).fontSize)"
    )
    assert ratio >= 1.3
    assert page.evaluate("getComputedStyle(document.body).hyphens") == "none"


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_title_is_broken_in_large_text_on_a_phone(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind, viewport={"width": 360, "height": 640})
    page.evaluate(LARGE_TEXT)
    # More lines than words: some word was cut between its letters.
    assert page.eval_on_selector_all("main :is(h1, h2, h3):not(.unseen)", BROKEN) == []
