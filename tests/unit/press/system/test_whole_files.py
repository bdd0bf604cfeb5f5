"""Files and folders that change at once or not at all."""

import os

import pytest

from plugins.press.system import whole_files
from plugins.press.system.whole_files import (
    link_or_copy,
    put_in_place,
    recover,
    write_whole,
)


@pytest.fixture(params=[True, False], ids=["exchange", "two renames"])
def two(tmp_path, request, monkeypatch):
    """A new folder and the one in place, with and without a system that exchanges."""
    if not request.param:
        monkeypatch.setattr(whole_files, "_exchange", lambda *_: False)
    for name in ("new", "live"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(name)
    return tmp_path / "new", tmp_path / "live"


def test_the_new_folder_takes_the_place_of_the_old(two):
    new, live = two
    put_in_place(new, live)
    assert (live / "x").read_text() == "new"
    assert (new / "x").read_text() == "live"


def test_the_first_folder_simply_moves_in(tmp_path):
    (tmp_path / "new").mkdir()
    put_in_place(tmp_path / "new", tmp_path / "live")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_a_machine_that_stops_between_two_renames_has_its_old_site_back(tmp_path):
    (tmp_path / ".live.aside").mkdir()
    recover(tmp_path / "live")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_what_was_set_aside_goes_when_the_new_site_stands(tmp_path):
    for name in ("live", ".live.aside"):
        (tmp_path / name).mkdir()
    recover(tmp_path / "live")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    target = tmp_path / "x"
    target.write_text("old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert target.read_text() == "old"


def test_a_disk_without_links_gets_a_copy(tmp_path, monkeypatch):
    (tmp_path / "a").write_text("x")

    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    link_or_copy(f"{tmp_path}/a", f"{tmp_path}/b")
    one, other = (tmp_path / name for name in "ab")
    assert other.read_text() == "x"
    assert other.stat().st_mtime_ns == one.stat().st_mtime_ns


def test_a_full_disk_is_no_disk_without_links(tmp_path):
    with pytest.raises(FileNotFoundError):
        link_or_copy(f"{tmp_path}/none", f"{tmp_path}/b")
