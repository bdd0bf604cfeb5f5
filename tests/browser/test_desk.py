"""The editors' desk in a real browser, with and without script."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_access import AXE, violations
from tests.content_check import article

pytestmark = pytest.mark.needs("chromium")

MEETING = "meetings/2018/hop.md"
ARTICLE = "articles/2018/07/bai.md"
FILES = {
    MEETING: (
        "---\ntitle: Họp tháng bảy\nkind: phiên họp\ndate: 2018-07-20\n"
        "chairs: [Nông Văn Tài]\n---\n\nLời.\n"
    ),
    "officials/nong-van-tai.md": (
        "---\nname: Nông Văn Tài\nposts:\n"
        "  - {post: Giám đốc Sở Ví dụ, from: 2016-02-01}\n---\n"
    ),
    ARTICLE: article("title: Đường mới ở xã Mây"),
    "articles/2018/07/hong.md": "---\ntitle: A: B\n---\nLời.\n",
}
Opener = Callable[..., Page]


@pytest.fixture(name="desk_files")
def _desk_files() -> dict[str, str]:
    return FILES


@pytest.mark.needs("npm")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_desk(opened: Opener, scheme: str) -> None:
    page = opened("", color_scheme=scheme)
    first = page.url
    for path in (
        "",
        f"sua/{MEETING}",
        f"sua/{ARTICLE}",
        "tep/articles/2018/07/hong.md",
        "moi/official",
        "dan",
        "dang",
        f"viec/{ARTICLE}",
        f"viec/{MEETING}",
        f"tai-len/{ARTICLE}",
        f"xem-truoc/{ARTICLE}",
        f"cu/{MEETING}",
        "khong-co",
    ):
        page.goto(f"{first}{path}")
        page.evaluate(AXE.read_text("utf-8"))
        assert violations(page) == [], path


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(opened: Opener, width: int) -> None:
    page = opened("", viewport={"width": width, "height": 800})
    first = page.url
    for path in ("", f"sua/{MEETING}", f"viec/{ARTICLE}", f"tai-len/{ARTICLE}", "dan"):
        page.goto(f"{first}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    names = page.context.new_page()
    names.goto(f"{first}sua/{MEETING}")
    field = names.get_by_label("Họ tên").first.bounding_box()
    assert field
    assert field["width"] > 200  # a name can be read as it is typed


def test_what_is_wrong_is_said_at_its_field_while_one_types(opened: Opener) -> None:
    page = opened(f"sua/{MEETING}")
    page.fill("[name=date]", "31/6/2018")
    told = page.locator("[id='loi-date']")
    expect(told).to_contain_text("Lịch không có ngày 31/6/2018", timeout=5000)
    page.fill("[name=date]", "30/6/2018")
    expect(told).to_have_text("", timeout=5000)


def test_one_key_leads_from_what_asks_for_something_to_the_next(opened: Opener) -> None:
    page = opened(f"sua/{ARTICLE}")
    page.fill("[name=date]", "31/6/2018")
    page.fill("[name=noi-dung]", "Lời.\n\nXem https://bao.example.vn/tin nhé.\n")
    expect(page.locator("[id='loi-date']")).to_contain_text("Lỗi", timeout=5000)
    told = page.locator("[id='loi-noi-dung'] li")
    expect(told).to_contain_text("Cảnh báo, dòng 3: ", timeout=5000)

    def here() -> tuple[str, str]:
        script = "e => [e.name, e.value.slice(e.selectionStart, e.selectionEnd)]"
        name, marked = page.evaluate(f"({script})(document.activeElement)")
        return name, marked

    page.focus("[name=title]")
    page.keyboard.press("F8")
    assert here()[0] == "date"
    expect(page.locator("#trang-thai-luu")).to_contain_text("Lịch không có ngày")
    page.keyboard.press("F8")
    assert here() == ("noi-dung", "https://bao.example.vn/tin")
    page.keyboard.press("F8")  # and from the last to the first again
    assert here()[0] == "date"
    page.keyboard.press("Shift+F8")
    assert here()[0] == "noi-dung"
    page.fill("[name=date]", "30/6/2018")
    page.fill("[name=noi-dung]", "Lời.")
    expect(told).to_have_count(0, timeout=5000)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#trang-thai-luu")).to_have_text("Không còn chỗ nào phải xem")


def test_a_person_is_picked_by_keyboard_with_the_post_of_the_day(
    opened: Opener, content: Path
) -> None:
    page = opened(f"sua/{MEETING}")
    name = page.get_by_label("Họ tên").last
    name.press_sequentially("nong tai")
    offered = page.get_by_label("Tên để chọn").get_by_role("option")
    expect(offered).to_contain_text("Nông Văn Tài Giám đốc Sở Ví dụ", timeout=5000)
    name.press("ArrowDown")
    expect(offered).to_have_attribute("aria-selected", "true")
    name.press("Enter")
    assert name.input_value() == "Nông Văn Tài"
    assert page.get_by_label("Chức vụ").last.input_value() == "Giám đốc Sở Ví dụ"
    page.get_by_label("Vai trò").last.fill("phát biểu")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    assert "speakers:\n  - Nông Văn Tài - Giám đốc Sở Ví dụ\n" in (
        content / MEETING
    ).read_text("utf-8")


def test_a_day_is_picked_from_a_calendar_and_its_hour_stays(opened: Opener) -> None:
    page = opened(f"sua/{ARTICLE}")
    page.fill("[name=date]", "20/7/2018 11:30")
    # The calendar itself is the browser's own, outside of the page.
    page.get_by_role("button", name="Lịch, chọn ngày: Ngày").first.click()
    page.locator("input[type=date]").first.evaluate(
        "(one) => { one.value = '2018-08-02'; one.dispatchEvent(new Event('change')); }"
    )
    assert page.input_value("[name=date]") == "2018-08-02 11:30"
    expect(page.locator("#trang-thai-luu")).to_have_text("Chưa lưu")


def test_the_preview_is_seen_as_wide_as_a_phone(opened: Opener) -> None:
    page = opened(f"sua/{ARTICLE}", java_script_enabled=False)
    wide = page.locator("iframe").bounding_box()
    page.get_by_label("Như trên điện thoại").check()
    narrow = page.locator("iframe").bounding_box()
    assert wide
    assert narrow
    assert narrow["width"] < 380 < wide["width"]


def test_a_pasted_list_is_split_into_rows(opened: Opener) -> None:
    page = opened(f"sua/{MEETING}")
    page.click("text=Dán cả danh sách")
    page.fill("[name=nguoi-dan]", "1. Hà Thị Bình, Kế toán trưởng\n2. Lò Văn An\n")
    page.click("text=Tách thành hàng")
    names = [one.input_value() for one in page.get_by_label("Họ tên").all()]
    assert names == ["Nông Văn Tài", "Hà Thị Bình", "Lò Văn An", ""]


def as_unikey(page: Page, name: str, word: str, typed: list[tuple[int, str]]) -> None:
    """Type as UniKey does: letters are taken back and typed anew, at speed."""
    page.focus(f"[name='{name}']")
    page.keyboard.press("End")
    for back, letters in typed:
        for _ in range(back):
            page.keyboard.press("Backspace")
        page.keyboard.insert_text(letters)
    assert word in page.input_value(f"[name='{name}']")


def test_letters_of_a_vietnamese_keyboard_stay_as_they_were_typed(
    opened: Opener, content: Path
) -> None:
    page = opened(f"sua/{MEETING}")
    steps = [(0, " d"), (1, "đ"), (0, "u"), (1, "ư"), (0, "o"), (1, "ơ"), (0, "ng")]
    steps += [(3, "ờng"), (0, " to"), (1, "ô"), (1, "ố"), (0, "t")]
    for name in ("title", "noi-dung", "nguoi[1].ten", "nguoi[0].chuc"):
        as_unikey(page, name, " đường tốt", steps)
        page.wait_for_timeout(400)  # what is told meanwhile must not touch the field
        assert " đường tốt" in page.input_value(f"[name='{name}']")
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    assert "title: Họp tháng bảy đường tốt\n" in (content / MEETING).read_text("utf-8")


def test_composed_letters_stay_as_they_were_typed_in_every_field(
    opened: Opener, content: Path
) -> None:
    page = opened(f"sua/{MEETING}")
    method = page.context.new_cdp_session(page)
    names = page.eval_on_selector_all(
        "form[data-check] input:not([type=hidden]), form[data-check] textarea",
        "all => all.filter((one) => one.name && one.checkVisibility())"
        ".map((one) => one.name)",
    )
    assert len(names) > 8
    for name in names:
        page.focus(f"[name='{name}']")
        page.keyboard.press("Control+End")
        page.keyboard.insert_text(" ")
        for so_far in ("d", "đ", "đu", "đư", "đươ", "đườ", "đườn", "đường"):
            where = {"selectionStart": len(so_far), "selectionEnd": len(so_far)}
            method.send("Input.imeSetComposition", {"text": so_far, **where})
            page.wait_for_timeout(20)
        method.send("Input.insertText", {"text": "đường"})
        page.wait_for_timeout(350)  # names are offered, problems told meanwhile
        assert page.input_value(f"[name='{name}']").endswith(" đường"), name
    page.locator("button[value=luu]").first.click()
    assert "title: Họp tháng bảy đường\n" in (content / MEETING).read_text("utf-8")


def test_at_twice_the_size_everything_is_reached_and_nothing_wider(
    opened: Opener,
) -> None:
    half = {"width": 640, "height": 400}  # 1280 pixels at 200 %
    page = opened(f"sua/{MEETING}", viewport=half, device_scale_factor=2)
    first = page.url.partition("sua/")[0]
    for path in ("", "dan", f"sua/{MEETING}", f"viec/{ARTICLE}", f"tai-len/{ARTICLE}"):
        page.goto(f"{first}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
        for button in page.get_by_role("button").all():
            button.scroll_into_view_if_needed()
            expect(button).to_be_in_viewport()


def test_every_field_and_button_has_a_name_of_its_own_to_be_read_aloud(
    opened: Opener,
) -> None:
    page = opened(f"sua/{MEETING}")
    said = page.locator("form[data-check]").aria_snapshot()
    unnamed = [
        line
        for line in said.splitlines()
        if line.strip().startswith(("- textbox", "- combobox", "- button"))
        and '"' not in line
    ]
    assert unnamed == []
    assert 'combobox "Họ tên"' in said


def test_without_script_a_form_saves_and_adds_items(
    opened: Opener, content: Path
) -> None:
    page = opened(f"sua/{MEETING}", java_script_enabled=False)
    page.fill("[name=title]", "Họp tháng tám")
    page.click("button[value='them:nguoi']")
    page.fill("[name='nguoi[1].ten']", "Hà Thị Bình")
    page.fill("[name='nguoi[1].chuc']", "Kế toán")
    page.fill("[name='nguoi[1].vai']", "chủ trì")
    page.locator("button[value=luu]").first.click()
    assert (content / MEETING).read_text("utf-8") == (
        FILES[MEETING]
        .replace("Họp tháng bảy", "Họp tháng tám")
        .replace("[Nông Văn Tài]", "[Nông Văn Tài, Hà Thị Bình - Kế toán]")
    )


def test_what_was_not_saved_outlives_the_window(opened: Opener) -> None:
    page = opened(f"sua/{MEETING}")
    address = page.url
    page.fill("[name=title]", "Chưa kịp lưu")
    page.wait_for_timeout(1500)  # at most two seconds of typing are lost
    again = page.context.new_page()
    page.close()
    again.goto(address)
    again.click("text=Lấy lại chữ chưa lưu")
    assert again.input_value("[name=title]") == "Chưa kịp lưu"
