"""The contract of publish targets, held by web space behind a real sshd's SFTP."""

import subprocess
from contextlib import ExitStack
from typing import ClassVar

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.stores.sftp_login import sftp_store
from plugins.press.publishing.targets.stores.sftp_store import SftpStore
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import WebFolderPlace

pytestmark = pytest.mark.needs("sshd", "ssh-keygen")


def nothing():
    return ""


class SftpPlace(WebFolderPlace):
    """Web space of which only SFTP is to be had."""

    steps: ClassVar = [(SftpStore, name) for name in ("send", "move", "delete", "drop")]

    def __init__(self, home, machine, logins):
        super().__init__(home)
        self.machine = machine
        self.logins = logins

    def target(self):
        host, known, key = self.machine
        store = self.logins.enter_context(sftp_store(host, nothing, known, key))
        return InPlace(store, f"{self.path}/web", f"{self.path}/web-ban-tin")


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    home = tmp_path_factory.mktemp("máy") / "ssh"
    with ssh_server(home) as (host, options):
        port = options[options.index("-p") + 1]
        kind, secret, *_ = (home / "host_key.pub").read_text().split()
        known = home / "biết"
        known.write_text(f"[127.0.0.1]:{port} {kind} {secret}\n")
        yield f"{host}:{port}", str(known), f"{home}/user_key"


@pytest.fixture
def place(tmp_path, machine):
    with ExitStack() as logins:
        yield SftpPlace(tmp_path, machine, logins)


def test_a_host_that_ssh_does_not_know_is_refused_with_what_to_do(machine, tmp_path):
    host, _, key = machine
    empty = tmp_path / "none"
    empty.touch()
    with (
        pytest.raises(PublishingError, match="Máy này chưa biết máy chủ"),
        sftp_store(host, nothing, str(empty), key),
    ):
        pytest.fail("logged in")


@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_a_key_that_nobody_knows_is_told(machine, tmp_path, kind):
    host, known, _ = machine
    command = ["ssh-keygen", "-q", "-N", "", "-t", kind, "-f", f"{tmp_path}/k"]
    subprocess.run(command, check=True)
    with (
        pytest.raises(PublishingError, match="Máy chủ không cho vào"),
        sftp_store(host, nothing, known, f"{tmp_path}/k"),
    ):
        pytest.fail("logged in")


def test_a_server_that_is_not_there_is_told():
    with (
        pytest.raises(PublishingError, match="Máy chủ không trả lời"),
        sftp_store("ai@127.0.0.1:9", nothing),
    ):
        pytest.fail("logged in")
