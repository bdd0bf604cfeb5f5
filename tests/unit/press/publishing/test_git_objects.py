"""The bare repository of our own that a branch is published from."""

import os

import pytest

from plugins.press.publishing.targets import git_branch, git_objects
from tests.unit.press.publishing.places import GitPlace
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("git")


@pytest.mark.parametrize("left", ["packed-refs.lock", "packed-refs.new"])
def test_what_a_killed_git_has_left_hinders_nobody(tmp_path, monkeypatch, left):
    place = GitPlace(tmp_path)
    desk = Desk(place.target(), tmp_path / "khoa")
    desk.publish({"a/index.html": "cũ"})
    home = tmp_path / "copy-1.git"
    # Then the next fetch has to write the packed names anew.
    git_objects.GitObjects(home).git("pack-refs", "--all")
    lock = home / left
    lock.touch()
    monkeypatch.setattr(git_branch.time, "sleep", lambda _: None)
    monkeypatch.setattr(git_objects, "LOCKED", 0)
    desk.publish({"a/index.html": "mới"})
    assert place.shown()["a/index.html"] == "mới"
    assert not lock.exists()


def test_only_what_changed_is_read_again(tmp_path):
    objects = git_objects.GitObjects(tmp_path / "kho.git")
    site = tmp_path / "site"
    site.mkdir()
    for name in "abc":
        (site / name).write_text(name)
        os.utime(site / name, (1, 1))
    objects.tree_of(site, "", ())
    # The same size, moment and number: whoever reads it sees that it changed.
    with (site / "a").open("r+") as file:
        file.write("x")
    os.utime(site / "a", (1, 1))
    (site / "b").write_text("mới")
    tree = objects.tree_of(site, "", ())
    assert objects.text(f"{tree}:a") == "a"
    assert objects.text(f"{tree}:b") == "mới"


def test_what_git_has_thrown_away_meanwhile_is_read_again(tmp_path):
    objects = git_objects.GitObjects(tmp_path / "kho.git")
    site = tmp_path / "site"
    site.mkdir()
    (site / "a").write_text("a")
    os.utime(site / "a", (1, 1))
    tree = objects.tree_of(site, "", ())
    objects.git("prune", "--expire=now")
    assert objects.text(f"{tree}:a") == ""
    assert objects.tree_of(site, "", ()) == tree
    assert objects.text(f"{tree}:a") == "a"
