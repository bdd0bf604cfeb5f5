"""Searching, in a real browser, over an index of invented entries."""

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.many_articles import build
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
        status = page.get_by_role("status")
        expect(status).to_contain_text("kết quả")
        expect(status).not_to_contain_text("đang tìm")
        return page

    yield ask
    page.close()


def found(page: Page) -> list[str]:
    return page.locator("main li:not(.search__text) > a").all_text_contents()


def in_texts(page: Page) -> Page:
    page.get_by_role("heading", name="Trong nội dung").wait_for()
    return page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("duc", "Trần Văn Đức"),
        ("dak", "Trạm Đắk Mây"),
        ("dang bo", "Đảng bộ xã Mây"),
        ("bac kan", "Hội nghị dân vận Bắc Kạn"),
        ("DÂN VẬN", "Hội nghị dân vận Bắc Kạn"),
        (unicodedata.normalize("NFD", "dân vận"), "Hội nghị dân vận Bắc Kạn"),
        ("hòa an", "Đường mới ở Hoà An"),
        ("hoà an", "Đường mới ở Hoà An"),
        ("TRẦN VĂN ĐỨC", "Trần Văn Đức"),
        ("lò văn hùng", "Lò Văn Hùng"),
        ("đường", "Đường mới ở Hoà An"),
        ("tran van", "Trần Văn Đức"),
        ("tran v", "Trần Văn Đức"),
        ("trần văn đứcc", "Trần Văn Đức"),
        ("duong moi o hoa", "Đường mới ở Hoà An"),
        ("đườngg", "Đường mới ở Hoà An"),
    ],
)
def test_what_people_type_finds_what_they_mean(
    search: Search, text: str, title: str
) -> None:
    assert found(search(text))[0] == title


@pytest.mark.parametrize("name", ["Lò Văn Hưng", "Lò Văn Hùng"])
def test_exact_marks_come_first(search: Search, name: str) -> None:
    assert found(search(name))[0] == name


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('"dân vận"', {"Hội nghị dân vận Bắc Kạn"}),
        ('"dan van"', {"Hội nghị dân vận Bắc Kạn", "Dẫn vận động viên về đích"}),
        ("“vận dân”", set()),
        ("vận dân", {"Hội nghị dân vận Bắc Kạn", "Dẫn vận động viên về đích"}),
    ],
)
def test_words_in_quotes_stand_in_a_row_and_keep_their_marks(
    search: Search, text: str, titles: set[str]
) -> None:
    assert set(found(search(text))) == titles


@pytest.mark.parametrize(
    "text",
    [
        "7/9/2030",
        "07-09-2030",
        "2030-09-07",
        "tháng 9 2030",
        "THÁNG 9/2030",
        "ngay 7 thang 9 nam 2030",
        "kinh tế 9/2030",
        "đường mới 7/9/2030",
    ],
)
def test_a_day_or_month_finds_what_it_has(search: Search, text: str) -> None:
    page = search(text)
    assert found(page) == ["Đường mới ở Hoà An"]
    assert "/2030/09/" in str(
        page.locator("li:not(.search__text) a").get_attribute("href")
    )


def test_a_day_without_a_year_is_that_of_every_year(search: Search) -> None:
    assert found(search("7/9")) == ["Đường mới ở Hoà An"] * 2


def test_the_words_found_are_marked(search: Search) -> None:
    page = search("dan van")
    meeting = page.locator("li", has_text="Hội nghị dân vận").first
    assert meeting.locator("mark").all_text_contents() == ["dân", "vận"]


@pytest.mark.parametrize(
    ("text", "marks"), [("nắng", ["nắng"]), ("nang", ["nắng", "nâng"])]
)
def test_other_marks_are_marked_only_where_nothing_is_the_same(
    search: Search, text: str, marks: list[str]
) -> None:
    excerpt = in_texts(search(text)).locator(".search__excerpt").first
    expect(excerpt.locator("mark")).to_have_text(marks)


def test_groups_with_the_words_as_written_come_first(search: Search) -> None:
    page = search("dẫn vận")
    headings = page.get_by_role("heading", level=2).all_text_contents()
    assert headings == ["Bài viết (2)", "Hội nghị (2)"]


