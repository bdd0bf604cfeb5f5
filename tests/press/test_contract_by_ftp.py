"""The contract of publish targets, held by web space behind a real FTP server."""

import os
from contextlib import ExitStack
from typing import ClassVar

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.stores.ftp_login import ftp_store
from plugins.press.publishing.targets.stores.ftp_store import FtpStore
from tests.press.conftest import free_port, running
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import WebFolderPlace

pytestmark = pytest.mark.needs("vsftpd")

# Whoever comes may write, as whoever runs it: a user of one's own needs PAM.
VSFTPD = """listen=YES
background=NO
listen_port={port}
listen_address=127.0.0.1
pasv_address=127.0.0.1
run_as_launching_user=YES
anonymous_enable=YES
no_anon_password=YES
anon_root={root}
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
anon_umask=022
allow_writeable_chroot=YES
seccomp_sandbox=NO
secure_chroot_dir={home}
xferlog_enable=NO
"""


class FtpPlace(WebFolderPlace):
    """Web space of which only FTP is to be had."""

    steps: ClassVar = [(FtpStore, name) for name in ("send", "move", "delete", "drop")]

    def __init__(self, home, port, logins):
        super().__init__(home)
        self.port = port
        self.logins = logins

    def target(self):
        login = ftp_store(f"ftp@127.0.0.1:{self.port}", "", secure=False)
        return InPlace(self.logins.enter_context(login), "web", "web-ban-tin")


@pytest.fixture
def place(tmp_path):
    port, empty = free_port(), tmp_path / "trống"
    empty.mkdir()
    with ExitStack() as logins:
        found = FtpPlace(tmp_path, port, logins)
        conf = tmp_path / "vsftpd.conf"
        conf.write_text(VSFTPD.format(port=port, root=found.path, home=empty))
        if os.getuid() == 0:
            conf.chmod(0o600)
        logins.enter_context(running(port, "vsftpd", str(conf)))
        yield found


def test_a_server_without_encryption_gets_no_password(place):
    with (
        pytest.raises(PublishingError, match=r'không mã hóa được.*"secure": False'),
        ftp_store(f"ftp@127.0.0.1:{place.port}", ""),
    ):
        pytest.fail("logged in")


def test_a_server_that_is_not_there_is_told():
    with (
        pytest.raises(PublishingError, match="Máy chủ không trả lời"),
        ftp_store("ftp@127.0.0.1:9", "", secure=False),
    ):
        pytest.fail("logged in")
