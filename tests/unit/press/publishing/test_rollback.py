"""What a rollback shows first, and what it asks about."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.press.publishing.amendments import amended
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.history import history, in_words
from plugins.press.publishing.manifest import Manifest
from plugins.press.publishing.rollback import go_back
from plugins.press.publishing.targets.folder import Folder
from tests.unit.press.publishing.releasing import Desk, office, shown

A = {"2018/07/a/index.html": "A"}
B = {"2018/07/b/index.html": "B"}
LIST = '<h2 class="amendment__title"><a href="/2018/07/a/">Họp &amp; bàn</a></h2>'
CORRECTED = {"2018/07/a/index.html": "A đúng", "cai-chinh/index.html": LIST}


def test_the_difference_is_shown_first(tmp_path, capsys):
    _, desk = office(tmp_path)
    desk.publish(A)
    desk.publish({"2018/07/a/index.html": "A2"} | B)
    capsys.readouterr()
    go_back(desk.publisher)
    told = capsys.readouterr().out
    assert "~ /2018/07/a/" in told
    assert "- /2018/07/b/" in told


def test_an_article_taken_down_returns_only_when_somebody_agrees(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A | B)
    desk.publish(A, accept=1)
    with pytest.raises(PublishingError, match=r"/2018/07/b/ \(đã gỡ\)"):
        go_back(desk.publisher)
    assert "2018/07/b/index.html" not in shown(target)
    asked: list[str] = []
    go_back(desk.publisher, 1, lambda back: bool(asked.extend(back)) or True)
    assert asked == ["/2018/07/b/ (đã gỡ)"]
    assert "2018/07/b/index.html" in shown(target)


def test_a_correction_is_undone_only_when_somebody_agrees(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    desk.publish(CORRECTED)
    with pytest.raises(PublishingError, match=r"/2018/07/a/ .*Họp & bàn"):
        go_back(desk.publisher)
    assert shown(target)["2018/07/a/index.html"] == "A đúng"


def test_a_correction_that_stays_is_not_asked_about(tmp_path):
    _, desk = office(tmp_path)
    desk.publish(CORRECTED)
    desk.publish(CORRECTED | B)
    go_back(desk.publisher)


def test_a_site_without_corrections_has_none(tmp_path):
    assert amended(tmp_path) == {}


def test_the_history_says_what_each_release_changed():
    def release(number, replaced, *paths):
        files = {path: (path + str(number), 1) for path in paths}
        when = f"2026-03-0{number}T08:30:00+07:00"
        return Manifest(number, replaced, when, "khoa@may-3", "", files)

    found = [
        release(1, 0, "index.html", "2018/07/a/index.html"),
        release(2, 1, "index.html", "2018/07/a/index.html", "can-bo/an/index.html"),
    ]
    lines = history(found, 2)
    assert lines[0] == (
        "   2  lúc 8:30 ngày 2/3/2026, khoa@may-3: 1 trang cán bộ mới, 1 bài đổi, "
        "1 trang đổi  ← đang đăng"
    )
    assert lines[1] == "        ~ /2018/07/a/"
    assert "2 trang (bản đầu)" in lines[2]


def test_a_release_that_changed_no_page_says_so():
    assert in_words({}, {"t.css": ("1", 1)}) == "không trang nào đổi"


@pytest.mark.skipif(os.name == "nt", reason="there are no small disks there")
def test_on_a_full_disk_a_rollback_gets_through(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        _roll_back_on(place, tmp_path)
    finally:
        subprocess.run(["umount", str(place)], check=True)


def _roll_back_on(place: Path, home: Path) -> None:
    target = Folder(place / "xuat ban")
    desk = Desk(target, home / "khoa")
    desk.publish({"index.html": "cũ"})
    desk.publish({"index.html": "mới"})
    with (place / "đầy").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    go_back(desk.publisher)
    assert shown(target)["index.html"] == "cũ"
