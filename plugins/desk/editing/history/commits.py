"""Saved files as commits, where the content is kept in git and git knows who works.

commits = Commits(Path("content"))
commits.keep(["articles/2018/07/x.md"], "sửa bài viết “…”: tiêu đề")   returns at once

A commit has the named files alone, whatever else is prepared; nothing is pushed. Where
git is in the midst of something of its own, saving goes on and the commit waits for
the next save of the file.
"""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

_SECONDS = 60
# So far back who changed what is looked at.
_COMMITS = 2000
# Files that git keeps while a merge, a rebase or the like waits for people.
_AT_WORK = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge",
            "rebase-apply")  # fmt: skip


class Commits:
    """The commits of one content folder; `who` is "" where none are made."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._queue: SimpleQueue[tuple[list[str], str] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self.complaint = ""
        self.who = _who(content)

    def keep(self, paths: Iterable[str], what: str) -> None:
        """Commit some files, by their paths below the folder, when git has time."""
        if not self.who:
            return
        self._queue.put(([*paths], what))
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True)
            self._thread.start()

    def finish(self) -> None:
        """Wait until all that was given is committed."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            self.complaint = self._commit(*task)

    def _commit(self, paths: list[str], what: str) -> str:
        """Make one commit; what was in the way, in Vietnamese, or ""."""
        folder = _said(self._content, "rev-parse", "--absolute-git-dir")
        if any((Path(folder) / name).exists() for name in _AT_WORK):
            return "git đang dở việc khác (merge, rebase); xong thì lưu lại một lần."
        message = f"{what[:1].upper()}{what[1:]}"
        try:
            _run(self._content, "add", "--", *paths)
            # Hooks here look at code; the desk has looked at the content.
            _run(
                self._content,
                *("commit", "--quiet", "--no-verify", "--only", "-m", message),
                *("--", *paths),
            )
        except subprocess.CalledProcessError as error:
            said = f"{error.stdout}{error.stderr}".strip()
            unchanged = not _said(self._content, "status", "--porcelain", "--", *paths)
            return "" if unchanged else said
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        return ""


class LastChanges:
    """Who changed each file last, and when, as the newest commits tell it."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._head = ""
        self._told: dict[str, tuple[str, str]] = {}
        self._thread: Thread | None = None

    def of(self, path: str) -> tuple[str, str] | None:
        """The name and the moment (ISO) of a file's last commit, as far as known."""
        return self._told.get(path)

    def renew(self) -> None:
        """Look at what is new in the history; the answer comes when it is there."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self.look, daemon=True)
            self._thread.start()

    def look(self) -> None:
        """Look at what is new in the history."""
        head = _said(self._content, "rev-parse", "--verify", "--quiet", "HEAD")
        if head and head != self._head:
            wanted = ("--relative", "--name-only", "--format=%x00%an%x09%aI")
            log = _said(self._content, "log", f"-{_COMMITS}", *wanted, "--", ".")
            self._told, self._head = _last_of(log), head


def _last_of(log: str) -> dict[str, tuple[str, str]]:
    """The newest commit of each file, out of a log with the newest first."""
    told: dict[str, tuple[str, str]] = {}
    for commit in log.split("\0"):
        head, _, paths = commit.partition("\n")
        who, _, when = head.partition("\t")
        for path in filter(None, paths.split("\n")):
            told.setdefault(path, (who, when))
    return told


def _who(content: Path) -> str:
    """Whom git would name; "" where it keeps nothing of the folder or knows nobody."""
    if shutil.which("git") is None:
        return ""
    inside = _said(content, "rev-parse", "--is-inside-work-tree") == "true"
    ignored = inside and _said(content, "check-ignore", "--", ".")
    name, mail = (_said(content, "config", f"user.{one}") for one in ("name", "email"))
    return name if inside and not ignored and mail else ""


def _said(content: Path, *words: str) -> str:
    try:
        return _run(content, *words)
    except (OSError, subprocess.SubprocessError):
        return ""


def _run(content: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "core.quotepath=false", "-C", str(content), *words],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout.strip()
