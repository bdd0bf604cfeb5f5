"""Where the project lies, and digests of its code, by which stale things are known."""

import os
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DIGEST_BYTES = 12
# The variable that names a settings file: what differs on a site that is not the
# project's own, as the demo.
OTHER_SETTINGS = "BULLETIN_SETTINGS"


def cache_folder(of: Path) -> Path:
    """Return the cache of one content or output folder.

    It lies below .cache/ of the project, or where BULLETIN_CACHE says.
    """
    name = sha256(str(of.resolve()).encode()).hexdigest()[:16]
    return Path(os.environ.get("BULLETIN_CACHE", ROOT / ".cache")) / name


def digest_files(files: list[Path], base: Path) -> bytes:
    """Return a digest of names and contents, the same on every machine."""
    total = blake2b(digest_size=DIGEST_BYTES)
    for file in sorted(files):
        content = file.read_bytes()
        total.update(f"{file.relative_to(base).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.digest()


@cache
def code_digest(*folders: str) -> bytes:
    """Return a digest of all modules below folders of the project, and of the lock.

    A process goes on with the code it began with, hence once for all.
    """
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    lock = ROOT / "requirements.txt"
    return digest_files([*files, *([lock] if lock.exists() else [])], ROOT)
