"""The desk shows what publishing would change, and publishes it, to a real folder."""

import re
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.press.system.project import ROOT
from tests.press.preview import PATIENCE, START_DESK, Preview
from tests.site import Site, article

ENTER = "    environment.enter()\n"
HOP, BAI = "2031/05/hop", "2031/05/bai"
SETTINGS = """SITEURL = "https://bantin.example.vn"
BULLETIN_IDENTITY = SITEURL
PUBLISH_TARGETS = {{"thu-muc": {{"method": "folder", "path": {!r}}}}}
"""


class Desk(Preview):
    """The desk of a project that publishes to a folder beside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, start=START_DESK)
        self.place = folder / "nơi đăng"
        self.site = Site(self.project)
        # The commands of the project, in the environment of the tests.
        tasks = (ROOT / "tasks.py").read_text("utf-8")
        assert ENTER in tasks
        (self.project / "tasks.py").write_text(tasks.replace(ENTER, ""), "utf-8")
        settings = SETTINGS.format(str(self.place))
        (self.project / "publishconf.py").write_text(settings, "utf-8")

    def send(self, **form: str) -> None:
        """Send the form of the page that publishes."""
        request = urllib.request.Request(
            self.url("/bien-tap/dang"),
            data=urllib.parse.urlencode({"noi": "thu-muc", **form}).encode(),
            headers={**self.key, "Origin": self.url("")},
        )
        urllib.request.urlopen(request, timeout=10).close()

    @property
    def key(self) -> dict[str, str]:
        """What lets one in."""
        found = re.search(r"khoa=(\S+)", self.log.read_text("utf-8"))
        assert found
        return {"Cookie": f"ban-bien-tap={found[1]}"}

    def told(self) -> str:
        """What the page says when the command is through."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.get("/bien-tap/dang", **self.key).text
            if "Đang làm" not in page:
                return page
            time.sleep(0.1)
        raise AssertionError(page)

    def live(self, page: str) -> Path:
        """Where readers get a page."""
        return self.place / "current" / page / "index.html"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("ban"))
    made.write({f"content/articles/{HOP}.md": article("Họp")})
    with made as desk:
        desk.until(f"/{HOP}/", "Họp")
        yield desk


def test_nothing_is_published_before_it_was_looked_at(desk: Desk) -> None:
    desk.send(viec="dang")
    assert "Sẽ đổi những điều sau" not in desk.told()
    assert not desk.place.exists()


def test_what_was_shown_and_agreed_to_is_published(desk: Desk) -> None:
    desk.send(viec="xem")
    shown = desk.told()
    assert "Sẽ đổi những điều sau" in shown, shown[shown.index("<main") :]
    assert "Đăng những điều này lên" in shown
    assert not desk.live(HOP).exists()
    desk.send(viec="dang")
    assert "Đã đăng" in desk.told()
    assert "Họp" in desk.live(HOP).read_text("utf-8")


def test_an_edit_at_the_desk_is_published_by_the_same_way(desk: Desk) -> None:
    desk.write({f"content/articles/{BAI}.md": article("Bài mới")})
    desk.send(viec="xem")
    assert f"/{BAI}/" in desk.told()
    desk.send(viec="dang")
    assert "Đã đăng" in desk.told()
    assert "Bài mới" in desk.live(BAI).read_text("utf-8")
