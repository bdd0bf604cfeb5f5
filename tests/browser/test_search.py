"""Searching, in a real browser, over an index of invented entries."""

import gzip
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.many_articles import SCRIPT, build
from tests.browser.reading import serve

pytestmark = pytest.mark.needs("chromium")
Search = Callable[..., Page]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def place(library: Path) -> Iterator[str]:
    with serve(library.parents[1]) as origin:
        yield f"{origin}/tim-kiem/"


@pytest.fixture
def search(browser: Browser, place: str) -> Iterator[Search]:
    page = browser.new_page()

    def ask(text: str, more: str = "", at: str = place) -> Page:
        page.goto(f"{at}?q={quote(text)}{more}")
        expect(page.get_by_role("status")).to_contain_text("kết quả")
        return page

    yield ask
    page.close()


def found(page: Page) -> list[str]:
    return page.locator("main li a").all_text_contents()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("duc", "Trần Văn Đức"),
        ("dang bo", "Đảng bộ xã Mây"),
        ("bac kan", "Hội nghị dân vận Bắc Kạn"),
        ("DÂN VẬN", "Hội nghị dân vận Bắc Kạn"),
        (unicodedata.normalize("NFD", "dân vận"), "Hội nghị dân vận Bắc Kạn"),
        ("hòa an", "Đường mới ở Hoà An"),
        ("đường", "Đường mới ở Hoà An"),
        ("tran van", "Trần Văn Đức"),
        ("tran v", "Trần Văn Đức"),
    ],
)
def test_what_people_type_finds_what_they_mean(
    search: Search, text: str, title: str
) -> None:
    assert found(search(text))[0] == title


@pytest.mark.parametrize("name", ["Lò Văn Hưng", "Lò Văn Hùng"])
def test_exact_marks_come_first(search: Search, name: str) -> None:
    assert found(search(name))[0] == name


def test_the_words_found_are_marked(search: Search) -> None:
    page = search("dan van")
    meeting = page.locator("li", has_text="Hội nghị dân vận").first
    assert meeting.locator("mark").all_text_contents() == ["dân", "vận"]


def test_results_stand_under_the_heading_of_their_kind(search: Search) -> None:
    page = search("dan van")
    headings = page.get_by_role("heading", level=2).all_text_contents()
    assert headings == ["Hội nghị (2)", "Bài viết (2)"]


def test_results_lead_to_their_pages(search: Search, place: str) -> None:
    page = search("hoa an")
    [newest, _] = [a.get_attribute("href") for a in page.locator("li a").all()]
    assert newest == place.replace("/tim-kiem/", "/2031/09/duong-moi/")


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        ("&nam=2030", 2),
        ("&muc=Kinh+tế", 2),
        ("&loai=hội+nghị", 2),
        ("&can-bo=lo-van-hung", 2),
    ],
)
def test_choices_narrow_the_results(search: Search, choice: str, count: int) -> None:
    assert len(found(search("dân vận", choice))) == count


def test_the_full_text_is_searched_when_asked_for(search: Search) -> None:
    page = search("dao gieng")
    assert found(page) == []
    page.get_by_role("button", name="Tìm cả trong nội dung bài").click()
    expect(page.get_by_role("status")).to_contain_text("Có 2 kết quả")
    assert found(page) == ["Đường mới ở Hoà An"] * 2
    assert page.get_by_role("heading", level=2).inner_text() == "Trong nội dung (2)"


def test_the_full_text_is_not_loaded_before(browser: Browser, place: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{place}?q=dan")
    expect(page.get_by_role("status")).to_contain_text("kết quả")
    page.close()
    assert any("2031-0.js" in url for url in asked)
    assert not any("full-" in url for url in asked)


def test_nothing_found_is_said_aloud(search: Search) -> None:
    status = search("xyzzy").get_by_role("status")
    assert "Không thấy kết quả nào cho “xyzzy”" in status.inner_text()


def test_typing_searches_and_keeps_the_focus(search: Search) -> None:
    page = search("xyzzy")
    page.get_by_role("searchbox").fill("bắc kạn")
    expect(page.get_by_role("status")).to_contain_text("Có 2 kết quả")
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert "q=b%E1%BA%AFc" in page.url


def test_the_other_ways_in_return_with_an_empty_question(search: Search) -> None:
    page = search("dân")
    expect(page.get_by_text("Lối khác")).to_be_hidden()
    page.get_by_role("searchbox").fill("")
    expect(page.get_by_text("Lối khác")).to_be_visible()


def test_it_works_from_a_disk(search: Search, library: Path) -> None:
    page = search("hoa an", at=library.as_uri())
    expect(page.locator("li a").first).to_have_attribute(
        "href", f"{library.parents[1].as_uri()}/2031/09/duong-moi/index.html"
    )


def test_a_lost_connection_is_said_and_can_be_tried_again(
    browser: Browser, place: str
) -> None:
    page = browser.new_page()
    page.route("**/names-0.js*", lambda route: route.abort())
    page.goto(f"{place}?q=duc")
    expect(page.get_by_role("status")).to_contain_text("Không tải được")
    page.unroute("**/names-0.js*")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.get_by_role("status")).to_contain_text("Có 3 kết quả")
    page.close()


def test_markup_in_the_question_stays_text(search: Search) -> None:
    page = search("<img src=x onerror=document.title='x'>")
    assert page.title() == "Tìm"
    assert page.locator("img").count() == 0


def test_the_script_keeps_to_its_budget() -> None:
    assert len(gzip.compress(SCRIPT.read_bytes(), 9)) <= 6_144
