"""A finished site, a server for it, and a real Chromium that reads it.

`SITE=output pytest tests/browser` looks at a site that is already built; without it
the project's own content is built once into a temporary folder.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from plugins.desk.editing.desk import open_desk
from plugins.desk.editing.office import ROOT as DESK
from plugins.press.preview.board import Board
from plugins.press.preview.files import Shelf
from plugins.press.preview.server import open_server
from tests import large as province
from tests.browser.reading import RESULTS, SWITCHES, chromium, kinds, serve

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs the browser, but those that read files alone."""
    for item in items:
        if "page_of" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.needs("chromium"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the finished site."""
    if given := os.environ.get("SITE"):
        return Path(given).absolute()
    output = tmp_path_factory.mktemp("site") / "output"
    build = [sys.executable, "-m", "invoke", "build", "--output", str(output)]
    subprocess.run(build, cwd=ROOT, check=True)
    return output


@pytest.fixture(scope="session")
def addresses(site: Path) -> dict[str, str]:
    """The fullest page of each kind, and a search: {"article": "/2018/07/…/", …}."""
    found = kinds(site)
    # A word of several kinds of things, and of a text.
    return {**found, RESULTS: f"{found['search']}?q=ban"}


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """Where the site is served: http://127.0.0.1:port."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of a province after fifteen years (`tests/large.py`).

    `LARGE=folder` looks at one that is already built.
    """
    if given := os.environ.get("LARGE"):
        return Path(given).absolute()
    folder = tmp_path_factory.mktemp("large")
    province.write(folder / "content")
    where = ["--content", str(folder / "content"), "--output", str(folder / "site")]
    cache, now = str(folder / "cache"), str(province.NOW)
    subprocess.run(
        [sys.executable, "-m", "invoke", "build", *where],
        cwd=ROOT,
        env={**os.environ, "BULLETIN_CACHE": cache, "SOURCE_DATE_EPOCH": now},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return folder / "site"


@pytest.fixture(scope="session")
def large_origin(large: Path) -> Iterator[str]:
    """Where it is served."""
    with serve(large) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium(), args=list(SWITCHES)
        )
        yield opened
        opened.close()


@pytest.fixture
def page_of(
    browser: Browser, origin: str, addresses: dict[str, str]
) -> Iterator[Callable[..., Page]]:
    """Open a page of a kind: page_of("article", color_scheme="dark").

    RESULTS is the search page with results of every kind on it.
    `prepare` is given the empty page before it goes anywhere.
    """
    contexts = []

    def open_page(
        kind: str, prepare: Callable[[Page], object] = id, **options: object
    ) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        prepare(page)
        page.goto(origin + addresses[kind])
        if kind == RESULTS:
            page.get_by_role("heading", name="Trong nội dung").wait_for()
            page.locator(".search__text").first.scroll_into_view_if_needed()
            page.locator(".search__excerpt mark").first.wait_for()
            page.evaluate("scrollTo(0, 0)")
            # The focus begins at the top again, as on any page.
            page.locator(".skip").focus()
            page.keyboard.press("Shift+Tab")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(name="content")
def _content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk_files: Mapping[str, str]
) -> Path:
    """The content folder of a desk; a module names its files as `desk_files`."""
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    for path, text in desk_files.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "content"


@pytest.fixture(name="address")
def _address(content: Path) -> Iterator[str]:
    """The desk's first address, with its key."""
    board = Board()
    desk = open_desk(content, board)
    shelf = Shelf(content / "không có")
    with open_server(0, shelf, board, {DESK: desk.answer}) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{desk.address}"
        server.shutdown()


@pytest.fixture(name="opened")
def _opened(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the desk by its path, with settings of a browser."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, **settings: object) -> Page:
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        page.goto(re.sub(r"\?.*", path, address))
        return page

    yield open_page
    for context in contexts:
        context.close()
