"""A reader who clicks on while everything changes, by https under a real name."""

import threading
from pathlib import Path

import pytest

from plugins.press.publishing.server_config.server import Server
from tests.press.servers import HOST, Reader, serving
from tests.unit.press.publishing.places import FolderPlace, Place, WebFolderPlace
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("nginx", "openssl")

PAGES = 600
RELEASES = 3


def site(number: int) -> dict[str, str]:
    """Six hundred pages of which each wants a style sheet and leads to the next."""
    dress = f"theme/t.{number:08x}.css"
    pages = {
        f"2018/07/{one}/index.html": f"{number} /{dress} /2018/07/{(one + 1) % PAGES}/"
        for one in range(PAGES)
    }
    return {**pages, dress: str(number)}


class Clicking(threading.Thread):
    """Reads a page, its style sheet, and goes on to where it leads."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.enough = threading.Event()
        self.read: list[str] = []
        self.broken: list[tuple[str, int]] = []

    def run(self) -> None:
        address = "/2018/07/0/"
        while not (self.enough.is_set() and len(self.read) >= PAGES):
            page = self.reader.get(address)
            if page.status != 200:
                self.broken.append((address, page.status))
                return
            number, dress, address = page.body.decode().split()
            sheet = self.reader.get(dress)
            if (sheet.status, sheet.body.decode()) != (200, number):
                self.broken.append((dress, sheet.status))
            self.read.append(number)


@pytest.mark.parametrize(
    ("kind", "shown"), [(FolderPlace, "bản tin/current"), (WebFolderPlace, "máy/web")]
)
def test_whoever_clicks_through_meanwhile_meets_no_page_that_lacks_anything(
    tmp_path: Path, kind: type, shown: str
):
    tmp_path.chmod(0o755)
    place: Place = kind(tmp_path)
    desk = Desk(place.target(), tmp_path / "khoa")
    desk.publish(site(0))
    server = Server(f"https://{HOST}", str(tmp_path / shown))
    with serving("nginx", tmp_path / "nginx", server) as reader:
        clicking = Clicking(reader)
        clicking.start()
        for number in range(1, RELEASES):
            desk.publish(site(number))
        clicking.enough.set()
        clicking.join(60)
    assert clicking.broken == []
    assert len(clicking.read) >= PAGES
    assert len(set(clicking.read)) > 1
