"""Programs that only some tasks want: where they are, what for, how to get them.

rsync is not there → "[nên có] rsync: không có, để đăng lên máy chủ → … apt install …"
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from plugins.press.system.diagnosis import Diagnosis, advised, fine

# Servers lie where only their administrator looks.
PLACES = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])


class Program(NamedTuple):
    """A program under any of its names, and the Debian package that brings it."""

    names: tuple[str, ...]
    used_for: str
    package: str


OPTIONAL = (
    Program(("ssh",), "đăng lên máy chủ", "openssh-client"),
    Program(("rsync",), "đăng lên máy chủ", "rsync"),
    Program(("chromium", "google-chrome", "chrome"), "thử trang web", "chromium"),
    Program(("java",), "thử HTML", "default-jre-headless"),
    Program(("node",), "thử trang web", "nodejs"),
    Program(("npm",), "thử trang web", "npm"),
    Program(("nginx",), "thử việc đăng", "nginx-light"),
    Program(("caddy",), "thử việc đăng", "caddy"),
    Program(("apache2",), "thử việc đăng", "apache2"),
    Program(("openssl",), "thử việc đăng", "openssl"),
    Program(("vsftpd",), "thử việc đăng", "vsftpd"),
    Program(("sshd",), "thử việc đăng", "openssh-server"),
    Program(("busybox",), "thử việc đăng", "busybox"),
)


def find(name: str) -> str | None:
    """Where a program is, also in the places for servers."""
    return shutil.which(name, path=PLACES)


def look_for_programs(
    locate: Callable[[str], str | None] = find,
) -> Iterator[Diagnosis]:
    """Say of each optional program where it is, or what it would be good for."""
    for program in OPTIONAL:
        paths = filter(None, map(locate, program.names))
        path = next(paths, None)
        if path:
            yield fine(program.names[0], path)
        else:
            found = f"không có; chỉ cần để {program.used_for}"
            yield advised(program.names[0], found, _how_to_get(program))


def _how_to_get(program: Program) -> str:
    if sys.platform == "linux":
        return f"sudo apt install {program.package}"
    return "cài nếu cần"
