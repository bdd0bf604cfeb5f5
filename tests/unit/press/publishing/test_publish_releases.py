"""Releases on a folder target: swapped whole, undone whole, never mixed."""

import json
import os

from plugins.press.publishing.rollback import go_back
from tests.unit.press.publishing.releasing import office, shown

FRONT = {"index.html": "Bản tin"}
A, B = {"a/index.html": "A"}, {"b/index.html": "B"}


def test_the_first_release_is_what_was_built(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    assert shown(target) == FRONT | A
    assert target.live() == 1


def test_what_stayed_the_same_is_the_same_file(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publish(A | B)
    one, two = (target.releases / n / "a/index.html" for n in "12")
    assert one.samefile(two)
    assert shown(target) == FRONT | A | B


def test_publishing_the_same_again_makes_no_release(tmp_path, capsys):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publish(A)
    assert target.numbers() == [1]
    assert "Không có gì thay đổi" in capsys.readouterr().out


def test_a_rollback_gives_back_the_very_bytes(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    before = target.read("manifest-1.json")
    desk.publish(A | B)
    go_back(desk.publisher)
    assert shown(target) == FRONT | A
    assert target.read("manifest-1.json") == before


def test_after_a_rollback_the_bad_release_is_never_gone_back_to(tmp_path):
    target, desk = office(tmp_path)
    for text in ("tốt", "hỏng"):
        desk.publish({"a/index.html": text})
    go_back(desk.publisher)
    desk.publish({"a/index.html": "sửa"})
    go_back(desk.publisher)
    assert shown(target)["a/index.html"] == "tốt"


def test_five_releases_stay(tmp_path):
    target, desk = office(tmp_path)
    for number in range(8):
        desk.publish({"a/index.html": str(number)})
    assert target.numbers() == [4, 5, 6, 7, 8]
    assert not target.read("manifest-3.json")


def test_an_old_next_page_stays_for_one_release(tmp_path):
    target, desk = office(tmp_path)
    second = {"a/trang/2/index.html": "2"}
    desk.publish(A | second)
    desk.publish(A)
    assert shown(target) == FRONT | A | second
    desk.publish(A | B)
    assert shown(target) == FRONT | A | B


def test_a_manifest_says_what_every_file_is(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    manifest = json.loads(target.read("manifest-1.json"))
    assert manifest["files"]["a/index.html"][1] == 1
    assert manifest["published"] == "2026-03-05T08:30:00+07:00"


def test_where_there_are_no_hard_links_files_are_copied(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publish(A | B)
    assert shown(target) == FRONT | A | B


def test_an_old_release_that_cannot_be_deleted_takes_nothing_back(
    tmp_path, monkeypatch, capsys
):
    target, desk = office(tmp_path)
    for number in range(5):
        desk.publish({"a/index.html": f"{number}"})
    monkeypatch.setattr(target, "remove", refuse)
    desk.publish({"a/index.html": "mới"})
    assert shown(target)["a/index.html"] == "mới"
    assert "chưa dọn được" in capsys.readouterr().out


def refuse(number):
    raise PermissionError(13, "Permission denied", str(number))
