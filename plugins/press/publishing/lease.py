"""One publisher at a time: a note on the target that says who is at work.

Khoa publishes since 9:12 → for Lan "đang có người đăng: khoa@may-3, từ 9:12"
"""

import getpass
import os
import socket
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.target import Target

# What Linux calls the room of all processes that are in no container.
WHOLE_MACHINE = "pid:[4026531836]"


class Owner(msgspec.Struct, frozen=True):
    """Who has reserved a target: person, machine, process, since when (ISO).

    `device` tells machines of one name apart, `session` one start of a machine, and
    what it keeps apart, from another; '' where the system does not say.
    """

    person: str
    machine: str
    process: int
    since: str
    device: str = ""
    session: str = ""


def somebody(now: datetime) -> Owner:
    """Whoever runs this process."""
    try:
        person = getpass.getuser()
    except (KeyError, OSError):  # a container may know no names
        person = "?"
    since = now.isoformat(timespec="seconds")
    machine, process = socket.gethostname(), os.getpid()
    return Owner(person, machine, process, since, _device(), _session())


@contextmanager
def reserved(target: Target, owner: Owner) -> Iterator[None]:
    """Have the target to ourselves; PublishingError names who has it already."""
    note = msgspec.json.encode(owner).decode()
    other = target.lock(note)
    if other and _is_dead(other, owner):
        # Of two who find it so only one may free it: the other would free his.
        with _alone():
            other = target.lock(note)
            if other and _is_dead(other, owner):
                target.unlock()
                other = target.lock(note)
    if other:
        raise PublishingError(
            f"Đang có người đăng: {_name(other)}. Hãy đợi; nếu chắc chắn không còn "
            "ai đang đăng thì xóa thư mục state/lock ở nơi đăng."
        )
    try:
        yield
    finally:
        target.unlock()


def _read(note: str) -> Owner | None:
    try:
        return msgspec.json.decode(note, type=Owner)
    except msgspec.MsgspecError:
        return None  # cut off by the very crash that left it behind


def _name(note: str) -> str:
    other = _read(note)
    return f"{other.person}@{other.machine}, từ {other.since}" if other else "không rõ"


def _device() -> str:
    """What no other machine has, in few letters: containers share even their names."""
    known = uuid.getnode()
    if known >> 40 & 1:  # made up, for want of a network card
        return ""
    with suppress(OSError):
        said = Path("/etc/machine-id").read_text("ascii")
        return sha256(f"{said}{known}".encode()).hexdigest()[:12]
    return f"{known:x}"


def _session() -> str:
    """What tells whose processes one can ask about: this start, and which container."""
    with suppress(OSError):
        start = Path("/proc/sys/kernel/random/boot_id").read_text("ascii")[:8]
        inside = os.readlink("/proc/self/ns/pid")
        return start if inside == WHOLE_MACHINE else f"{start}-{inside[5:-1]}"
    return ""


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other process of this machine is in here."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    file = Path(tempfile.gettempdir(), "ban-tin.takeover")
    with suppress(OSError):  # another user's, which can be held all the same
        file.touch(0o644)
    with file.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _is_dead(note: str, owner: Owner) -> bool:
    """Was it left by a process of this machine that has ended, or by this very one?

    Where machines of one name cannot be told apart, nobody is taken for dead.
    """
    other = _read(note)
    if other == owner:
        return True  # it could not be freed last time
    # On Windows there is no way to ask about a process without ending it.
    if other is None or other.machine != owner.machine or sys.platform == "win32":
        return False
    if other.session != owner.session:
        return _is_of_before(other, owner)
    try:
        os.kill(other.process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _is_of_before(other: Owner, owner: Owner) -> bool:
    """Whether a process ended with the last start of this very machine."""
    sessions = (other.session, owner.session)
    same = bool(owner.device) and other.device == owner.device
    return same and all(sessions) and not any("-" in one for one in sessions)
