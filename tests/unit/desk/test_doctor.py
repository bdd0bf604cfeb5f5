"""What the doctor says of a machine, and when it says no."""

import os
import sys
from collections import namedtuple

import pytest

from plugins.desk import doctor as module
from plugins.desk.doctor import clock, disk, doctor, encoding, git, time_zone, writable
from plugins.desk.programs import look_for_programs

MB = 2**20


@pytest.mark.parametrize(
    ("free", "state"),
    [(199 * MB, "thiếu"), (200 * MB, "nên có"), (1000 * MB, "đủ")],
)
def test_a_full_disk_blocks_and_a_small_one_is_mentioned(free, state):
    assert disk(free).state == state


def test_a_folder_that_can_be_written_is_fine_and_left_clean(tmp_path):
    assert writable(tmp_path).state == "đủ"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_missing(tmp_path):
    assert writable(tmp_path / "none").state == "thiếu"


def test_a_disk_without_hard_links_only_gets_advice(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert writable(tmp_path).state == "nên có"


def test_a_console_that_is_not_utf8_is_named(monkeypatch):
    stream = namedtuple("stream", "encoding")("cp1258")
    monkeypatch.setattr(sys, "stdout", stream)
    assert encoding().state == "thiếu"
    assert "cp1258" in encoding().found


def test_without_time_zone_data_dates_cannot_be_right(monkeypatch):
    monkeypatch.setattr(module, "ZONE", "Asia/Nowhere")
    assert time_zone().state == "thiếu"
    assert "tzdata" in time_zone().advice


def test_vietnam_is_seven_hours_ahead():
    assert time_zone().state == "đủ"


def test_a_clock_behind_the_projects_own_files_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "ROOT", tmp_path)
    lock = tmp_path / "requirements.txt"
    lock.touch()
    assert clock().state == "đủ"
    os.utime(lock, (2**32, 2**32))
    assert clock().state == "thiếu"


def test_git_is_not_required_of_an_editor(tmp_path, monkeypatch):
    assert git(None).state == "nên có"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    assert git("git").state == "nên có"


def test_programs_are_optional_and_how_to_get_them_is_said():
    found = list(look_for_programs(lambda _: None))
    assert {one.state for one in found} == {"nên có"}
    assert all(one.advice for one in found)


def test_a_program_may_have_another_name():
    def only_chrome(name: str) -> str | None:
        return "/opt/chrome" if name == "google-chrome" else None

    found = {one.name: one for one in look_for_programs(only_chrome)}
    assert found["chromium"].found == "/opt/chrome"


def test_one_missing_thing_ends_with_three(monkeypatch, capsys):
    monkeypatch.setattr(module, "disk", lambda _: module.missing("Đĩa", "còn 0", "x"))
    monkeypatch.setattr(module, "look_for_programs", list)
    monkeypatch.setattr(module, "encoding", lambda: module.fine("Mã hóa", "tốt"))
    assert doctor() == 3
    assert "Còn thiếu 1 thứ" in capsys.readouterr().out


def test_optional_things_do_not_block(monkeypatch, capsys):
    for name in ("python", "encoding", "clock"):
        monkeypatch.setattr(module, name, lambda: module.fine("x", "tốt"))
    assert doctor() == 0
    assert "sẵn sàng" in capsys.readouterr().out
