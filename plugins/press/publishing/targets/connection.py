"""One login to a host for many commands.

`with connection("bantin@may-chu") as ssh: run([*ssh, "bantin@may-chu", "ls"])`
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from plugins.press.system.readiness import NotReadyError

# Never wait for a password or an answer: nobody may be at the keyboard.
UNATTENDED = ("-o", "BatchMode=yes", "-o", "ConnectTimeout=15")
# A line that is dead is noticed in two minutes, however long the host may work.
ALIVE = ("-o", "ServerAliveInterval=30", "-o", "ServerAliveCountMax=4")
# Nearly all that goes over the line is text.
PACKED = ("-o", "Compression=yes")
# Each login lists all that it could agree to. Less of that is a twelfth of what a
# publication that changes nothing sends; what any server of ten years knows stays.
_KEX = (
    "diffie-hellman-group-exchange-*,diffie-hellman-group16-*,"
    "diffie-hellman-group18-*,ecdh-sha2-nistp384,ecdh-sha2-nistp521"
)
LEAN = tuple(
    word
    for option in (
        f"KexAlgorithms=-{_KEX}",
        "Ciphers=-aes192-ctr,aes256-ctr,aes128-gcm@openssh.com",
        "MACs=-umac-*,hmac-sha2-512*,hmac-sha1*",
    )
    for word in ("-o", option)
)
# Should this process be killed, the shared login ends by itself.
SHARED = ("-o", "ControlPersist=60")


@contextmanager
def connection(host: str, options: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
    """Give the ssh command, without the host, that uses the one login.

    Where it cannot be shared, or fails, each command logs in for itself and says
    what is wrong. Raises NotReadyError where ssh or rsync is missing.
    """
    for program in ("ssh", "rsync"):
        if shutil.which(program) is None:
            raise NotReadyError(f"Máy này thiếu chương trình {program}.")
    plain = ("ssh", *UNATTENDED, *options, *ALIVE, *PACKED, *LEAN)
    if sys.platform == "win32":  # its ssh cannot share a login
        yield plain
        return
    with TemporaryDirectory(prefix="ssh") as folder:
        shared = (*plain, *SHARED, "-o", f"ControlPath={folder}/s")
        _quietly(*shared, "-fNM", host)
        try:
            yield shared
        finally:
            _quietly(*shared, "-O", "exit", host)


def _quietly(*command: str) -> None:
    silence = subprocess.DEVNULL
    subprocess.run(command, stdin=silence, stdout=silence, stderr=silence, check=False)
