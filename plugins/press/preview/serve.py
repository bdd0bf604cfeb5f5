"""The live preview: drafts too, every edit seen at once, errors in the page.

serve(Path("content"), 8000)  →  0 after Ctrl-C; 3 when the port is taken
"""

import signal
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Protocol, TypeAlias

from plugins.press.preview.board import Board
from plugins.press.preview.files import Shelf
from plugins.press.preview.loop import Preview
from plugins.press.preview.places import preview_folder, quick_folder, site_folder
from plugins.press.preview.questions import Questions
from plugins.press.preview.requests import Answer, Request
from plugins.press.preview.server import HOST, PreviewServer, open_server
from plugins.press.printing import tell
from plugins.press.settings.project_settings import read_site
from plugins.press.system.failures import BuildError
from plugins.press.system.one_build import only_one

NOTHING: "Mapping[str, Opener]" = MappingProxyType({})


class Beside(Protocol):
    """What has pages of its own beside the preview."""

    @property
    def address(self) -> str:
        """The path to open it by."""

    def answer(self, request: Request) -> Answer:
        """Answer a request below its root."""


Opener: TypeAlias = Callable[[Path, Board, Questions], Beside]


def serve(
    content: Path,
    port: int,
    beside: Mapping[str, Opener] = NOTHING,
    open_browser: bool = False,
) -> int:
    """Show a live preview of a content folder until Ctrl-C; return the exit code.

    `beside` are parts with pages of their own, by root; `open_browser` shows the first
    of them, or the preview, in the browser that this machine uses.

    0 after Ctrl-C, 2 when there is no such port, 3 when the port or the preview is
    taken or there is no content folder. It never touches output/. Raises
    SettingsError.
    """
    content = content.resolve()
    if not content.is_dir():
        tell(f"Không có thư mục nội dung {content}.")
        return 3
    read_site()  # what is wrong in the settings is told before anything opens
    folder = preview_folder(content)
    board, questions = Board(), Questions()
    try:
        shelf = Shelf(quick_folder(folder), site_folder(folder))
        opened = {
            root: opener(content, board, questions) for root, opener in beside.items()
        }
        parts = {root: one.answer for root, one in opened.items()}
        server = open_server(port, shelf, board, parts)
        with server, only_one(site_folder(folder)):
            addresses = [one.address for one in opened.values()]
            show = webbrowser.open if open_browser else None
            _run(Preview(content, folder, board, questions), server, addresses, show)
    except OverflowError:
        tell(f"Không có cổng {port}; hãy chọn một số từ 1024 đến 65535.")
        return 2
    except BuildError:
        tell("Bản xem trước của thư mục này đang mở trong một cửa sổ khác.")
        return 3
    except OSError as error:
        tell(f"Không mở được cổng {port} ({error.strerror}).")
        tell(f"Hãy chọn cổng khác: serve --port {port % 65535 + 1}")
        return 3
    return 0


def _run(
    preview: Preview,
    server: PreviewServer,
    addresses: Sequence[str],
    show: Callable[[str], object] | None,
) -> None:
    """Serve until Ctrl-C, or until the system asks to end."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    own = f"http://{HOST}:{server.server_port}"
    tell(f"Xem trước tại {own}/ (Ctrl-C để dừng).")
    for address in addresses:
        tell(f"Bàn biên tập: {own}{address}")
    if show:
        first = own + (addresses[0] if addresses else "/")
        Thread(target=show, args=(first,), daemon=True).start()  # some wait for it
    try:
        preview.run()
    except KeyboardInterrupt:
        tell("Đã dừng xem trước.")
    finally:
        server.shutdown()
