"""One publisher at a time: a note on the target that says who is at work.

Khoa publishes since 9:12 → for Lan "đang có người đăng: khoa@may-3, từ 9:12"
"""

import getpass
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import msgspec

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.target import Target


class Owner(msgspec.Struct, frozen=True):
    """Who has reserved a target: person, machine, process, since when (ISO)."""

    person: str
    machine: str
    process: int
    since: str


def somebody(now: datetime) -> Owner:
    """Whoever runs this process."""
    try:
        person = getpass.getuser()
    except (KeyError, OSError):  # a container may know no names
        person = "?"
    return Owner(
        person, socket.gethostname(), os.getpid(), now.isoformat(timespec="seconds")
    )


@contextmanager
def reserved(target: Target, owner: Owner) -> Iterator[None]:
    """Have the target to ourselves; PublishingError names who has it already."""
    note = msgspec.json.encode(owner).decode()
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


def _is_dead(note: str, owner: Owner) -> bool:
    """Was it left by a process of this machine that has ended, or by this very one?"""
    other = _read(note)
    if other == owner:
        return True  # it could not be freed last time
    # On Windows there is no way to ask about a process without ending it.
    if other is None or other.machine != owner.machine or sys.platform == "win32":
        return False
    try:
        os.kill(other.process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
