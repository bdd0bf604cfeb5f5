"""The published sheet, which knows no layers, looks as the layers say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.press.theme.assets import stylesheet
from plugins.press.theme.cascade import flattened

SHEET = Path(__file__).parents[2] / "theme" / "static" / "css" / "site.css"
PROPERTIES = (
    "display font-size font-family font-weight line-height color background-color "
    "margin-top margin-bottom padding-left padding-top border-top-width order "
    "text-decoration-line list-style-type grid-template-columns column-count "
    "max-width min-height position"
).split()
# Layers are flattened in the order of their names; specificity then decides.
LOOKS = """([css, names]) => {
  document.querySelectorAll('link[rel=stylesheet], style').forEach(e => e.remove());
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return [...document.querySelectorAll('main *, header *, footer *')].map(e => {
    const seen = getComputedStyle(e);
    return `${e.tagName}.${e.className}: ` +
      names.map(name => seen.getPropertyValue(name)).join('|');
  });
}"""


@pytest.mark.parametrize("kind", ["components", "home", "meeting", "official"])
def test_phones_without_layers_get_the_same_page(
    page_of: Callable[..., Page], kind: str
) -> None:
    page = page_of(kind, viewport={"width": 360, "height": 640})
    layered = stylesheet(SHEET)
    flat = page.evaluate(LOOKS, [flattened(layered), PROPERTIES])
    assert flat == page.evaluate(LOOKS, [layered, PROPERTIES])
    assert "@layer" not in flattened(layered)
