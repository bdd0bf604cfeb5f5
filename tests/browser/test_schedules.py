"""A leaders' week: one sheet of paper, no sideways scrolling on a telephone; documents
that held on a chosen day; notices that are over by the reader's own day."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reading import serve
from tests.site import Site, document, issued

DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu")
ENTRIES = [
    {
        "day": day,
        "start": hour,
        "content": f"Họp bàn kế hoạch phát triển kinh tế - xã hội, việc số {number}",
        "place": "Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh",
        "chairs": ["Lò Văn An - Phó Chủ tịch UBND tỉnh"],
        "groups": ["lãnh đạo các sở, ban, ngành và Ủy ban nhân dân các xã, phường"],
        "prepared_by": "Văn phòng Ủy ban nhân dân tỉnh",
    }
    for day in DAYS
    for number, hour in enumerate(("07:30", "09:00", "14:00", "16:00"), 1)
]
FILES = {
    "content/schedules/2031/20.md": document(
        date="2031-05-12",
        entries=ENTRIES,
        revisions=[
            {"date": f"2031-05-1{n} 07:00", "note": "Đổi giờ họp chiều thứ Tư"}
            for n in range(1, 4)
        ],
    ),
    "content/notices/2031/y-kien.md": document(
        "Mời góp ý.", title="Lấy ý kiến", date="2031-05-12", closes="2031-05-20"
    ),
    "content/official_documents/2030/cu.md": issued(
        "Kế hoạch cũ",
        "5/KH-UBND",
        kind="kế hoạch",
        date="2030-01-02",
        effective="2030-01-02",
    ),
    "content/official_documents/2031/moi.md": issued(
        "Kế hoạch mới",
        "6/KH-UBND",
        kind="kế hoạch",
        effective="2031-05-09",
        replaces=["cu"],
    ),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    made = Site(tmp_path_factory.mktemp("weeks")).write(FILES)
    assert made.build().code == 0
    folder: Path = made.output
    with serve(folder) as origin:
        yield origin


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


@pytest.mark.needs("chromium")
def test_a_full_week_prints_on_one_sheet(place: str, opened: Page) -> None:
    opened.goto(f"{place}/lich-tuan/2031/20/")
    pdf = opened.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("page", ["lich-tuan", "lich-tuan/2031/20", "van-ban"])
def test_nothing_is_cut_off_on_a_narrow_telephone(
    place: str, opened: Page, page: str
) -> None:
    opened.goto(f"{place}/{page}/")
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    ("day", "held", "gone"),
    [("1/3/2031", "cũ", "mới"), ("10/5/2031", "mới", "cũ")],
)
def test_the_documents_of_a_chosen_day_are_those_that_held_then(
    place: str, opened: Page, day: str, held: str, gone: str
) -> None:
    opened.goto(f"{place}/van-ban/?ngay={day}")
    answer = opened.locator("[data-answer]")
    answer.get_by_role("link", name=f"Kế hoạch {held}").wait_for()
    assert answer.get_by_role("link", name=f"Kế hoạch {gone}").count() == 0


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2031-05-20T16:59:00Z", "Hạn đến hết 20/5/2031"),
        ("2031-05-20T17:01:00Z", "Đã hết hạn ngày 20/5/2031"),
    ],
)
@pytest.mark.parametrize("page", ["thong-bao", "thong-bao/2031/y-kien"])
def test_a_notice_is_over_by_the_readers_day_in_vietnam_however_old_the_page(
    place: str, opened: Page, page: str, now: str, told: str
) -> None:
    opened.clock.set_fixed_time(now)
    opened.goto(f"{place}/{page}/")
    assert opened.locator("[data-closes]").inner_text() == told
