"""Nine everyday tasks on the large bulletin: three taps and three screens on a phone.

A tap is a click, or an Enter after typing. A screen is every height of the phone that
somebody comes to see on the way: the first one, where the task begins, is none.
"""

import csv
import json
from collections.abc import Iterator
from math import ceil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.browser.test_large import SCREEN
from tests.large import (
    CHAIR,
    MEETINGS,
    MERGED_BODY,
    NEXT_SESSION,
    PICTURED,
    SERIES,
    UNITED_BODY,
)
from tests.unit.bulletin.outputs.data.sheets import sheet

pytestmark = pytest.mark.needs("chromium")
FIND, LINE = "Tìm kiếm", 24


class Walk:
    """What one reader taps and sees, from a page where the task begins."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page, self._origin = page, origin
        self.taps, self._screens, self._seen = 0, -1, 1
        self._from: int | None = None

    def begin(self, address: str = "/") -> None:
        """Come to the first page."""
        self.page.goto(self._origin + address)

    def tap(self, target: Locator) -> None:
        """Go down to something on this page and tap it."""
        self.see(target)
        self._screens += self._seen
        self._seen, self._from = 1, None
        target.click()
        self.taps += 1

    def ask(self, text: str) -> None:
        """Type into the field of the search and press Enter."""
        field = self.page.locator("main").get_by_role("searchbox")
        self.see(field)
        field.fill(text)
        field.press("Enter")
        self.taps += 1

    def see(self, target: Locator) -> None:
        """Go down from where the last tap led until something is read."""
        expect(target).to_be_visible()
        if self._from is None:
            self._from = self.page.evaluate("scrollY")
        top = target.evaluate("e => e.getBoundingClientRect().top + scrollY")
        way = top + LINE - self._from
        self._seen = max(self._seen, ceil(way / SCREEN["height"]))

    @property
    def screens(self) -> int:
        """How many screens were seen so far."""
        return self._screens + self._seen

    def save(self, target: Locator) -> Download:
        """Tap what gives a file."""
        with self.page.expect_download() as saved:
            self.tap(target)
        return saved.value


@pytest.fixture
def walk(browser: Browser, large_origin: str) -> Iterator[Walk]:
    """A reader with a phone, who needs no more than three taps and screens."""
    context = browser.new_context(viewport=SCREEN)  # type: ignore[arg-type]
    walked = Walk(context.new_page(), large_origin)
    yield walked
    context.close()


def short(walk: Walk) -> None:
    """Three taps, three screens, and not more."""
    assert max(walk.taps, walk.screens) <= 3, (walk.taps, walk.screens)


def test_who_held_a_post_on_a_day_and_who_says_so(walk: Walk) -> None:
    walk.begin()
    walk.tap(walk.page.get_by_role("link", name=FIND))
    walk.ask("chu tich ubnd tinh 20/7/2018")
    answer = walk.page.locator("[data-search-results]")
    walk.see(answer.locator(f"a[href*='{CHAIR}']").first)
    walk.see(answer.get_by_text("Nghị quyết của HĐND tỉnh").first)
    short(walk)


def test_the_post_of_a_person_on_a_day_and_who_says_so(walk: Walk) -> None:
    walk.begin(CHAIR)
    day = walk.page.get_by_label("Vào ngày")
    walk.see(day)
    day.fill("20/7/2018")
    walk.tap(walk.page.get_by_role("button", name="Xem"))
    lines = walk.page.locator(".day__answer li")
    walk.see(lines.filter(has_text="Chủ tịch UBND tỉnh"))
    expect(lines.first).to_contain_text("Nguồn: Nghị quyết của HĐND tỉnh")
    short(walk)


@pytest.mark.parametrize(
    ("asked", "page"),
    [("lo thi thuy 20/7/2018", "?ngay=2018-7-20"), ("lò thị thủy 2018", "#2018")],
)
def test_the_post_of_a_person_on_a_day_by_search_alone(
    walk: Walk, asked: str, page: str
) -> None:
    walk.begin()
    walk.tap(walk.page.get_by_role("link", name=FIND))
    walk.ask(asked)
    answer = walk.page.locator(".search__answer")
    walk.see(answer.get_by_text("Chủ tịch UBND tỉnh").first)
    walk.see(answer.get_by_text("Nghị quyết của HĐND tỉnh").first)
    walk.tap(answer.locator(f"h2 a[href$='{CHAIR}{page}']"))
    walk.see(walk.page.get_by_role("heading", level=1))
    short(walk)


def test_who_led_a_session_of_a_series_up_to_a_day(walk: Walk) -> None:
    walk.begin(SERIES)
    day = walk.page.get_by_label("Vào ngày")
    walk.see(day)
    day.fill("20/7/2024")
    walk.tap(walk.page.get_by_role("button", name="Xem"))
    line = walk.page.locator(".day__answer li")
    walk.see(line)
    expect(line).to_contain_text("Lần họp gần nhất tính đến ngày ấy")
    expect(line.get_by_role("link", name="21/6/2024")).to_be_visible()
    short(walk)


def test_the_meetings_of_the_chair_in_a_month(walk: Walk) -> None:
    walk.begin(CHAIR)
    years = walk.page.get_by_role("navigation", name="Đến năm")
    walk.tap(years.get_by_role("link", name="2018"))
    walk.tap(walk.page.get_by_role("list", name="Chủ trì").get_by_text("Tháng 7"))
    walk.see(walk.page.locator("#chu-tri-7 .event").first)
    expect(walk.page.locator("#chu-tri-7 time").first).to_contain_text("/7/2018")
    short(walk)


def test_who_led_a_body_before_the_merger_and_where_it_is_now(walk: Walk) -> None:
    walk.begin()
    walk.tap(walk.page.get_by_role("link", name=FIND))
    walk.ask("sở kế hoạch đầu tư")
    results = walk.page.locator("[data-search-results]")
    walk.see(results.locator(f"a[href*='{UNITED_BODY}']").first)
    walk.tap(results.locator(f"a[href*='{MERGED_BODY}']").first)
    walk.see(walk.page.locator(".holders__list li").first)
    short(walk)


def test_an_article_typed_without_marks(walk: Walk) -> None:
    walk.begin()
    walk.tap(walk.page.get_by_role("link", name=FIND))
    walk.ask("hoi xuan qua nam anh")
    walk.tap(walk.page.get_by_role("link", name="Hội xuân qua năm ảnh").first)
    walk.see(walk.page.get_by_role("heading", level=1))
    assert PICTURED in walk.page.url
    short(walk)


def test_an_official_is_followed(walk: Walk, large: Path) -> None:
    walk.begin(CHAIR)
    feed = walk.page.get_by_role("link", name="Lò Thị Thủy").and_(
        walk.page.locator("main a[type='application/feed+json']")
    )
    walk.see(feed)
    address = str(feed.get_attribute("href"))
    assert json.loads((large / address.lstrip("/")).read_text("utf-8"))["items"]
    short(walk)


def test_the_next_session_comes_into_the_calendar(walk: Walk) -> None:
    walk.begin()
    named = walk.page.get_by_role("link", name="Kỳ họp thường lệ đầu năm 2026")
    walk.tap(named.first)
    assert NEXT_SESSION in walk.page.url
    entry = walk.save(walk.page.get_by_role("link", name="Thêm vào lịch").first)
    assert entry.suggested_filename.endswith(".ics")
    short(walk)


@pytest.mark.parametrize("kind", ["CSV", "XLSX"])
def test_all_meetings_of_all_years_in_one_file(
    walk: Walk, tmp_path: Path, kind: str
) -> None:
    walk.begin()
    walk.tap(walk.page.get_by_role("link", name="Mục lục"))
    walk.tap(walk.page.get_by_role("link", name="Dữ liệu mở"))
    link = walk.page.get_by_role("link", name=f"bảng hội nghị {kind}")
    walk.save(link).save_as(tmp_path / "tep")
    data = (tmp_path / "tep").read_bytes()
    text = data.decode("utf-8-sig") if kind == "CSV" else ""
    rows = sheet(data) if kind == "XLSX" else list(csv.reader(text.splitlines()))
    assert rows[0][:2] == ["Mã hội nghị", "Tên hội nghị"]
    assert len(rows) == 1 + MEETINGS
    short(walk)


def test_a_paragraph_is_sent(walk: Walk) -> None:
    walk.begin(PICTURED)
    walk.tap(walk.page.get_by_role("link", name="Liên kết đến đoạn 1"))
    assert walk.page.url.endswith("#doan-1")
    short(walk)


def test_a_page_is_kept_to_be_read_offline(walk: Walk, tmp_path: Path) -> None:
    walk.begin(PICTURED)
    walk.save(walk.page.get_by_role("link", name="Lưu trang")).save_as(tmp_path / "x")
    assert "Bà con các xã về dự hội xuân." in (tmp_path / "x").read_text("utf-8")
    short(walk)
