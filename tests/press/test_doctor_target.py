"""`doctor --to`: what is wrong with a target is told, with what to do about it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.desk import doctor_target as module
from plugins.desk.doctor_target import doctor_target
from plugins.press.publishing.manifest import Manifest, scan
from plugins.press.publishing.server_config.old_addresses import old_addresses
from plugins.press.publishing.server_config.server import Server
from plugins.press.publishing.web_check import web_diagnoses
from tests.press.servers import serving
from tests.unit.press.publishing.releasing import MORNING

OLD = tuple(old_addresses("/tin/1.aspx id=5 /2018/07/x/ 301\n", ["/2017/05/da-go/"]))
FILES = {
    "index.html": "Trang đầu",
    "404.html": "Không có",
    "410.html": "Đã gỡ",
    "theme/site.3f2a9c01.css": "a { color: red }" * 100,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "current" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "current"


def looked_at(tree: Path, home: Path, old=OLD, **live):
    manifest = Manifest(1, 0, "", "", "", live.get("files", scan(tree)))
    server = Server("http://127.0.0.1", str(tree), old)
    with serving("nginx", home / "nginx", server) as reader:
        url = f"http://127.0.0.1:{reader.server.ports[0]}"
        now = live.get("now", datetime.now(MORNING.tzinfo))
        found = list(web_diagnoses(url, manifest, ["/2017/05/da-go/"], OLD, now))
    return {one.name: one for one in found}


needs_nginx = pytest.mark.needs("nginx", "openssl")


@needs_nginx
def test_a_server_with_our_configuration_has_nothing_to_mend(tree, tmp_path):
    found = looked_at(tree, tmp_path)
    assert {one.state for one in found.values()} == {"đủ"}
    assert found["Địa chỉ cũ"].found == "/tin/1.aspx?id=5 → /2018/07/x/"
    assert "Nén" in found


@needs_nginx
def test_a_server_that_knows_no_old_addresses_is_to_be_configured(tree, tmp_path):
    found = looked_at(tree, tmp_path, old=())
    assert "404, đúng ra 410" in found["Bài đã gỡ"].found
    assert found["Địa chỉ cũ"].state == "nên có"
    assert "server-config" in found["Địa chỉ cũ"].advice


@needs_nginx
def test_another_site_than_the_one_published_is_noticed(tree, tmp_path):
    other = {"index.html": ("0" * 64, 1)}
    found = looked_at(tree, tmp_path, files=other)
    assert found["Trang đầu"].state == "thiếu"


@needs_nginx
def test_clocks_that_differ_are_told(tree, tmp_path):
    now = datetime.now(MORNING.tzinfo) + timedelta(hours=1)
    assert "lệch 3" in looked_at(tree, tmp_path, now=now)["Đồng hồ"].found


def test_a_site_that_nobody_serves_is_told(tree):
    manifest = Manifest(1, 0, "", "", "", scan(tree))
    found = list(web_diagnoses("http://127.0.0.1:9", manifest, [], [], MORNING))
    assert [one.state for one in found] == ["thiếu"]


def configured(home: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    (home / "content").mkdir(parents=True)
    target = {"method": "folder", "path": path}
    text = f"PUBLISH_TARGETS = {{'thu': {target!r}}}\n"
    (home / "publishconf.py").write_text(text, "utf-8")
    monkeypatch.setattr(module, "ROOT", home)


def test_a_new_folder_is_ready(tmp_path, monkeypatch, capsys):
    configured(tmp_path / "bản tin", monkeypatch, "../xuat ban")
    assert doctor_target("thu") == 0
    told = capsys.readouterr().out
    assert "chưa có bản nào" in told
    assert "đổi được trong một bước" in told
    assert "Nơi đăng đã sẵn sàng." in told


def test_a_folder_of_other_things_is_not_ready(tmp_path, monkeypatch, capsys):
    configured(tmp_path / "bản tin", monkeypatch, "../xuat ban")
    (tmp_path / "xuat ban").mkdir()
    (tmp_path / "xuat ban/anh-cuoi.jpg").touch()
    assert doctor_target("thu") == 3
    assert "tệp lạ" in capsys.readouterr().out


def test_an_unknown_target_is_wrong_usage(tmp_path, monkeypatch, capsys):
    configured(tmp_path / "bản tin", monkeypatch, "x")
    assert doctor_target("thuu") == 2
    assert 'Có phải "thu"?' in capsys.readouterr().err
