"""The contract of publish targets, held by web space behind a real FTP server."""

from contextlib import ExitStack
from typing import ClassVar

import pytest

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.stores.ftp_login import ftp_store
from plugins.press.publishing.targets.stores.ftp_store import FtpStore
from tests.press.conftest import free_port
from tests.press.hosts import vsftpd
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import WebFolderPlace

pytestmark = pytest.mark.needs("vsftpd")


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
    port = free_port()
    with ExitStack() as logins:
        found = FtpPlace(tmp_path, port, logins)
        logins.enter_context(vsftpd(tmp_path, found.path, "127.0.0.1", port))
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
