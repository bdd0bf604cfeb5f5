"""Whether a build would find anything new, told before one is started.

    answer(["build", "--content", "content"])
        →  what the last build said, when all it looked at is as it was; else None

Only Python's own library is used: to start the environment takes longer than to look at
ten thousand articles and their site. Any doubt is left to the build.
"""

import json
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from plugins.press.system.lock import lock_now
from plugins.press.system.project import OTHER_SETTINGS, ROOT, cache_folder

VIETNAM_SECONDS = 7 * 3600
A_DAY = 24 * 3600
SETTINGS = ("pelicanconf.py", "publishconf.py", "requirements.txt", "tasks.py")
# A path, its size in bytes (negative of a folder), and when it last changed, in
# nanoseconds: the system's own time, which no program can set.
Row = tuple[str, int, int]


def seen_file(output: Path) -> Path:
    """Name the file in which a build keeps what it saw."""
    return cache_folder(output) / "seen.json"


def answer(arguments: list[str]) -> str | None:
    """Return what a build would say, or None when it has to look for itself."""
    asked = _asked(arguments)
    if asked is None or os.name == "nt":  # Windows does not say when a file changed
        return None
    started = time.perf_counter()
    content, output, production = asked
    try:
        seen = json.loads(seen_file(output).read_bytes())
        with output.with_name(f".{output.name}.lock").open("r+") as lock:
            known = seen["content"], seen["production"]
            if known != (str(content), production) or not lock_now(lock):
                return None
            if not _stands(seen, content, output):
                return None
            return _told(seen["said"], output, time.perf_counter() - started)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _asked(arguments: list[str]) -> tuple[Path, Path, bool] | None:
    """Return the folders of a plain build; None for anything else."""
    if arguments[:1] != ["build"]:
        return None
    given = {"content": ROOT / "content", "output": ROOT / "output"}
    production = False
    words = iter(arguments[1:])
    for word in words:
        name, _, value = word.removeprefix("--").partition("=")
        if word == "--production":
            production = True
        elif word.startswith("--") and name in given:
            given[name] = Path(value or next(words, "")).absolute()
        else:
            return None
    return given["content"], given["output"], production


def _stands(seen: dict[str, Any], content: Path, output: Path) -> bool:
    aside = output.with_name(f".{output.name}.aside")
    return (
        _is_its_time(seen)
        and not aside.exists()
        and sorted(os.listdir(output)) == seen["top"]
        and _files_stand(seen, content, output)
    )


def _files_stand(seen: dict[str, Any], content: Path, output: Path) -> bool:
    """Look at every file, half of them by another process."""
    files, site = seen["files"], seen["site"]
    half = max(0, len(site) - len(files)) // 2
    other = _beside(lambda: _are_as_seen(output, site[half:]))
    stand = False
    try:
        stand = (
            [list(row) for row in code_rows()] == seen["code"]
            and _are_as_seen(content, files)
            and _are_as_seen(output, site[:half])
        )
    finally:
        if not stand:  # after an edit nobody need know of the rest
            os.kill(other, signal.SIGKILL)
        rest = os.waitpid(other, 0)[1]  # it holds the lock of this build, too
    return stand and rest == 0


def _beside(work: Callable[[], bool]) -> int:
    """Begin some work in a process of its own; return its number.

    It ends with 0 for yes. Nothing else runs yet that a fork could break.
    """
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        code = 0 if work() else 1
    finally:
        os._exit(code)  # whatever happened: the parent alone goes on


def _is_its_time(seen: dict[str, Any]) -> bool:
    """Say whether the clock decides what it decided: the day, and what waits."""
    now = moment()
    due = seen["until"]
    return (
        day_of(now) == day_of(seen["made"])
        and now >= seen["made"]
        and (due is None or now < due)
    )


def moment() -> float:
    """Return the moment a build takes as now, in seconds since 1970."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return float(int(epoch)) if epoch else time.time()


def day_of(seconds: float) -> int:
    """Return the number of a moment's day in Vietnam."""
    return int(seconds + VIETNAM_SECONDS) // A_DAY


def _are_as_seen(root: Path, rows: Iterable[Row]) -> bool:
    """Look at files and folders: none may have changed, nor become another thing."""
    look, top = os.lstat, os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for path, size, changed in rows:
            status = look(path, dir_fd=top)
            if status.st_ctime_ns != changed or status.st_size != size >= 0:
                return False
        return True
    finally:
        os.close(top)


def code_rows() -> list[Row]:
    """Look at all that makes the site out of the content."""
    rows = [_row(str(ROOT), name) for name in SETTINGS if (ROOT / name).exists()]
    if other := os.environ.get(OTHER_SETTINGS):
        rows.append(_row(*os.path.split(other)))
    return rows + sorted(row for top in ("plugins", "theme") for row in _below(top))


def _below(folder: str) -> Iterator[Row]:
    with os.scandir(ROOT / folder) as entries:
        for entry in entries:
            if entry.name == "__pycache__":
                continue
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _below(path)
            else:
                yield _row(str(ROOT), path)


def _row(root: str, path: str) -> Row:
    status = os.lstat(f"{root}/{path}")
    return path, status.st_size, status.st_ctime_ns


def _told(said: dict[str, Any], output: Path, seconds: float) -> str:
    """Say it as a build does."""
    account = (
        f"{output}: 0 tệp dựng mới, {said['kept']} giữ nguyên, 0 bỏ đi, "
        f"{seconds:.1f} giây."
    )
    return "\n".join(filter(None, [said["problems"], account, said["due"]]))
