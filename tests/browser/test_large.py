"""A province after fifteen years is read on a phone as easily as a new one."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from gzip import compress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.bulletin.files.schema import HeldPost
from plugins.bulletin.record.in_time.tenures import Tenure, posts_on
from tests.browser.reading import LARGE_TEXT
from tests.browser.test_access import AXE, SMALL, violations
from tests.browser.test_budgets import KIB, packed
from tests.large import (
    AFTER,
    ASSEMBLY,
    BEFORE,
    BUSY,
    CHAIR,
    MERGED_BODY,
    PICTURED,
    UNITED_BODY,
)

pytestmark = pytest.mark.needs("chromium")
SCREEN = {"width": 360, "height": 800}
HEIGHT = "document.documentElement.scrollHeight"
WIDTH = "document.documentElement.scrollWidth"
# Fonts that machines have in place of a system's own, wide and narrow ones.
FONTS = ("DejaVu Sans", "Liberation Sans", "Noto Sans")
INSTALLED = """name => {
  const width = font => {
    const line = document.createElement('canvas').getContext('2d');
    line.font = `40px ${font}`;
    return line.measureText('Ủy ban nhân dân mmmm iiii').width;
  };
  return ['serif', 'monospace'].some(
    other => width(`"${name}", ${other}`) !== width(other));
}"""
PAGES = {
    "home": "/",
    "official": CHAIR,
    "officials": "/can-bo/",
    "letter": "/can-bo/ten/h/",
    "attended": f"{CHAIR}hoi-nghi/2018/",
    "body": BUSY,
    "department": UNITED_BODY,
    "bodies": "/co-quan/",
    "meeting": ASSEMBLY,
    "meetings": "/hoi-nghi/2018/",
    "article": PICTURED,
    "who held": "/ai-giu-chuc-gi/",
    "who held in a year": "/ai-giu-chuc-gi/2018/",
}


@pytest.fixture
def phone(browser: Browser, large_origin: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the large bulletin on a phone."""
    contexts = []

    def open_page(address: str, **options: object) -> Page:
        context = browser.new_context(**{"viewport": SCREEN, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(large_origin + address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_html_and_css_of_every_page_stay_within_14_kilobytes(large: Path) -> None:
    css = len(compress((next(large.glob("theme/site.*.css"))).read_bytes()))
    heavy = {
        str(path.relative_to(large)): size
        for path in large.rglob("*.html")
        if (size := len(compress(path.read_bytes(), 6)) + css) > 14 * KIB
    }
    assert set(heavy) <= {"thanh-phan/index.html"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_no_wider_than_a_phone_and_its_head_is_one_row(
    phone: Callable[..., Page], name: str
) -> None:
    page = phone(PAGES[name])
    assert page.evaluate(WIDTH) <= SCREEN["width"]
    box = page.locator(".masthead").bounding_box()
    assert box
    assert box["height"] < 64
    page.evaluate(LARGE_TEXT)
    assert page.evaluate(WIDTH) <= SCREEN["width"]
    large = page.locator(".masthead").bounding_box()
    assert large
    assert large["height"] < 0.4 * SCREEN["height"]


@pytest.mark.parametrize("name", PAGES)
def test_every_target_of_a_large_page_is_24_pixels_wide_and_high(
    phone: Callable[..., Page], name: str
) -> None:
    assert phone(PAGES[name]).evaluate(SMALL, 24) == []


def test_five_hundred_meetings_are_no_wall(phone: Callable[..., Page]) -> None:
    page = phone(CHAIR)
    assert page.evaluate(HEIGHT) < 6_000
    page.locator("summary", has_text="2018").click()
    page.get_by_role("link", name="35 hội nghị năm 2018").click()
    expect(page.locator("main .event")).to_have_count(35)


@pytest.mark.parametrize("address", ["/can-bo/", "/co-quan/", "/hoi-nghi/", BUSY])
def test_a_list_of_hundreds_is_some_screens_long(
    phone: Callable[..., Page], address: str
) -> None:
    assert phone(address).evaluate(HEIGHT) < 7_000


def test_who_leads_a_body_of_fifty_units_is_on_the_first_screen(
    phone: Callable[..., Page],
) -> None:
    page = phone(BUSY)
    box = page.get_by_role("heading", name="Người giữ chức vụ").bounding_box()
    assert box is not None
    assert box["y"] < 800
    page.locator("summary", has_text="đơn vị").click()
    expect(page.get_by_role("link", name="Sở Y tế").first).to_be_visible()


def test_an_official_is_found_among_six_hundred_by_a_few_letters(
    phone: Callable[..., Page],
) -> None:
    page = phone("/can-bo/")
    page.get_by_role("searchbox", name="Lọc theo tên").fill("thuy lo")
    page.locator(".ask__answer").get_by_role("link", name="Lò Thị Thủy").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lò Thị Thủy")


def test_a_cut_address_leads_to_the_archive(phone: Callable[..., Page]) -> None:
    for cut, whole in (
        ("/2018/", "/luu-tru/2018/"),
        ("/2018/07/", "/luu-tru/2018/07/"),
    ):
        page = phone(cut)
        page.wait_for_url(f"**{whole}")


def test_what_a_meeting_decided_stands_on_the_first_screen(
    phone: Callable[..., Page],
) -> None:
    page = phone(ASSEMBLY)
    for shown in (
        page.get_by_text("đã thông qua nghị quyết"),
        page.get_by_role("link", name="Nghị quyết về phong trào thi đua"),
        page.get_by_text("Đã diễn ra"),
        page.get_by_role("link", name="Thêm vào lịch").first,
    ):
        box = shown.bounding_box()
        assert box
        assert box["y"] + box["height"] <= SCREEN["height"]
    assert page.get_by_text("Còn 27 người nữa").is_visible()


def test_the_whole_roll_is_printed(phone: Callable[..., Page]) -> None:
    page = phone(ASSEMBLY)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".roll__person").last.is_visible()


def test_an_article_of_five_photos_is_light_at_first_view(
    phone: Callable[..., Page], large_origin: str
) -> None:
    page = phone("/404.html", device_scale_factor=2)
    weights: list[int] = []
    page.on("response", lambda answer: weights.append(packed(answer)))
    page.goto(large_origin + PICTURED, wait_until="networkidle")
    assert sum(weights) <= 120 * KIB


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2018-07-20", ["Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy"]),
        ("2008-01-01", ["Phó Chủ tịch UBND tỉnh"]),
        ("2010-12-16", ["Chủ tịch UBND tỉnh"]),
        ("2000-01-01", []),
    ],
)
def test_a_day_is_answered_with_its_posts_and_who_says_so(
    phone: Callable[..., Page], day: str, told: list[str]
) -> None:
    page = phone(CHAIR)
    page.get_by_label("Vào ngày").fill("/".join(reversed(day.split("-"))))
    page.get_by_role("button", name="Xem").click()
    lines = page.locator(".day__answer li")
    expect(lines).to_have_count(len(told))
    assert sorted(lines.locator(".timeline__post").all_inner_texts()) == sorted(told)
    assert all("Nguồn: Nghị quyết" in line for line in lines.all_inner_texts())
    page.goto(page.url)
    expect(page.locator(".day__answer li")).to_have_count(len(told))


# An end known to the year, the month, the day, and none; reports of single days.
LIVES = [
    [{"post": "A", "from_": "2016", "to": "2018-05-12"}],
    [{"post": "A", "from_": "2016-05", "to": "2018"}, {"post": "B", "from_": "2018"}],
    [
        {"post": "A", "from_": "2016-05-12", "to": "2018-07-20"},
        {"post": "B", "from_": "2018-07-20"},
    ],
    [{"post": "A", "attested": (date(2018, 7, 20),)}, {"post": "B"}],
    [{"post": "A", "to": "2017-03"}, {"post": "B", "from_": "2017-03-15"}],
]


@pytest.mark.parametrize("posts", LIVES)
def test_the_pages_script_answers_as_the_record_does(
    phone: Callable[..., Page], posts: list[dict[str, object]]
) -> None:
    tenures = tuple(Tenure.of("an", HeldPost(**held)) for held in posts)  # type: ignore[arg-type]
    rows = [
        {
            "from": _both(tenure.interval.start),
            "to": _both(tenure.interval.end),
            "on": " ".join(map(str, tenure.held.attested)),
        }
        for tenure in tenures
    ]
    first = date(2015, 12, 28)
    days = [first + timedelta(days=n) for n in range(0, 1200, 3)]
    days += [date(2018, 7, 20), date(2018, 7, 21), date(2016, 5, 12), date(2018, 1, 1)]
    script = Path("theme/static/js/site/day.js").read_text("utf-8")
    answer = phone("/404.html").evaluate(
        f"""([rows, days]) => {{
          {script.replace("export ", "")}
          const all = rows.map((dataset, place) => ({{dataset, place}}));
          return days.map(day => heldOn(all, day).map(({{place}}) => place));
        }}""",
        [rows, [str(day) for day in days]],
    )
    wanted = [[tenures.index(t) for t in posts_on(tenures, day)] for day in days]
    assert answer == wanted


def _both(day: object) -> str:
    if day is None:
        return ""
    return f"{day.first_day} {day.last_day}"  # type: ignore[attr-defined]


def test_who_came_before_and_after_is_a_line_to_follow(
    phone: Callable[..., Page],
) -> None:
    page = phone(CHAIR)
    turn = page.locator(".turn").first
    assert turn.get_by_role("link").first.get_attribute("href") == BEFORE
    assert turn.get_by_role("link").last.get_attribute("href") == AFTER


def test_a_body_of_before_the_merger_leads_to_where_it_is_now(
    phone: Callable[..., Page],
) -> None:
    page = phone("/co-quan/")
    row = page.locator("#khong-con li", has_text="Sở Kế hoạch và Đầu tư")
    assert UNITED_BODY in str(row.get_by_role("link").last.get_attribute("href"))
    row.get_by_role("link").first.click()
    expect(page.locator(".holders__list li").nth(3)).to_be_visible()
    assert MERGED_BODY in page.url


def test_post_and_day_are_asked_over_all_bodies(phone: Callable[..., Page]) -> None:
    page = phone("/ai-giu-chuc-gi/?chuc-vu=chu+tich+ubnd+tinh&ngay=2018-07-20")
    first = page.locator(".ask__answer li").first
    expect(first).to_contain_text("Lò Thị Thủy")
    expect(first).to_contain_text("nguồn: Nghị quyết của HĐND tỉnh")


def test_without_scripts_years_tell_who_held_what(phone: Callable[..., Page]) -> None:
    page = phone("/ai-giu-chuc-gi/", java_script_enabled=False)
    page.locator("[id='2018'] a").click()
    body = page.locator("section", has_text="Sở Công Thương")
    expect(body.locator("dt").first).to_contain_text("Giám đốc")
    page.goto(page.url.replace("/ai-giu-chuc-gi/2018/", CHAIR))
    assert page.locator("[id='2018']").count() == 1


def test_a_paragraph_can_be_sent(phone: Callable[..., Page]) -> None:
    page = phone(PICTURED)
    page.get_by_role("link", name="Liên kết đến đoạn 2").click()
    assert page.url.endswith(f"{PICTURED}#doan-2")
    assert page.locator("p:target").inner_text().startswith("Hội tan")


def test_the_next_session_is_two_taps_from_the_calendar_of_a_phone(
    phone: Callable[..., Page],
) -> None:
    page = phone("/")
    page.get_by_role("link", name="Kỳ họp thường lệ đầu năm 2026").first.click()
    entry = page.get_by_role("link", name="Thêm vào lịch").first
    assert str(entry.get_attribute("href")).endswith(".ics")
    box = entry.bounding_box()
    assert box
    assert box["y"] < SCREEN["height"]


def test_photos_of_a_gallery_open_one_at_a_time(phone: Callable[..., Page]) -> None:
    page = phone(PICTURED)
    page.locator(".gallery a").first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1/5. Ảnh 1")
    page.keyboard.press("ArrowRight")
    expect(dialog).to_contain_text("2/5. Ảnh 2")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_saved_page_holds_its_pictures_and_style(
    phone: Callable[..., Page], tmp_path: Path
) -> None:
    page = phone(PICTURED)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Lưu trang").click()
    assert saved.value.suggested_filename == "2018-07-hoi-xuan-nam-anh.html"
    file = tmp_path / "trang.html"
    saved.value.save_as(file)
    text = file.read_text("utf-8")
    assert text.count('src="data:image/') == text.count("<img")
    assert "<style>" in text
    assert "<script src" not in text


def test_a_person_is_followed_with_meetings_changes_and_articles(large: Path) -> None:
    [name] = [AFTER.strip("/")]
    feed = json.loads((large / f"feeds/{name}.json").read_text("utf-8"))
    assert "Cầm Văn Tiệp nhận chức vụ Chủ tịch UBND tỉnh" in {
        item["title"] for item in feed["items"]
    }
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)
    chair = json.loads((large / f"feeds/{CHAIR.strip('/')}.json").read_text("utf-8"))
    kinds = {tag for item in chair["items"] for tag in item["tags"]}
    assert {"hội nghị", "chức vụ"} <= kinds


@pytest.mark.needs("npm")
@pytest.mark.parametrize("name", ["official", "department", "who held", "meeting"])
def test_axe_finds_nothing(phone: Callable[..., Page], name: str) -> None:
    page = phone(PAGES[name])
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("name", ["article", "official", "meeting"])
def test_no_font_makes_a_page_wider_than_a_small_phone_at_200_percent(
    phone: Callable[..., Page], name: str, font: str
) -> None:
    page = phone(PAGES[name], viewport={"width": 320, "height": 640})
    if not page.evaluate(INSTALLED, font):
        pytest.skip(f"missing on this machine: {font}")
    page.add_style_tag(content=f':root {{ --sans: "{font}"; --serif: "{font}"; }}')
    page.evaluate(LARGE_TEXT)
    assert page.evaluate(WIDTH) <= 320
