"""The zip of an archive, unpacked and opened from the disk, without any server."""

import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.publishing.archiving.archive import archive_of
from plugins.press.site.tree import Marker, write_marker


@pytest.fixture(scope="module")
def opened(site: Path, tmp_path_factory) -> str:
    """Where the front page lies."""
    home = tmp_path_factory.mktemp("lưu trữ")
    tree = shutil.copytree(site, home / "site")
    write_marker(tree, Marker(1, "https://bantin.example.vn", ""))
    now = datetime(2026, 11, 30, tzinfo=VIETNAM)
    archive_of(tree, home, now)
    with zipfile.ZipFile(home / "ban-tin-20261130.zip") as packed:
        packed.extractall(home / "mở")
    return (home / "mở" / "index.html").as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.needs("chromium")
def test_an_archive_is_read_and_searched_from_the_disk(opened, page):
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(opened)
    page.locator("main a[href*='/hoi-nghi/'], main a[href*='2018/']").first.click()
    assert page.locator("h1").inner_text()
    assert page.url.endswith("/index.html")
    page.locator("input[name=q]").first.fill("dan van")
    page.locator("input[name=q]").first.press("Enter")
    page.wait_for_url("**/tim-kiem/index.html?q=*")
    page.locator("main h3 a, main li a").first.wait_for()
    found = page.locator("main h3 a, main li a").first
    found.click()
    page.wait_for_url(lambda url: "tim-kiem" not in url)
    assert page.url.startswith("file://")
    assert page.locator("h1").inner_text()
    assert failed == []
