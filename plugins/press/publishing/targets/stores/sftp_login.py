"""Getting in by SFTP: with a key of ours, or else with the password.

`with sftp_store("tinh@web.example.vn", ask) as store: store.names("public_html")`
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from plugins.press.system.extra import extra

if TYPE_CHECKING:  # it wants paramiko
    from plugins.press.publishing.targets.stores.sftp_store import SftpStore

TIMEOUT = 60
_NO_KEYS = {"look_for_keys": False}


@contextmanager
def sftp_store(
    host: str, password: Callable[[], str], known: str = "", key: str = ""
) -> Iterator[SftpStore]:
    """Log in; `host`: user@host or user@host:port, `password`: asked if no key fits.

    `known`, `key`: files instead of those of ssh. A host that ssh does not know is
    refused. Raises PublishingError that says what to do, NotReadyError where paramiko
    is missing.
    """
    paramiko = extra("paramiko")
    from plugins.press.publishing.targets.stores.sftp_store import SftpStore, told

    user, _, place = host.rpartition("@")
    name, _, port = place.partition(":")
    line = paramiko.SSHClient()
    line.load_system_host_keys(known or None)
    where: dict[str, Any] = {
        "hostname": name,
        "port": int(port or 22),
        "username": user or None,
        "timeout": TIMEOUT,
    }
    try:
        with told(place):
            try:
                line.connect(**where, **_ways(key))
            except paramiko.SSHException as error:
                said = password() if _was_let_near(error) else ""
                if not said:
                    raise
                line.connect(**where, password=said, allow_agent=False, **_NO_KEYS)
            sftp = line.open_sftp()
        sftp.get_channel().settimeout(TIMEOUT)
        yield SftpStore(sftp, place)
    finally:
        line.close()


def _ways(key: str) -> dict[str, Any]:
    return {"key_filename": key, "allow_agent": False, **_NO_KEYS} if key else {}


def _was_let_near(error: Exception) -> bool:
    """Whether the host is the right one, and only our keys are not.

    Of several complaints about one key paramiko tells the last, "Invalid key" too.
    """
    said = str(error)
    return "known_hosts" not in said and "Host key" not in said
