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


INSTALL = (
    "nhờ người quản trị cài: sudo apt install rsync coreutils findutils tar (trên "
    "Alpine: apk add)"
)
# What a release is made by there, each tried as it is used; the names of what fails.
_TRIED = {
    "rsync": "rsync --version",
    "find": "find . -type f -newer a",
    "xargs": "printf 'a\\0' | xargs -0 -r ls",
    "cp -al": "cp -al b e",
    "mv -T": "mv -T e f",
    "ln -n": "ln -sfn a g",
    "readlink": "readlink g",
    "tar": "tar -czf - a | tar -xzmof - -C b",
    "base64": "echo eA== | base64 -d",
    "sha256sum": "sha256sum a | sha256sum -c -",
    "sed": "echo a | sed s/^./L/",
    "head -c": "head -c 1 a",
    "sort": "sort a",
    "gzip": "gzip -c a",
}
TRIAL = (
    "rm -rf state/trial && mkdir -p state/trial/b state/trial/c && cd state/trial && "
    "echo a >a && echo d >c/d && "
    + "".join(
        f"{{ ( {trial} ) >/dev/null 2>&1 || echo '{name}'; }} && "
        for name, trial in _TRIED.items()
    )
    + "cd ../.. && rm -rf state/trial"
)


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
    lacking = ask(TRIAL).split("\n")[:-1]
    if lacking:
        found = f"thiếu hay không đủ: {', '.join(lacking)}"
        yield missing("Chương trình ở máy chủ", found, INSTALL)
    else:
        yield fine("Chương trình ở máy chủ", "đủ")
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


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, NotImplementedError, OSError):
        return "?"
