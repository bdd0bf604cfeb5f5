"""Whatever is closed to publishing is told soon: nothing waits for an answer."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.complaints import advice_on
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.git_branch import GitBranch
from plugins.press.publishing.targets.remote import Remote
from plugins.press.publishing.targets.stores.sftp_login import sftp_store
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.releasing import Desk, office, shown

pytestmark = pytest.mark.skipif(os.name == "nt", reason="their servers are not there")
SECONDS = 20
A, B = {"a/index.html": "A"}, {"b/index.html": "B"}


class Closed(BaseHTTPRequestHandler):
    """Asks whoever comes for a password."""

    def do_GET(self) -> None:
        """Let nobody in."""
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="kho"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def closed() -> Iterator[str]:
    """Address of a repository that wants a password."""
    server = HTTPServer(("127.0.0.1", 0), Closed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/tin.git"
    server.shutdown()
    server.server_close()


def assert_refused(desk: Desk, said: str) -> None:
    """Publishing fails soon, and tells what to do."""
    start = time.monotonic()
    with pytest.raises(PublishingError, match=said) as told:
        desk.publish(A | B)
    assert time.monotonic() - start < SECONDS
    assert "Hãy gửi nguyên văn" not in str(told.value)


@pytest.mark.needs("git")
def test_git_asks_nobody_for_a_name_or_a_password(closed, tmp_path, monkeypatch):
    monkeypatch.delenv("GIT_ASKPASS", raising=False)
    target = GitBranch(closed, "gh-pages", tmp_path / "kho.git", "keep")
    assert_refused(Desk(target, tmp_path / "khoa"), "token")


@pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync")
def test_a_key_with_a_password_of_its_own_is_not_asked_about(tmp_path):
    with ssh_server(tmp_path / "ssh") as (host, options):
        key = tmp_path / "ssh/user_key"
        change = ["ssh-keygen", "-q", "-p", "-f", str(key), "-N", "mat khau"]
        subprocess.run(change, check=True)
        with connection(host, [*options, "-o", "IdentitiesOnly=yes"]) as ssh:
            target = Remote(host, str(tmp_path / "tin"), ssh)
            assert_refused(Desk(target, tmp_path / "khoa"), "ssh-add")


@pytest.mark.needs("sshd", "ssh", "ssh-keygen")
@pytest.mark.parametrize("password", ["sai", ""])
def test_web_space_that_refuses_a_password_says_where_it_comes_from(tmp_path, password):
    with ssh_server(tmp_path / "ssh") as (host, options):
        port = options[options.index("-p") + 1]
        kind, secret, *_ = (tmp_path / "ssh/host_key.pub").read_text().split()
        known, key = tmp_path / "known", str(tmp_path / "key")
        known.write_text(f"[127.0.0.1]:{port} {kind} {secret}\n")
        subprocess.run(["ssh-keygen", "-q", "-f", key, "-N", ""], check=True)
        login = sftp_store(f"{host}:{port}", lambda: password, str(known), key)
        with pytest.raises(PublishingError, match="BANTIN_PASSWORD"), login:
            pass


@pytest.mark.needs("ssh")
def test_ssh_waits_for_nobody_and_for_no_line_that_is_dead():
    with connection("bantin@may-chu.example.vn", ["-o", "BatchMode=no"]) as ssh:
        asked = [*ssh, "-G", "bantin@may-chu.example.vn"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    settings = dict(line.split(" ", 1) for line in said.splitlines() if " " in line)
    assert settings["batchmode"] == "yes"
    alive = int(settings["serveraliveinterval"]) * int(settings["serveralivecountmax"])
    assert int(settings["connecttimeout"]) + alive <= 180


@pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync")
def test_a_folder_nobody_may_write_to_is_told_and_the_old_site_stays(remote, tmp_path):
    desk = Desk(remote, tmp_path / "khoa")
    desk.publish(A)
    with nobody_writes(tmp_path / "bản tin/releases"):
        assert_refused(desk, "Không có quyền ghi ở nơi đăng")
    assert remote.live() == 1


def test_a_closed_folder_of_this_machine_is_told_and_the_old_site_stays(tmp_path):
    target, desk = office(tmp_path)
    desk.publish(A)
    with nobody_writes(target.releases), pytest.raises(OSError) as told:  # noqa: PT011
        desk.publish(A | B)
    assert "Không có quyền ghi ở nơi đăng" in advice_on(told.value)
    assert shown(target) == {"index.html": "Bản tin", **A}


@contextmanager
def nobody_writes(folder: Path) -> Iterator[None]:
    """Close a folder to everybody, root too."""
    if os.geteuid():
        folder.chmod(0o555)
    elif subprocess.run(["chattr", "+i", folder], check=False).returncode:
        pytest.skip("this disk has no locks that hold root")
    try:
        yield
    finally:
        if os.geteuid():
            folder.chmod(0o755)
        else:
            subprocess.run(["chattr", "-i", folder], check=True)
