"""The review in a real browser: a key or a button an answer, also without script."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_access import AXE, violations
from tests.browser.test_desk import Opener
from tests.unit.desk.review.review_content import imported, report

pytestmark = pytest.mark.needs("chromium")
CHAIR = "Đồng chí Hà Văn Sơn, Chủ tịch UBND tỉnh chủ trì."
GENERAL = "Dự có Thiếu tướng Hà Văn Sơn, Phó Tư lệnh Quân khu 1."


@pytest.fixture(name="content")
def _content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    return imported(
        tmp_path, report("Một", "9/5/2014", CHAIR), report("Hai", "9/5/2016", GENERAL)
    )


@pytest.mark.needs("npm")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_review(opened: Opener, scheme: str) -> None:
    page = opened("", color_scheme=scheme)
    first = page.url
    for path in ("hoi", "hoi/namesake", "hoi/meeting", "hoi/article"):
        page.goto(f"{first}{path}")
        page.evaluate(AXE.read_text("utf-8"))
        assert violations(page) == [], path


@pytest.mark.parametrize("width", [360, 1280])
def test_no_question_is_wider_than_the_screen(opened: Opener, width: int) -> None:
    page = opened("hoi/namesake", viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_key_answers_and_another_takes_it_back(
    opened: Opener, content: Path
) -> None:
    page = opened("hoi/namesake")
    page.keyboard.press("g")
    expect(page.get_by_role("status")).to_contain_text("gộp ha-van-son-2")
    assert not (content / "officials/ha-van-son-2.md").exists()
    page.wait_for_load_state("load")
    page.keyboard.press("h")
    expect(page.get_by_role("status")).to_contain_text("Đã hoàn tác")
    assert (content / "officials/ha-van-son-2.md").exists()


def test_letters_that_are_typed_into_a_field_answer_nothing(
    opened: Opener, content: Path
) -> None:
    page = opened("hoi/namesake")
    page.keyboard.press("k")
    page.keyboard.type("gbc")
    expect(page.locator("#ai")).to_have_value("gbc")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Không có cán bộ nào là “gbc”")
    assert (content / "officials/ha-van-son-2.md").exists()


def test_without_script_buttons_do_the_same(opened: Opener, content: Path) -> None:
    page = opened("hoi/namesake", java_script_enabled=False)
    page.get_by_role("button", name="hai người khác nhau").click()
    expect(page.get_by_role("status")).to_contain_text("là người khác với")
    assert (content / "officials/ha-van-son-2.md").exists()
