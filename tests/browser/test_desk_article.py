"""From an open desk to a checked article about a meeting: every action is counted.

The report is copied from Word: a meeting with three officials (one new, one acting, one
of two who bear the name), a table; and a photo.
"""

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.test_access import AXE, violations
from tests.browser.test_desk import Opener
from tests.content_check import problems_of

pytestmark = pytest.mark.needs("chromium")

MOST_ACTIONS = 40
POSTS = "posts:\n  - {{post: {}, from: 2016-02-01}}\n---\n"
FILES = {
    "officials/nong-van-tai.md": "---\nname: Nông Văn Tài\n"
    + POSTS.format("Quyền Giám đốc Sở Ví dụ"),
    "officials/ha-van-son.md": "---\nname: Hà Văn Sơn\n"
    + POSTS.format("Chủ tịch UBND huyện Mây"),
    "officials/ha-van-son-2.md": "---\nname: Hà Văn Sơn\n"
    + POSTS.format("Giám đốc Sở Y tế Ví dụ"),
    "articles/2018/06/cu.md": "---\ntitle: Cũ\ndate: 2018-06-01\n"
    "category: Chính quyền\ntopics: [trồng rừng]\n---\n\nLời.\n",
}
LINES = (
    "Huyện Mây bàn việc trồng rừng",
    "Sáng 19/7/2018, UBND huyện Mây tổ chức hội nghị triển khai trồng rừng vụ thu. "
    "Đồng chí Hà Văn Sơn, Chủ tịch UBND huyện Mây chủ trì hội nghị. Dự có đồng chí "
    "Nông Văn Tài, Quyền Giám đốc Sở Ví dụ; đồng chí Lò Thị Én, Trưởng phòng Nông "
    "nghiệp huyện Mây.",
    "Hội nghị thống nhất giao chỉ tiêu cho từng xã như sau.",
)
TABLE = (
    "<table><tr><th>Xã</th><th>Héc-ta</th></tr>"
    "<tr><td>Mây Thượng</td><td>12</td></tr><tr><td>Mây Hạ</td><td>8</td></tr></table>"
)
HTML = "".join(f"<p>{line}</p>" for line in LINES) + TABLE


