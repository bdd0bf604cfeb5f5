"""What was found in the record is told again while it is the same, and only then."""

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.linked import two_places
from plugins.bulletin.words.dates import VIETNAM
from plugins.press.check import check_folder
from plugins.press.content.kept_findings import SUFFIX
from plugins.press.system.options import BuildOptions
from tests.content_check import SITE
from tests.edits import edit
from tests.sample import Files, bulletin
from tests.site import NOON, Site, meeting

PERSON = "content/officials/cam-van-son.md"
HELD = "content/meetings/2031/hop-that.md"
DAY = 24 * 60 * 60


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    return Site(tmp_path).write(bulletin())


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One for every look at the record."""
    found: list[int] = []
    look = two_places.check

    def noticed(*arguments):
        found.append(len(found))
        return look(*arguments)

    monkeypatch.setattr(two_places, "check", noticed)
    return found


def problems(site: Site, at: int = NOON) -> list[Problem]:
    now = datetime.fromtimestamp(at, VIETNAM)
    return check_folder(BuildOptions(site.content, Path("x"), now), SITE)


def change(site: Site, kind: str) -> None:
    files: Files = bulletin()
    edit(files, Random(1), [kind])
    site.change(bulletin(), files)


@pytest.mark.parametrize("kind", ["text", "title"])
def test_other_words_do_not_make_the_record_looked_at_again(
    site: Site, looks: list[int], kind: str
) -> None:
    problems(site)
    change(site, kind)
    problems(site)
    assert looks == [0]


@pytest.mark.parametrize(
    "kind", ["post", "body", "hidden", "meeting", "day", "draft", "topic"]
)
def test_after_any_edit_the_same_is_told_as_of_a_folder_never_seen(
    site: Site, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    problems(site)
    change(site, kind)
    found = problems(site)
    monkeypatch.setenv("BULLETIN_CACHE", str(site.folder / "another"))
    assert found == problems(site)


def test_a_post_that_was_not_held_is_told_of_once_the_registry_says_so(
    site: Site,
) -> None:
    text = (site.folder / PERSON).read_text("utf-8")
    site.write({HELD: meeting("Họp", chairs=["Cầm Văn Sơn - Giám đốc Sở Thủy lợi"])})
    assert not [one for one in problems(site) if one.path in HELD]
    site.write({PERSON: text.replace('"2025"', '"2031-05-30"')})
    assert "post-not-held" in {one.rule for one in problems(site)}
    site.write({PERSON: text})
    assert "post-not-held" not in {one.rule for one in problems(site)}


def test_another_day_is_another_record(site: Site, looks: list[int]) -> None:
    problems(site)
    problems(site, NOON + DAY)
    assert len(looks) == 2


def test_what_was_kept_and_cut_is_found_anew(site: Site, looks: list[int]) -> None:
    before = problems(site)
    (kept,) = (site.folder / "cache").rglob(f"*{SUFFIX}")
    kept.write_bytes(kept.read_bytes()[:-3])
    (last,) = (site.folder / "cache").rglob("*.check")
    last.unlink()
    assert problems(site) == before
    assert len(looks) == 2
