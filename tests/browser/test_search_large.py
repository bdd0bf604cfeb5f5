"""Searching a bulletin of a thousand articles: all is found, and at what cost."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.bench.corpus import make
from tests.browser.reading import serve

pytestmark = pytest.mark.needs("chromium")
KIB = 1024
ARTICLES = 1000
PHONE = {"width": 360, "height": 640}
# Words of many titles and texts, a person, words in a row.
QUESTIONS = ("hoi nghi", "báo cáo", "bui le hoa", '"chuyển đổi số"')
Asked = tuple[Page, Callable[[], int]]
# Writes down what the index had cost when the first result stood there.
FIRST_RESULT = """
new MutationObserver(() => {
  if (document.querySelector('main li mark')) window.first ??= performance
    .getEntriesByType('resource').filter(({name}) => name.includes('chi-muc'))
    .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);
}).observe(document, {childList: true, subtree: true});
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of a large bulletin."""
    folder = tmp_path_factory.mktemp("province")
    make(ARTICLES, folder / "content")
    where = ["--content", str(folder / "content"), "--output", str(folder / "site")]
    subprocess.run(
        [sys.executable, "-m", "invoke", "build", *where],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "BULLETIN_CACHE": str(folder / "cache")},
        check=True,
    )
    return folder / "site"


@pytest.fixture(scope="module")
def province(large: Path) -> Iterator[str]:
    """Where its search page is served."""
    with serve(large) as origin:
        yield f"{origin}/tim-kiem/"


@pytest.fixture
def asking(browser: Browser, province: str) -> Iterator[Callable[[str], Asked]]:
    """Ask a question on a phone; gives the page and what tells the bytes so far."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]

    def ask(text: str) -> Asked:
        page = context.new_page()
        loaded: list[Request] = []
        page.on("requestfinished", lambda request: loaded.append(request))  # noqa: PLW0108
        page.goto(f"{province}?q={quote(text)}")
        return page, lambda: sum(
            one.sizes()["responseBodySize"] for one in loaded if "chi-muc" in one.url
        )

    yield ask
    context.close()


@pytest.mark.parametrize(
    ("name", "title"),
    [("articles-2012", "title"), ("events-2012", "name"), ("persons", "name")],
)
def test_what_is_published_is_found_by_its_name(
    browser: Browser, province: str, large: Path, name: str, title: str
) -> None:
    records = json.loads((large / f"du-lieu/{name}.json").read_text("utf-8"))
    page = browser.new_page()
    page.goto(province)
    expect(page.get_by_text("Bộ lọc")).to_be_visible()
    for record in records[:: max(1, len(records) // 8)]:
        address = record.get("url") or record["links"][0]["url"]
        page.get_by_role("searchbox").fill(record[title])
        page.get_by_role("searchbox").press("Enter")
        expect(page.get_by_role("status")).to_contain_text(f"“{record[title]}”")
        found = page.locator(f'main li:not(.search__text) > a[href$="{address}"]')
        older = page.get_by_role("button", name="Tìm tiếp trong tiêu đề cũ hơn")
        expect(found.or_(older).first).to_be_visible()
        if not found.count():
            older.click()  # titles of years long past are read when asked for
        expect(found).to_have_count(1)
    page.close()


def test_an_old_title_is_found_without_reading_all_titles(
    browser: Browser, province: str, large: Path
) -> None:
    records = json.loads((large / "du-lieu/articles-2012.json").read_text("utf-8"))
    page = browser.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(f"{province}?q={quote(records[-1]['title'])}")
    expect(page.locator(f'li a[href$="{records[-1]["url"]}"]')).to_be_visible()
    of_titles = [url for url in asked if re.search(r"/2012-\d+\.js", url)]
    assert len(of_titles) <= 3 < len(list(large.glob("tim-kiem/chi-muc/2012-*.js")))
    page.close()


@pytest.mark.parametrize("text", QUESTIONS[:3])
def test_the_first_result_comes_within_16_kilobytes(
    browser: Browser, province: str, text: str
) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.add_init_script(FIRST_RESULT)
    page.goto(f"{province}?q={quote(text)}")
    page.locator("main li a mark").first.wait_for()
    assert 0 < page.evaluate("first") <= 16 * KIB
    page.close()


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_costs_at_most_60_kilobytes_with_what_a_phone_shows(
    asking: Callable[[str], Asked], text: str
) -> None:
    page, weight = asking(text)
    status = page.get_by_role("status")
    expect(status).to_contain_text("kết quả")
    expect(status).not_to_contain_text("đang tìm")
    page.wait_for_load_state("networkidle")
    assert 0 < weight() <= 60 * KIB
