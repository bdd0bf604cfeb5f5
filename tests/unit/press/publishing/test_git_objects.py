"""The bare repository of our own that a branch is published from."""

import pytest

from plugins.press.publishing.targets import git_branch, git_objects
from tests.unit.press.publishing.places import GitPlace
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("git")


def test_what_a_killed_git_has_locked_hinders_nobody(tmp_path, monkeypatch):
    place = GitPlace(tmp_path)
    desk = Desk(place.target(), tmp_path / "khoa")
    desk.publish({"a/index.html": "cũ"})
    lock = tmp_path / "copy-1.git/packed-refs.lock"
    lock.touch()
    monkeypatch.setattr(git_branch.time, "sleep", lambda _: None)
    monkeypatch.setattr(git_objects, "LOCKED", 0)
    desk.publish({"a/index.html": "mới"})
    assert place.shown()["a/index.html"] == "mới"
    assert not lock.exists()
