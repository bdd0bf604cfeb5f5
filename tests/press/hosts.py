"""Hosts that are reached by one line only: web space by FTP, buckets, a git server.

`KINDS["ftp"](home, stack).line.last = 5000` cuts it after so many bytes
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from plugins.press.publishing.targets.git_branch import GitBranch
from plugins.press.publishing.targets.in_place import InPlace
from plugins.press.publishing.targets.stores.ftp_login import ftp_store
from plugins.press.publishing.targets.target import Target
from plugins.press.site.tree import MARKER
from tests.bench.line import Line, slow_line
from tests.press.buckets import WEED, buckets, make_buckets, server
from tests.press.conftest import free_port, running
from tests.unit.press.publishing.places import GitPlace, texts_below

# Not the address that the line has: both want the same ports for data.
ELSEWHERE = "127.0.0.2"
# Whoever comes may write, as whoever runs it: a user of one's own needs PAM.
VSFTPD = """listen=YES
background=NO
listen_port={port}
listen_address={address}
pasv_min_port={first}
pasv_max_port={last}
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


@contextmanager
def vsftpd(
    home: Path, root: Path, address: str, port: int, data: range = range(1024, 65536)
) -> Iterator[None]:
    """Serve a folder by FTP; `data`: the ports for what is sent."""
    empty, conf = home / "trống", home / "vsftpd.conf"
    empty.mkdir()
    given = {"port": port, "address": address, "root": root, "home": empty}
    conf.write_text(VSFTPD.format(first=data[0], last=data[-1], **given))
    if os.getuid() == 0:
        conf.chmod(0o600)
    with running(port, "vsftpd", str(conf), address=address):
        yield


class Host(Protocol):
    """A host with the line to it."""

    line: Line
    at_once: bool
    heals: bool  # whether it notices at once that there is room again

    def target(self) -> AbstractContextManager[Target]:
        """Log in, by the line."""

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""


class FtpHost:
    """Web space behind vsftpd."""

    at_once = False
    heals = True

    def __init__(self, home: Path, stack: ExitStack) -> None:
        self.root = home / "máy"
        self.root.mkdir()
        port, first = free_port(), 20_000 + os.getpid() % 100 * 100
        data = range(first, first + 100)
        stack.enter_context(vsftpd(home, self.root, ELSEWHERE, port, data))
        self.line = stack.enter_context(slow_line(port, 0, ELSEWHERE, data))

    @contextmanager
    def target(self) -> Iterator[Target]:
        """Log in, by the line."""
        with ftp_store(f"ftp@127.0.0.1:{self.line.port}", "", secure=False) as store:
            yield InPlace(store, "web", "web-ban-tin")

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        return texts_below(self.root / "web")


class BucketHost:
    """Two buckets on SeaweedFS, which looks for room once a minute."""

    at_once = False
    heals = False

    def __init__(self, home: Path, stack: ExitStack) -> None:
        if not WEED.exists():
            pytest.skip("SeaweedFS comes for Linux only")
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("AWS_ACCESS_KEY_ID", "ban-tin")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "mat-khau")
        # It asks again five times, and longer each time: the line stays cut meanwhile.
        patch.setattr("botocore.endpoint.time.sleep", lambda _: None)
        self.address = stack.enter_context(server("weed", home / "kho"))
        make_buckets(self.address)
        port = int(self.address.rpartition(":")[2])
        self.line = stack.enter_context(slow_line(port, 0))

    @contextmanager
    def target(self) -> Iterator[Target]:
        """A client of its own, which speaks by the line."""
        near = buckets(f"http://127.0.0.1:{self.line.port}", "tin")
        yield InPlace(near, "web", "state")
        near.client.close()

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        store = buckets(self.address, "tin")
        names = store._listed("web")
        found = {name: store.read(f"web/{name}") or b"" for name in names}
        return {one: data.decode() for one, data in found.items() if one != MARKER}


class GitHost:
    """A repository behind git's own server."""

    at_once = True
    heals = True

    def __init__(self, home: Path, stack: ExitStack) -> None:
        self.copy = home.parent / f"{home.name}.git"
        self.place = GitPlace(home)
        port = free_port()
        options = [f"--port={port}", f"--base-path={home}", "--export-all"]
        options += ["--enable=receive-pack", "--reuseaddr", "--listen=127.0.0.1"]
        stack.enter_context(running(port, "git", "daemon", *options, str(home)))
        self.line = stack.enter_context(slow_line(port, 0))

    @contextmanager
    def target(self) -> Iterator[Target]:
        """The branch, by the line; an editor's copy is always the same."""
        address = f"git://127.0.0.1:{self.line.port}/kho.git"
        yield GitBranch(address, "gh-pages", self.copy)

    def shown(self) -> dict[str, str]:
        """What readers get: path → text, without the marker."""
        return self.place.shown()


KINDS: dict[str, Callable[[Path, ExitStack], Host]] = {
    "ftp": FtpHost,
    "s3": BucketHost,
    "git": GitHost,
}
