"""Pictures of the editors' desk for the handbook, taken of the real thing.

    python -m tests.browser.desk_pictures     → content/images/huong-dan/*.png

The bulletin in them is an invented one, made here; nothing of this machine shows.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from plugins.desk.editing.desk import Desk, open_desk
from plugins.desk.editing.office import ROOT as DESK
from plugins.press.preview.board import Board
from plugins.press.preview.files import Shelf
from plugins.press.preview.server import open_server
from plugins.press.system.project import ROOT
from tests.browser.reading import SWITCHES, chromium
from tests.browser.test_desk_article import FILES, LINES

FOLDER = ROOT / "content" / "images" / "huong-dan"
WIDTH, HEIGHT = 1100, 760
MEETING = "meetings/2018/giao-ban.md"
ARTICLE = "articles/2018/07/duong-moi.md"
MORE = {
    MEETING: "---\ntitle: Giao ban tháng bảy\nkind: giao ban\ndate: 2018-07-20\n"
    "chairs:\n  - Hà Văn Sơn - Chủ tịch UBND huyện Mây\nattendees:\n"
    "  - Nông Văn Tài - Quyền Giám đốc Sở Ví dụ\n  - Lò Thị Én\n---\n\nLời.\n",
    ARTICLE: "---\ntitle: Đường mới ở xã Mây\ndate: 2018-07-20 09:00\n"
    "category: Chinh quyen\nstatus: draft\nmeeting: giao-ban\n---\n\n"
    "Xã Mây có đường mới, dài 5 km.\n",
    "articles/2018/07/cau.md": "---\ntitle: Cầu Mây hợp long\ndate: 2018-07-19\n"
    "category: Kinh tế\nstatus: waiting\n---\n\nLời.\n",
}


@contextmanager
def desk() -> Iterator[tuple[str, Desk]]:
    """A desk of the invented bulletin, and its first address."""
    with TemporaryDirectory() as home:
        os.environ["BULLETIN_CACHE"] = f"{home}/cache"
        content = Path(home) / "content"
        for path, text in {**FILES, **MORE}.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, "utf-8")
        board = Board()
        opened = open_desk(content, board)
        parts = {DESK: opened.answer}
        with open_server(0, Shelf(content / "x"), board, parts) as server:
            Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}{opened.address}", opened
            server.shutdown()


def _list(page: Page, root: str) -> None:
    page.goto(f"{root}?loai=article")


def _paste(page: Page, root: str) -> None:
    page.goto(f"{root}dan")
    page.fill("#ban-tin", "\n\n".join(LINES))


def _confirm(page: Page, root: str) -> None:
    _paste(page, root)
    page.click("text=Đọc bản tin")
    page.locator(".points").wait_for()
    page.keyboard.press("c")


def _people(page: Page, root: str) -> None:
    page.goto(f"{root}sua/{MEETING}")
    page.get_by_label("Họ tên").last.press_sequentially("nong tai")
    page.get_by_label("Tên để chọn").get_by_role("option").first.wait_for()
    page.locator(".people legend").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('.people').scrollIntoView()")


def _help(page: Page, root: str) -> None:
    page.goto(f"{root}sua/{ARTICLE}")
    page.get_by_text("Sửa giúp").wait_for()


def _photo(page: Page, root: str) -> None:
    page.goto(f"{root}tai-len/{ARTICLE}")


def _deeds(page: Page, root: str) -> None:
    page.goto(f"{root}viec/{ARTICLE}")


PICTURES: dict[str, Callable[[Page, str], None]] = {
    "danh-sach": _list,
    "dan-bai": _paste,
    "xac-nhan": _confirm,
    "nguoi-du": _people,
    "sua-giup": _help,
    "them-anh": _photo,
    "viec": _deeds,
}


def main() -> int:
    """Take all pictures; 0 when that went well."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with desk() as (address, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=list(SWITCHES)
        )
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme="light",
            locale="vi-VN",
        )
        page = context.new_page()
        page.goto(address)
        root = address.partition("?")[0]
        for name, go in PICTURES.items():
            go(page, root)
            page.evaluate("document.querySelector('iframe')?.remove()")
            _keep(FOLDER / f"{name}.png", page.screenshot())
        browser.close()
    print(f"{len(PICTURES)} ảnh trong {FOLDER}")
    return 0


def _keep(path: Path, data: bytes) -> None:
    """Few colours are enough for a screen, and a quarter of the bytes."""
    with Image.open(io.BytesIO(data)) as image:
        image.convert("RGB").quantize(64).save(path, "PNG", optimize=True)


if __name__ == "__main__":
    sys.exit(main())
