"""A folder in which nothing changed is not read again, and anything else is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.problems.problem import Problem
from plugins.press import check
from plugins.press.check import check_folder
from plugins.press.system.options import BuildOptions
from tests.content_check import SITE, article

PATH = "articles/2018/07/bai.md"
NOON = datetime(2018, 7, 20, 12, tzinfo=VIETNAM)


@dataclass
class Desk:
    """A content folder, and whether its last check opened a file."""

    content: Path
    site = SITE
    now = NOON
    looked = False

    def check(self) -> list[Problem]:
        self.looked = False
        return check_folder(BuildOptions(self.content, Path("x"), self.now), self.site)

    def write(self, text: str, path: str = PATH) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    made = Desk(tmp_path / "content")
    read = check.read

    def noticed(*arguments, **named):
        made.looked = True
        return read(*arguments, **named)

    monkeypatch.setattr(check, "read", noticed)
    made.write(article(body="Xem [tại đây](/can-bo/).\n"))
    made.check()
    return made


def test_the_same_problems_are_told_without_reading(desk: Desk) -> None:
    desk.now += timedelta(hours=3)
    assert [problem.rule for problem in desk.check()] == ["vague-link"]
    assert not desk.looked


def another_text(desk: Desk) -> None:
    desk.write(article(body="Không có liên kết.\n"))


def another_file(desk: Desk) -> None:
    desk.write("x", "images/2018/.env")


def a_link(desk: Desk) -> None:
    (desk.content / "pages").symlink_to(desk.content / "articles")


def other_settings(desk: Desk) -> None:
    desk.site = replace(SITE, categories=())


def another_day(desk: Desk) -> None:
    desk.now += timedelta(hours=12)


def an_earlier_moment(desk: Desk) -> None:
    desk.now -= timedelta(minutes=1)


def a_damaged_answer(desk: Desk) -> None:
    (kept,) = (desk.content.parent / "cache").rglob("*.check")
    data = kept.read_bytes()
    kept.write_bytes(data[:-20] + b"x" + data[-19:])


CHANGES = (
    *(another_text, another_file, a_link, other_settings),
    *(another_day, an_earlier_moment, a_damaged_answer),
)


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_needs_a_new_look(desk: Desk, change) -> None:
    change(desk)
    desk.check()
    assert desk.looked


def test_an_article_that_comes_due_needs_a_new_look(desk: Desk) -> None:
    desk.write(article("date: 2018-07-20 15:00"), "articles/2018/07/hen-gio.md")
    desk.check()
    desk.now += timedelta(hours=2, minutes=59)
    desk.check()
    assert not desk.looked
    desk.now += timedelta(minutes=1)
    desk.check()
    assert desk.looked
