"""A web host on loopback: sshd to publish through, nginx to read from."""

import getpass
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.desk.programs import find
from plugins.press.publishing.targets.connection import connection
from plugins.press.publishing.targets.remote import Remote

SSHD = """Port {port}
ListenAddress 127.0.0.1
HostKey {home}/host_key
AuthorizedKeysFile {home}/user_key.pub
PidFile {home}/sshd.pid
StrictModes no
UsePAM no
SetEnv HOME={home} {more}
Subsystem sftp internal-sftp
"""
NGINX = """{user} daemon off; pid {home}/nginx.pid; error_log {home}/nginx.log;
events {{}}
http {{
  access_log off; client_body_temp_path {home}/body; proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi; uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  server {{ listen 127.0.0.1:{port}; root "{root}/current"; {more} }}
}}
"""

# Shown by the other server of buckets, in half of the time.
_SLOW_ON_MOTO = ("test_killed_before", "test_without_room")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what another server shows sooner."""
    items[:] = [
        item
        for item in items
        if not (item.name.startswith(_SLOW_ON_MOTO) and "[moto]" in item.name)
    ]


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Remote]:
    """A target reached by ssh, in a folder with a space and Vietnamese letters."""
    with (
        ssh_server(tmp_path / "ssh") as (host, options),
        connection(host, options) as ssh,
    ):
        yield Remote(host, str(tmp_path / "bản tin"), ssh)


@contextmanager
def ssh_server(home: Path, more: str = "") -> Iterator[tuple[str, list[str]]]:
    """Run sshd; gives user@host and the options by which ssh gets in.

    `more`: what else its shell finds in its environment, as NAME=value.
    """
    home.mkdir()
    for key in ("host_key", "user_key"):
        keygen = f"ssh-keygen -q -t ed25519 -f {home / key}".split()
        subprocess.run([*keygen, "-N", ""], check=True)
    if os.getuid() == 0:  # where sshd run by root hides from what it serves
        Path("/run/sshd").mkdir(exist_ok=True)
    port = free_port()
    (home / "sshd.conf").write_text(SSHD.format(port=port, home=home, more=more))
    known = f"-o StrictHostKeyChecking=no -o UserKnownHostsFile={home}/known"
    options = f"-p {port} -i {home}/user_key -o LogLevel=ERROR {known}".split()
    command = ["-D", "-f", str(home / "sshd.conf"), "-E", f"{home}/log"]
    with running(port, "sshd", *command):
        yield f"{getpass.getuser()}@127.0.0.1", options


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """Address at which nginx serves what `remote` publishes."""
    with serving(tmp_path) as address:
        yield address


@contextmanager
def serving(tmp_path: Path, more: str = "") -> Iterator[str]:
    """Serve the target below `tmp_path`, with `more` in the server's settings."""
    home, port = tmp_path / "nginx", free_port()
    home.mkdir()
    # Its workers must get through the test's own folders.
    user = "user root root;" if os.getuid() == 0 else ""
    text = NGINX.format(
        user=user, home=home, port=port, root=tmp_path / "bản tin", more=more
    )
    (home / "nginx.conf").write_text(text, "utf-8")
    with running(port, "nginx", "-p", str(home), "-c", str(home / "nginx.conf")):
        yield f"http://127.0.0.1:{port}"


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(
    port: int,
    program: str,
    *arguments: str,
    end: int = signal.SIGTERM,
    address: str = "127.0.0.1",
) -> Iterator[None]:
    """Run a server until the test is over; give it ten seconds to listen.

    `end`: the signal that ends it, for one that takes its time over the usual one.
    """
    path = find(program) or program
    server = subprocess.Popen([path, *arguments])
    try:
        for _ in range(100):
            time.sleep(0.1)
            if server.poll() is not None:
                pytest.fail(f"{program} ended by itself: {server.returncode}")
            with socket.socket() as client:
                if client.connect_ex((address, port)) == 0:
                    break
        yield
    finally:
        server.send_signal(end)
        server.wait(10)
