"""Where the project lies, and digests of its code, by which stale things are known."""

import os
from collections.abc import Iterable, Iterator
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


def digest_files(files: Iterable[str], base: Path) -> bytes:
    """Return a digest of names and contents, the same wherever the folder lies."""
    total = blake2b(digest_size=DIGEST_BYTES)
    above = f"{base}{os.sep}"
    for name in sorted(file.removeprefix(above).replace(os.sep, "/") for file in files):
        with open(f"{base}/{name}", "rb") as file:
            content = file.read()
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.digest()


@cache
def code_digest(*folders: str) -> bytes:
    """Return a digest of all modules below folders of the project, and of the lock.

    A process goes on with the code it began with, hence once for all.
    """
    files = [file for folder in folders for file in _modules(ROOT / folder)]
    lock = ROOT / "requirements.txt"
    return digest_files([*files, *([str(lock)] if lock.exists() else [])], ROOT)


def _modules(folder: Path) -> Iterator[str]:
    for top, _, files in os.walk(folder):
        yield from (f"{top}{os.sep}{name}" for name in files if name.endswith(".py"))
