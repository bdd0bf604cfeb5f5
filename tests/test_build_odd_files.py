"""Edits that hide from who only looks at times, sizes or names leave nothing stale."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site import NOON, Site, article, differences, document, meeting

ARTICLES = "content/articles/2031/05"
PAGE = f"{ARTICLES}/hop.md"
LONG_AGO = 1_000_000_000
FILES = {
    PAGE: article("Họp dân", meeting="hop", tags=["dân vận"]),
    f"{ARTICLES}/sau.md": article("Tin sau", date="2031-05-13 08:00"),
    "content/meetings/2031/hop.md": meeting("Họp", chairs=["Lò Văn An - Chủ tịch"]),
    "content/officials/an.md": document(name="Lò Văn An"),
}


def rewrite(file: Path, old: str, new: str, when: int | None = None) -> None:
    """Change a file, and set its time, by default to what it was."""
    before = file.stat().st_mtime_ns
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    times = before if when is None else when * 10**9
    os.utime(file, ns=(times, times))


def restore(site: Site) -> None:
    """Put an older commit back, with times of long ago."""
    site.write(FILES)
    for file in site.content.rglob("*.md"):
        os.utime(file, (LONG_AGO, LONG_AGO))


def touch(site: Site) -> None:
    """Give every file a new time and nothing else."""
    for file in site.content.rglob("*.md"):
        os.utime(file)


def swap(site: Site) -> None:
    """Exchange two files by their names: sizes and times go with them."""
    one, other = site.folder / PAGE, site.folder / f"{ARTICLES}/sau.md"
    aside = site.folder / "aside"
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def copy_in_place(site: Site) -> None:
    """Copy all files anew, as a sync does: equal bytes and times, other files."""
    moved = site.folder / "moved"
    shutil.copytree(site.content, moved)
    shutil.rmtree(site.content)
    moved.rename(site.content)


def cut_the_cache(site: Site) -> None:
    """Leave half of every file that a build keeps for the next one."""
    for file in (site.folder / ".cache").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def folder(name: str) -> Callable[[Site], None]:
    """Give the folder of a month another name."""

    def rename(site: Site) -> None:
        (old,) = (site.content / "articles/2031").iterdir()
        old.rename(old.with_name(name))

    return rename


def edit(old: str, new: str, when: int | None = None) -> Callable[[Site], None]:
    """Change the first article."""
    return lambda site: rewrite(site.folder / PAGE, old, new, when)


# Each is done to what the one before has left.
ODD: dict[str, Callable[[Site], None]] = {
    "another word of the same length at the same time": edit("Họp dân", "Họp bàn"),
    "an edit with a time of long ago": edit("Họp bàn", "Họp làng", LONG_AGO),
    "an older commit": restore,
    "new times alone": touch,
    "two files that changed places": swap,
    "the same files copied anew": copy_in_place,
    "half a cache": cut_the_cache,
    "an edit after that": edit("Tin", "Báo"),
    "a cache taken away": lambda site: shutil.rmtree(site.folder / ".cache"),
    "a photo of the folder taken back": restore,
    "the folder of another month": folder("06"),
    "and back": folder("05"),
    "a name in other letters": lambda site: (site.folder / PAGE).rename(
        site.folder / f"{ARTICLES}/HOP.md"
    ),
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> dict[str, tuple[int, list[str]]]:
    """What came of each: the exit code, and at which files the trees differ."""
    site, found = Site(tmp_path_factory.mktemp("site")).write(FILES), {}
    assert site.build().code == 0
    for name, change in ODD.items():
        before = site.tree()
        change(site)
        code = site.build().code
        same = before if code else site.clean_tree()
        found[name] = code, differences(site.tree(), same)
    return found


@pytest.mark.parametrize("name", ODD)
def test_an_edit_that_hides_leaves_nothing_stale(ran, name):
    assert ran[name][1] == []


def test_only_names_that_the_rules_do_not_allow_are_refused(ran):
    refused = [name for name, (code, _) in ran.items() if code]
    assert refused == ["the folder of another month", "a name in other letters"]


def test_a_clock_that_was_set_back_and_forth_leaves_nothing_stale(tmp_path):
    site = Site(tmp_path).write(FILES)
    assert site.build().code == 0
    for now in (NOON - 5 * 86_400, NOON - 3 * 86_400, NOON):
        assert site.build(now=now).code == 0
        assert differences(site.tree(), site.clean_tree(now=now)) == [], now
