"""Files made once and kept: whole or not there, never half.

write(cache/3f/3fa…-720.avif, data)   →  appears at once, complete
is_whole(cache, derivative)           →  False for a cut or altered file
"""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

T = TypeVar("T")


class Kept(Protocol):
    """What a file in the cache must still be."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def digest(self) -> str:
        """Its SHA-256 in hexadecimal."""

    def path(self, cache: Path) -> Path:
        """Where it lies below the folder of the cache."""


def write(path: Path, data: bytes) -> None:
    """Put a file in its place in one step, also when several processes try."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def is_whole(cache: Path, kept: Kept) -> bool:
    """Whether the file is there, of the right size and of the right content."""
    try:
        data = kept.path(cache).read_bytes()
    except OSError:
        return False
    return len(data) == kept.size and hashlib.sha256(data).hexdigest() == kept.digest


def save(path: Path, record: object) -> None:
    """Write a record of msgspec types as JSON."""
    write(path, msgspec.json.encode(record))


def load(path: Path, kind: type[T]) -> T | None:
    """Read a record back; None when it is missing or not what it should be."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError):
        return None
