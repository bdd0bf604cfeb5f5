"""Writes files so that nobody ever sees half of one, and swaps folders at once."""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under another name first, then put it in place."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(data)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def link_or_copy(source: str, target: str) -> None:
    """Give a file a second name, or copy it where the disk has no hard links."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EEXIST, errno.ENOENT):
            raise
        shutil.copy2(source, target)


def put_in_place(fresh: Path, live: Path) -> None:
    """Make `fresh` the folder at `live`; what stood there is then at `fresh`.

    Linux and macOS exchange the two names in one step. Elsewhere two renames are
    needed; should the machine stop between them, `recover` finishes the job.
    """
    if not live.exists():
        os.rename(fresh, live)
        return
    if _exchange(fresh, live):
        return
    aside = aside_of(live)
    os.rename(live, aside)
    try:
        os.rename(fresh, live)
    except OSError:  # Windows, while somebody reads in it; or a full disk
        os.rename(aside, live)
        raise
    os.rename(aside, fresh)


def recover(live: Path) -> None:
    """Bring back the old folder if the machine stopped between two renames."""
    aside = aside_of(live)
    if aside.exists() and not live.exists():
        os.rename(aside, live)
    elif aside.exists():
        remove_tree(aside)


def remove_tree(folder: Path) -> None:
    """Remove a folder of ours with all it holds, if it is there; of a link only it."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def aside_of(live: Path) -> Path:
    """Where a folder is for the moment between two renames."""
    return live.with_name(f".{live.name}.aside")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system cannot."""
    if sys.platform == "linux":
        call, arguments = "renameat2", _RENAME_EXCHANGE
    elif sys.platform == "darwin":
        call, arguments = "renameatx_np", _RENAME_SWAP
    else:
        return False
    function = getattr(ctypes.CDLL(None, use_errno=True), call, None)
    if function is None:
        return False
    here = _AT_FDCWD if sys.platform == "linux" else -2
    done = function(here, os.fsencode(one), here, os.fsencode(other), arguments)
    if done == 0:
        return True
    if ctypes.get_errno() in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
