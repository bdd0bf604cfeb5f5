"""What publishing will need of a place, tried before it is needed.

`of_folder(given, real, state)` → "[ đủ ] Đường dẫn …", "[ đủ ] Chỗ trống …" and so on
"""

import os
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.press.system.diagnosis import Diagnosis, advised, fine, missing

# A release beside the one that is live, in megabytes; and what five of them want.
SPACE_NEEDED, SPACE_WANTED = 100, 1000


def of_folder(given: Path, real: Path, state: Path) -> Iterator[Diagnosis]:
    """Look at a folder of this machine, under the name it was given and its own."""
    yield way(given, real, _owner(given))
    yield room(shutil.disk_usage(real).free)
    link = state / "doctor"
    try:
        link.unlink(missing_ok=True)
        link.symlink_to(Path("releases"), target_is_directory=True)
        link.unlink()
    except OSError:
        found = "không tạo được liên kết, nên đổi cả thư mục: gần như một lúc"
        advice = "trên Windows, bật Developer Mode thì đổi được trong một bước"
        yield advised("Đổi bản", found, advice)
    else:
        yield fine("Đổi bản", "đổi được trong một bước")


def of_host(path: str, real: str, ask: Callable[[str], str]) -> Iterator[Diagnosis]:
    """Look at a folder of a host; `ask`: what a shell there prints."""
    yield way(path, real, ask(f"stat -c %U {shlex.quote(path)}").strip() or "?")
    free = ask("df -Pk . | tail -1").split()
    if len(free) > 3 and free[3].isdigit():
        yield room(int(free[3]) * 1024)
    for name in ("rsync", "sha256sum"):
        yield _program(name, ask(f"command -v {name}").strip())
    switched = ask("ln -sfn releases state/doctor && rm -f state/doctor && echo x")
    if switched:
        yield fine("Đổi bản", "đổi được trong một bước")
    else:
        yield missing("Đổi bản", "không tạo được liên kết", "báo người quản trị")


def room(free: int) -> Diagnosis:
    """What the free room of a target means; in bytes."""
    megabytes = free // 2**20
    found = f"còn {megabytes} MB"
    if megabytes < SPACE_NEEDED:
        return missing("Chỗ trống", found, f"cần ít nhất {SPACE_NEEDED} MB")
    if megabytes < SPACE_WANTED:
        return advised("Chỗ trống", found, f"nên có {SPACE_WANTED} MB")
    return fine("Chỗ trống", found)


def way(path: object, real: object, owner: str) -> Diagnosis:
    """Whether the path goes through a link, and whose it is."""
    if os.path.normpath(str(path)) == os.path.normpath(str(real)):
        return fine("Đường dẫn", str(real))
    found = f"{path} là liên kết (của {owner}) tới {real}"
    return advised("Đường dẫn", found, f'ghi thẳng "{real}" vào "path"')


def _program(name: str, path: str) -> Diagnosis:
    if path:
        return fine(f"{name} ở máy chủ", path)
    advice = "nhờ người quản trị cài: sudo apt install rsync coreutils"
    return missing(f"{name} ở máy chủ", "không có", advice)


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, NotImplementedError, OSError):
        return "?"
