"""`share` shows the drafts named, to whoever has the address, and no other draft."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.press.system.project import ROOT
from tests.builders import copy_project
from tests.sample import bulletin
from tests.site import NOON, Site, article, tree
from tests.test_build_leaks import HIDDEN, traces

ENTER = "    environment.enter()\n"
SETTINGS = """SITEURL = "https://bantin.example.vn"
BULLETIN_IDENTITY = SITEURL
PUBLISH_TARGETS = {{
    "thu": {{"method": "folder", "path": {folder!r}}},
    "kho": {{"method": "git", "path": {kho!r}}},
}}
"""
CHOSEN, OTHER = "content/articles/2031/05/du-thao.md", "content/articles/2031/05/kin.md"
SHOWN = re.compile(r"https://bantin\.example\.vn/(xem-truoc-[0-9a-f]{24})/(\S+)")


class Office:
    """A project of its own, with two drafts and a folder to publish to."""

    def __init__(self, folder: Path) -> None:
        self.project = copy_project(folder / "dự án")
        self.place = folder / "nơi đăng"
        # The commands of the project, in the environment of the tests.
        tasks = (ROOT / "tasks.py").read_text("utf-8")
        assert ENTER in tasks
        (self.project / "tasks.py").write_text(tasks.replace(ENTER, ""), "utf-8")
        settings = SETTINGS.format(folder=str(self.place), kho=str(folder / "kho.git"))
        (self.project / "publishconf.py").write_text(settings, "utf-8")
        files = {
            "content/articles/2031/05/hop.md": article("Họp thường kỳ"),
            CHOSEN: article("Bài được cho xem", status="draft"),
            OTHER: article(
                "Chuyện còn giữ kín", "Người tên Kín Thị Bưng.", status="draft"
            ),
        }
        Site(self.project).write(files)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Give a command."""
        return subprocess.run(
            (sys.executable, "tasks.py", *words),
            cwd=self.project,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON)},
            capture_output=True,
            text=True,
            check=False,
        )

    def live(self) -> dict[str, bytes]:
        """What the server of the folder can send."""
        return tree((self.place / "current").resolve())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office that has published once."""
    office = Office(tmp_path)
    published = office.run("publish", "--to", "thu")
    assert published.returncode == 0, published.stdout + published.stderr
    return office


def test_a_shared_draft_is_shown_alone_until_the_next_publish(office):
    before = office.live()
    shared = office.run("share", CHOSEN, "--to", "thu")
    assert shared.returncode == 0, shared.stdout + shared.stderr
    assert "Đã đăng" not in shared.stdout, "nothing was published"
    found = SHOWN.search(shared.stdout)
    assert found, shared.stdout
    folder, page = found[1], found[2]
    after = office.live()
    text = after[f"{folder}/{page}index.html"].decode()
    assert "Bài được cho xem" in text
    assert "noindex" in text
    rest = {name: data for name, data in after.items() if not name.startswith(folder)}
    assert rest == before, "feeds, search, data and sitemap tell of no draft"
    for name, data in after.items():
        assert "kin/" not in name
        for told in ("Chuyện còn giữ kín", "Kín Thị Bưng", "2031/05/kin"):
            assert told.encode() not in data, (name, told)
    assert office.run("publish", "--to", "thu").returncode == 0
    assert office.live().keys() == before.keys()


def test_a_shared_draft_is_refused_where_everybody_sees_the_folder(office):
    refused = office.run("share", CHOSEN, "--to", "kho")
    assert refused.returncode == 4, refused.stdout + refused.stderr
    assert "không kín" in refused.stdout + refused.stderr
    assert "Traceback" not in refused.stderr
    assert not any("xem-truoc" in name for name in office.live())


def test_a_file_without_a_page_cannot_be_shared(office):
    refused = office.run("share", "content/articles/2031/05/khong-co.md", "--to", "thu")
    assert refused.returncode == 2
    assert "không có trang nào của tệp này" in refused.stdout + refused.stderr


def test_nothing_else_that_is_not_public_goes_with_it_and_no_rollback_shows_it(office):
    # Files that are named like a hidden person are an error of their own.
    kinds = [files for kind, files in HIDDEN.items() if kind != "a hidden person"]
    hidden = {path: text for files in kinds for path, text in files.items()}
    Site(office.project).write(bulletin() | hidden)
    shared = office.run("share", CHOSEN, "--to", "thu")
    assert shared.returncode == 0, shared.stdout + shared.stderr
    shown = office.live()
    assert traces(shown, "Bài được cho xem")
    assert traces(shown) == []
    number = (office.place / "current").resolve().name
    assert office.run("publish", "--to", "thu").returncode == 0
    for back in (["--release", number], [], []):
        office.run("rollback", "--to", "thu", *back)
        assert not traces(office.live(), "Bài được cho xem")
    assert not any("xem-truoc" in name for name in tree(office.place))
