"""A finished site, a server for it, and a real Chromium that reads it.

`SITE=output pytest tests/browser` looks at a site that is already built; without it
the project's own content is built once into a temporary folder.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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
