"""Tables of a text: stacked, moved within their frame, wider than the text."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from plugins.bulletin.body.render import render
from tests.browser.test_components import CSS
from tests.unit.bulletin.body.test_tables import WORDS

SCRIPT = Path(CSS).parent / "js" / "site" / "tables.js"
YEARS = range(2019, 2031)
# A column of names, then more figures than a text is wide.
FIGURES = "\n".join(
    [
        f"| Huyện, thành phố | {' | '.join(map(str, YEARS))} |",
        f"| --- {'| ---: ' * len(YEARS)}|",
        *(
            f"| {name} {'| 198.421 ' * len(YEARS)}|"
            for name in ("Thành phố Sương Mây Trên", "Huyện Ngọc Hồ Dưới")
        ),
    ]
)
MOVED = """(box, to) => new Promise(done => {
  box.scrollTo(to, 0);
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""
ASIDE = "<div class=flow><section class=section><h2>Bên lề</h2></section></div>"


def shown(browser: Browser, width: int, text: str, **options: Any) -> Page:
    """Open a text beside its margin column in all of the theme's style."""
    context = browser.new_context(viewport={"width": width, "height": 700}, **options)
    page = context.new_page()
    parts = [CSS / "base.css", *sorted(CSS.glob("*/*.css"))]
    layers = "@layer base, compositions, components, utilities;"
    style = layers + "".join(part.read_text("utf-8") for part in parts)
    script = SCRIPT.read_text("utf-8").replace("export ", "")
    page.set_content(
        f"""<!doctype html><style>{style}</style>
        <div class=wrapper><main class=spread><article class=flow>
        <p>Lời văn.</p><div class=prose>{render(text).html}</div>
        </article>{ASIDE}</main></div><script>{script}
        document.querySelectorAll(".scroll").forEach(showCut);</script>"""
    )
    return page


def edges(page: Page) -> tuple[int, int]:
    """How far from plain ground the second to fifth pixel of either edge are."""
    shot = page.locator(".scroll").screenshot()
    grey = Image.open(io.BytesIO(shot)).convert("L")
    strips = (
        grey.crop((at, 0, at + 3, grey.height)).getextrema()
        for at in (2, grey.width - 5)
    )
    left, right = (int(high) - int(low) for low, high in strips)
    return left, right


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


@pytest.mark.parametrize("width", [1100, 1280, 1600])
def test_a_table_that_needs_the_room_has_it_on_a_wide_screen(
    browser: Browser, width: int
) -> None:
    page = shown(browser, width, FIGURES)
    table, text = (page.locator(s).bounding_box() for s in (".scroll", ".prose"))
    aside = page.get_by_role("heading", name="Bên lề").bounding_box()
    assert table
    assert text
    assert aside
    assert table["width"] > text["width"] + 100
    assert aside["y"] >= table["y"] + table["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_a_table_that_fits_the_text_leaves_the_margin_where_it_is(
    browser: Browser,
) -> None:
    page = shown(browser, 1280, WORDS)
    text = page.locator(".prose").bounding_box()
    aside = page.get_by_role("heading", name="Bên lề").bounding_box()
    assert text
    assert aside
    assert aside["x"] > text["x"] + text["width"]
    page.context.close()


def test_names_are_read_in_a_line_or_two_while_the_figures_move(
    browser: Browser,
) -> None:
    page = shown(browser, 360, FIGURES)
    names = page.locator("td.words")
    assert names.count() == 2
    sizes = [names.nth(at).bounding_box() for at in range(2)]
    assert [size and size["width"] >= 120 for size in sizes] == [True, True]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_cut_at_either_edge_fades_before_it(
    browser: Browser, scheme: str
) -> None:
    page = shown(browser, 360, FIGURES, color_scheme=scheme)
    box = page.locator(".scroll")
    whole = box.evaluate("e => e.scrollWidth - e.clientWidth")
    for at, cut in ((0, "after"), (whole // 2, "both"), (whole, "before")):
        box.evaluate(MOVED, at)
        classes = box.get_attribute("class") or ""
        assert ("scroll--cut-before" in classes) == (cut != "after")
        assert ("scroll--cut-after" in classes) == (cut != "before")
        left, right = edges(page)
        assert cut == "after" or left < 40
        assert cut == "before" or right < 40
    page.context.close()


def test_without_scripts_what_comes_near_an_edge_fades(browser: Browser) -> None:
    page = shown(browser, 360, FIGURES, java_script_enabled=False)
    _, right = edges(page)
    assert right < 40
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


def test_paper_shows_the_whole_table_and_no_fading(browser: Browser) -> None:
    page = shown(browser, 680, FIGURES)
    page.emulate_media(media="print")
    box = page.locator(".scroll")
    assert box.evaluate("e => getComputedStyle(e).maskImage") == "none"
    assert box.evaluate("e => e.scrollWidth <= e.clientWidth")
    page.context.close()
