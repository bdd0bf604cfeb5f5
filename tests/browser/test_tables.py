"""A table of words on a phone: its rows one under another, and a table still."""

import pytest
from playwright.sync_api import Browser

from plugins.bulletin.body.render import render
from tests.browser.test_components import CSS
from tests.unit.bulletin.body.test_tables import WORDS

pytestmark = pytest.mark.needs("chromium")


@pytest.mark.parametrize(("width", "display"), [(360, "block"), (1000, "table-cell")])
def test_cells_stand_below_each_other_only_where_the_page_is_narrow(
    browser: Browser, width: int, display: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 600})
    style = (CSS / "components" / "tables.css").read_text("utf-8")
    page.set_content(
        f"<style>{style}</style><div class=prose>{render(WORDS).html}</div>"
    )
    cell = page.locator("td").first
    assert cell.evaluate("e => getComputedStyle(e).display") == display
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("row").count() == 3
    assert page.get_by_role("columnheader").count() == 3
    page.close()
