"""The contract of publish targets, held by a host with ssh and rsync."""

import pytest

from plugins.press.publishing.targets.connection import connection
from tests.press.conftest import ssh_server
from tests.unit.press.publishing.contract import *  # noqa: F403
from tests.unit.press.publishing.places import RsyncPlace

pytestmark = pytest.mark.needs("sshd", "ssh", "ssh-keygen", "rsync")


@pytest.fixture(scope="module")
def ssh(tmp_path_factory):
    with (
        ssh_server(tmp_path_factory.mktemp("máy") / "ssh") as (host, options),
        connection(host, options) as command,
    ):
        yield host, command


@pytest.fixture
def place(tmp_path, ssh):
    return RsyncPlace(tmp_path, *ssh)
