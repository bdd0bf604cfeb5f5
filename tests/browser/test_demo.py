"""What the demo shows besides news can be read by everybody: weeks, documents, notices,
questions, pictures, films. One build, one test a page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.desk.demo.demo import ENVIRONMENT
from plugins.desk.demo.laying_out import lay_out
from tests.browser.reading import serve
from tests.browser.test_access import AXE, LARGE_TEXT, SMALL, violations
from tests.site import Site, article

FILM = b"\x00\x00\x00\x0cftypisom" + b"\x00\x00\x00\x10moovavc1...."
MORE = {
    "content/articles/2031/11/phim.md": article(
        "Phim về hồ",
        date="2031-11-17 08:00",
        body="[Một ngày trên hồ (3:20)](documents/phim.mp4)\n\n> Lời: Mời ra hồ.\n\n"
        "[Lời chào](documents/chao.mp3)\n",
    ),
    "content/documents/phim.mp4": FILM,
    "content/documents/chao.mp3": b"ID3" + b"\xff\xfb\x90\x64" * 8,
}
# Of each folder the list, and what is in it.
FOLDERS = ("lich-tuan", "van-ban", "thong-bao", "hoi-dap")


@pytest.fixture(scope="module", name="demo")
def _demo(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = Site(tmp_path_factory.mktemp("demo"))
    lay_out(made.content)
    built = made.write(MORE).build(environment=dict(ENVIRONMENT))
    assert built.code == 0, built.said
    return made


@pytest.fixture(scope="module", name="origin")
def _origin(demo: Site) -> Iterator[str]:
    with serve(demo.output) as address:
        yield address


def pages(output: Path) -> list[str]:
    """The pages to look at: all of the later kinds, some of the rest."""
    found = [
        page.parent.relative_to(output).as_posix()
        for folder in FOLDERS
        for page in sorted((output / folder).rglob("index.html"))
        if 'http-equiv="refresh"' not in page.read_text("utf-8")
    ]
    return ["", "2031/11/phim", "2029/07/anh-ho-mua-he", "du-lieu", *found]


@pytest.mark.needs("npm")
def test_axe_finds_nothing_on_any_page_of_the_later_kinds(
    demo: Site, origin: str, browser: Browser
) -> None:
    found = {}
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        for place in pages(demo.output):
            page.goto(f"{origin}/{place}/" if place else f"{origin}/")
            page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
            wrong = [*violations(page), *too_wide(page), *page.evaluate(SMALL, 24)]
            page.evaluate(LARGE_TEXT)
            wrong += too_wide(page)
            if wrong:
                found[place] = wrong
    assert found == {}


def too_wide(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{wide} px"] if wide > 320 else []


def test_nothing_of_a_film_is_loaded_before_it_is_asked_for(
    origin: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        page, asked = context.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{origin}/2031/11/phim/")
        page.wait_for_load_state("networkidle")
        assert page.locator("video[controls]").count() == 1
        assert page.locator("audio[controls]").count() == 1
        assert [url for url in asked if url.endswith((".mp4", ".mp3"))] == []
        folded = page.locator("details.words")
        assert folded.get_attribute("open") is None
        folded.locator("summary").click()
        assert page.get_by_text("Mời ra hồ.").is_visible()
