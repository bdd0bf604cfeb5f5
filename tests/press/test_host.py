"""Publishing by rsync to a host, seen through its web server."""

import os
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.rollback import go_back
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.remote import Remote
from tests.press.conftest import serving
from tests.unit.press.publishing.releasing import Desk

pytestmark = pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync", "nginx")

A, B = {"a/index.html": "trang Á"}, {"b/index.html": "B"}


@pytest.fixture
def desk(remote: Remote, tmp_path: Path) -> Desk:
    return Desk(remote, tmp_path / "khoa")


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


@pytest.mark.quiet
def test_readers_get_each_release_and_after_a_rollback_the_old_one(desk, site):
    desk.publish({"a/index.html": "tốt"}, visit=site)
    desk.publish({"a/index.html": "hỏng"}, visit=site)
    assert get(f"{site}/a/") == "hỏng"
    start = time.monotonic()
    go_back(desk.publisher)
    assert time.monotonic() - start < 5
    assert get(f"{site}/a/") == "tốt"


def test_what_stayed_the_same_is_the_same_file_on_the_host(desk, remote):
    desk.publish(A)
    time.sleep(1.1)  # a rebuilt file has another time
    desk.publish(A | B)
    one, two = (Path(remote.path, "releases", n, "a/index.html") for n in "12")
    assert one.samefile(two)
    assert Path(remote.path, "releases/2/b/index.html").stat().st_mode & 0o777 == 0o644


def test_same_size_and_other_words_are_sent(desk, site):
    desk.publish({"a/index.html": "ông Á"})
    desk.publish({"a/index.html": "ông À"})
    assert get(f"{site}/a/") == "ông À"


def test_old_next_pages_stay_for_one_release(desk, site):
    desk.publish(A | {"a/trang/2/index.html": "trang 2"})
    desk.publish(A)
    assert get(f"{site}/a/trang/2/") == "trang 2"
    desk.publish(A | B)
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(f"{site}/a/trang/2/")
    caught.value.close()


def test_a_damaged_release_is_not_gone_back_to(desk, remote, site):
    desk.publish({"a/index.html": "1"})
    desk.publish({"a/index.html": "2"})
    Path(remote.path, "releases/1/a/index.html").write_text("x")
    with pytest.raises(PublishingError, match="Bản 1"):
        go_back(desk.publisher)
    assert get(f"{site}/a/") == "2"


def test_a_file_too_many_is_noticed(desk, remote):
    desk.publish({"a/index.html": "1"})
    desk.publish({"a/index.html": "2"})
    Path(remote.path, "releases/1/lạ.php").touch()
    with pytest.raises(PublishingError, match="Bản 1"):
        go_back(desk.publisher)


def test_a_server_that_shows_something_else_undoes_the_release(desk, remote, site):
    desk.publish(A, visit=site)
    with pytest.raises(PublishingError, match=r"không phải trang"):
        desk.publish(A | B, visit=f"{site}/a")
    assert remote.live() == 1
    assert remote.numbers() == [1]


def test_a_first_release_that_nobody_can_see_is_undone(desk, remote):
    with pytest.raises(PublishingError, match="Không xem được"):
        desk.publish(A, visit="http://127.0.0.1:9")
    assert remote.live() is None
    assert remote.numbers() == []


def test_a_server_that_shows_the_ledger_is_found_out(desk, remote, tmp_path):
    shown = f'location /state/ {{ alias "{remote.path}/state/"; }}'
    with (
        serving(tmp_path, shown) as site,
        pytest.raises(PublishingError, match=r"state/.* đáng lẽ không có"),
    ):
        desk.publish(A, visit=site)
    assert remote.live() is None


def test_a_dry_run_on_a_new_host_leaves_no_trace(desk, remote):
    desk.rehearse(A)
    assert not Path(remote.path).exists()


def test_the_second_publisher_waits_for_the_first(desk, remote):
    remote.lock("not ours")
    with pytest.raises(PublishingError, match="Đang có người đăng"):
        desk.publish(A)
    remote.unlock()
    desk.publish(A)


def test_a_host_that_does_not_answer_is_named(tmp_path):
    with (
        connection("127.0.0.1", ["-p", "9"]) as ssh,
        pytest.raises(PublishingError, match=r"không trả lời.*\n.*127\.0\.0\.1: .*ref"),
    ):
        Desk(Remote("127.0.0.1", "/nowhere", ssh), tmp_path / "x").publish(A)


def test_a_host_whose_key_is_not_known_says_how_to_get_to_know_it(remote, tmp_path):
    known = ["-o", "StrictHostKeyChecking=yes", "-o", "ControlPath=none"]
    nobody = ["-o", f"UserKnownHostsFile={tmp_path}/none"]
    ssh = [remote.ssh[0], *known, *nobody, *remote.ssh[1:]]
    with pytest.raises(PublishingError, match="Máy này chưa biết máy chủ"):
        Remote(remote.host, remote.path, ssh).live()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a link away")
def test_a_path_through_somebody_elses_link_is_followed(desk, remote, tmp_path):
    real = tmp_path / "đĩa khác"
    real.mkdir()
    Path(remote.path).symlink_to(real)
    os.chown(remote.path, 65534, 65534, follow_symlinks=False)
    desk.publish(A)
    desk.publish(A | B)
    assert (real / "releases/2/b/index.html").exists()


def test_a_current_that_leads_elsewhere_is_not_taken_for_ours(desk, remote, tmp_path):
    Path(remote.path).mkdir()
    (Path(remote.path) / "current").symlink_to(tmp_path)
    with pytest.raises(PublishingError, match="không phải một bản của bản tin"):
        desk.publish(A)