def test_results_stand_under_the_heading_of_their_kind(search: Search) -> None:
    page = search("dan van")
    headings = page.get_by_role("heading", level=2).all_text_contents()
    assert sorted(headings) == ["Bài viết (2)", "Hội nghị (2)"]


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


def test_texts_are_searched_without_being_asked_for(search: Search) -> None:
    page = in_texts(search("dao gieng"))
    titles = page.locator(".search__text > a")
    expect(titles).to_have_text(["Đường mới ở Hoà An"] * 2)
    assert page.get_by_role("heading", level=2).inner_text() == "Trong nội dung (2)"


def test_an_excerpt_shows_the_sentence_with_its_words_marked(search: Search) -> None:
    excerpt = in_texts(search("dao gieng")).locator(".search__excerpt").first
    expect(excerpt).to_have_text("Bà con cùng đào giếng nước ở bản Mây.")
    assert excerpt.locator("mark").all_text_contents() == ["đào", "giếng"]


def test_an_excerpt_takes_a_second_sentence_for_what_the_first_lacks(
    search: Search,
) -> None:
    excerpt = in_texts(search("giếng nắng")).locator(".search__excerpt").first
    expect(excerpt).to_have_text(
        "Bà con cùng đào giếng nước ở bản Mây. … Trời nắng, ai nấy nâng chén."
    )


@pytest.mark.parametrize(
    ("text", "count"), [('"giếng nước ở"', 2), ('"nước giếng"', 0), ('"gieng nước"', 2)]
)
def test_words_in_quotes_stand_in_a_row_in_texts_too(
    search: Search, text: str, count: int
) -> None:
    expect(search(text).locator(".search__text > a")).to_have_count(count)


def test_a_day_is_also_found_where_a_text_names_it(search: Search) -> None:
    excerpt = in_texts(search("20/7/2018")).locator(".search__excerpt").first
    expect(excerpt).to_have_text("Ngày 20/7/2018, xã đã hứa làm con đường này.")


def test_texts_are_loaded_for_the_results_near_the_window_only(
    browser: Browser, place: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 500})
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.head.append(Object.assign("
        "document.createElement('style'), {textContent: 'main li { margin-block-start:"
        " 2000px }'})))"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{place}?q=dao+gieng")
    in_texts(page)
    assert not any("/text-" in url for url in asked)
    page.locator(".search__text").first.scroll_into_view_if_needed()
    expect(page.locator(".search__excerpt mark").first).to_be_visible()
    assert any("/text-" in url for url in asked)
    page.close()


def test_two_letters_are_no_beginning_of_a_name(search: Search) -> None:
    assert "Hội nghị dân vận Bắc Kạn" not in found(search("hộ"))
    assert found(search("hội"))[0] == "Hội nghị dân vận Bắc Kạn"


def test_choices_are_folded_and_say_what_is_chosen(search: Search) -> None:
    page = search("dân vận")
    expect(page.get_by_text("Bộ lọc: không lọc")).to_be_visible()
    expect(page.get_by_label("Năm")).to_be_hidden()
    page.get_by_text("Bộ lọc").click()
    page.get_by_label("Năm").select_option("2030")
    expect(page.get_by_text("Bộ lọc: 2030")).to_be_visible()


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
    excerpt = in_texts(search("dao gieng", at=library.as_uri()))
    expect(excerpt.locator(".search__excerpt mark").first).to_have_text("đào")


def test_a_finished_site_can_be_searched_from_a_disk(
    browser: Browser, site: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'tim-kiem' / 'index.html').as_uri()}?q=thanh+tra")
    in_texts(page)
    row = page.locator(".search__text").first
    row.scroll_into_view_if_needed()
    expect(row.locator(".search__excerpt mark").first).to_be_visible()
    page.locator("main li a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("dân vận")
    page.close()


def test_a_lost_connection_is_said_and_can_be_tried_again(
    browser: Browser, place: str
) -> None:
    page = browser.new_page()
    page.route("**/names-0.js*", lambda route: route.abort())
    page.goto(f"{place}?q=duc")
    expect(page.get_by_role("status")).to_contain_text("Không tải được")
    page.unroute("**/names-0.js*")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.get_by_role("status")).to_contain_text("Có 2 kết quả")
    page.close()


def test_markup_in_the_question_stays_text(search: Search) -> None:
    page = search("<img src=x onerror=document.title='x'>")
    assert page.title() == "Tìm"
    assert page.locator("img").count() == 0