class Hand:
    """Does things to a page and counts them: a key, a click, words typed or pasted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 1  # the double click that opened the desk

    def press(self, key: str, times: int = 1) -> None:
        """Press a key, each time an action."""
        for _ in range(times):
            self.page.keyboard.press(key)
            self.actions += 1

    def type(self, words: str) -> None:
        """Type some words."""
        self.page.keyboard.type(words)
        self.actions += 1

    def click(self, selector: str) -> None:
        """Click something."""
        self.page.click(selector)
        self.actions += 1

    def paste(self, kind: str, data: str) -> None:
        """Paste what was copied elsewhere: "text/html", or a picture as base64."""
        self.page.evaluate(COPY, [kind, data])
        self.press("Control+v")


COPY = """async ([kind, data]) => {
  const bytes = kind === "text/html" ? data
    : Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const parts = { [kind]: new Blob([bytes], { type: kind }) };
  if (kind === "text/html")
    parts["text/plain"] = new Blob([data.replace(/<[^>]+>/g, "\\n")],
      { type: "text/plain" });
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}"""


def photo() -> bytes:
    made = io.BytesIO()
    Image.radial_gradient("L").resize((1200, 800)).convert("RGB").save(made, "PNG")
    return made.getvalue()


@pytest.fixture(name="desk_files")
def _desk_files() -> dict[str, str]:
    return FILES


def hand_at(opened: Opener, path: str = "", **settings: object) -> Hand:
    page = opened(path, **settings)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return Hand(page)


def is_right(content: Path) -> None:
    """What the article and its meeting have to say, and that check finds no error."""
    (meeting,) = (content / "meetings").rglob("*.md")
    said = meeting.read_text("utf-8")
    assert re.search(r"chairs:\s+- ha-van-son|chairs:\s+- Hà Văn Sơn - Chủ tịch", said)
    assert "Nông Văn Tài - Quyền Giám đốc Sở Ví dụ" in said
    assert "Lò Thị Én - Trưởng phòng Nông nghiệp huyện Mây" in said
    (written,) = (content / "articles/2018/07").glob("*.md")
    text = written.read_text("utf-8")
    assert "| Mây Thượng | 12 |" in text
    assert re.search(r"!\[Rừng mới trồng\]\(images/2018/07/[\w-]+\.(jpg|png)\)", text)
    assert (content / "officials/lo-thi-en.md").exists()
    found = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }
    assert [p for p in problems_of(found) if p.severity == "error"] == []


def test_by_keyboard_alone(opened: Opener, content: Path) -> None:
    hand = hand_at(opened)
    page = hand.page
    hand.press("Tab", 2)
    hand.press("Enter")  # Dán bản tin
    page.wait_for_url("**/dan")
    hand.paste("text/html", HTML)
    page.locator("#da-nhan").wait_for()
    hand.press("Tab")
    hand.press("Enter")  # Đọc bản tin
    page.locator(".points").wait_for()
    hand.press("c", page.locator("[data-point]").count())
    hand.press("Enter")  # Làm thành bản nháp
    page.get_by_text("Đã có các bản nháp").wait_for()
    expect(page.locator(".rows a").first).to_be_focused()
    hand.press("Enter")  # the article
    bring_photo_by_keyboard(hand)
    assert page.locator(".told .error").count() == 0
    is_right(content)
    assert hand.actions < MOST_ACTIONS


def bring_photo_by_keyboard(hand: Hand) -> None:
    """Paste a photo behind the text, say what is in it, and save."""
    page = hand.page
    page.wait_for_url("**/sua/articles/**")
    hand.press("Tab", 2)
    hand.press("Enter")  # Tới nội dung bài
    hand.press("Control+End")
    hand.press("Enter", 2)
    hand.paste("image/png", base64.b64encode(photo()).decode())
    expect(page.locator("#trang-thai-luu")).to_have_text("Ghi trong ảnh có gì")
    hand.type("Rừng mới trồng")
    with page.expect_navigation():
        hand.press("Control+s")


def by_mouse(hand: Hand, content: Path, tmp_path: Path, paste: bool) -> None:
    """The same with clicks, as far as a mouse goes."""
    page = hand.page
    hand.click("text=Dán bản tin")
    hand.click("#ban-tin")
    if paste:
        hand.paste("text/html", HTML)
    else:
        page.fill("#ban-tin", HTML)
        hand.actions += 1
    hand.click("text=Đọc bản tin")
    hand.click("text=Làm thành bản nháp")
    hand.click(".rows a >> nth=0")
    hand.click("text=Thêm ảnh, tài liệu")
    file = tmp_path / "IMG_0012.PNG"
    file.write_bytes(photo())
    page.set_input_files("#anh", file)
    page.fill("#alt", "Rừng mới trồng")
    page.select_option("#vao", "bai")
    hand.actions += 3
    hand.click("button[value=anh]")
    hand.click("button[value=luu] >> nth=0")
    assert page.locator(".told .error").count() == 0
    is_right(content)
    assert hand.actions < MOST_ACTIONS


def test_by_mouse(opened: Opener, content: Path, tmp_path: Path) -> None:
    by_mouse(hand_at(opened), content, tmp_path, paste=True)


def test_without_script(opened: Opener, content: Path, tmp_path: Path) -> None:
    hand = hand_at(opened, java_script_enabled=False)
    by_mouse(hand, content, tmp_path, paste=False)


@pytest.mark.needs("npm")
def test_axe_finds_nothing_where_points_are_confirmed(opened: Opener) -> None:
    page = opened("dan")
    page.fill("#ban-tin", "\n\n".join(LINES))
    page.click("text=Đọc bản tin")
    page.locator(".points").wait_for()
    page.evaluate(AXE.read_text("utf-8"))
    assert violations(page) == []
    page.click("text=Làm thành bản nháp")
    page.get_by_text("Đã có các bản nháp").wait_for()
    page.evaluate(AXE.read_text("utf-8"))
    assert violations(page) == []
