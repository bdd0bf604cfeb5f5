"""Carries changes to the process that builds, its reports to pages and console."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple

from plugins.bulletin.words.dates import VIETNAM
from plugins.press.preview.board import Board
from plugins.press.preview.messages import Change, Reply, Report
from plugins.press.preview.process import Builder
from plugins.press.preview.questions import Questions
from plugins.press.preview.watch import Watcher
from plugins.press.printing import tell
from plugins.press.system.project import ROOT

CONFIGURATION = (ROOT / "pelicanconf.py", ROOT / "publishconf.py")


class Heard(NamedTuple):
    """What a process that builds said, or its exit code."""

    builder: Builder
    said: Report | int


class Preview:
    """Everything that happens to a preview, one thing after the other."""

    def __init__(
        self, content: Path, folder: Path, board: Board, questions: Questions
    ) -> None:
        self._content = content
        self._questions = questions
        self._folder = folder
        self._board = board
        self._events: SimpleQueue[Iterable[Path] | Heard] = SimpleQueue()
        self._told = ""

    def run(self) -> None:
        """Follow all changes until something is raised (Ctrl-C)."""
        folders = (self._content, ROOT / "theme", ROOT / "plugins")
        watcher = Watcher(folders, CONFIGURATION, self._events.put)
        self._start()
        try:
            watcher.start()
            self._builder.send(Change())
            while True:
                self._handle(self._next())
        finally:
            watcher.stop()
            self._builder.stop()

    def _start(self) -> None:
        self._alive = True
        self._builder = Builder(self._content, self._folder, self._hear)
        self._questions.go_to(self._builder.send)

    def _hear(self, builder: Builder, said: Report | Reply | int) -> None:
        if isinstance(said, Reply):  # somebody waits for it
            self._questions.told(said)
            return
        self._events.put(Heard(builder, said))

    def _next(self) -> Iterable[Path] | Heard:
        while True:
            with suppress(Empty):  # Windows hears Ctrl-C only between two waits
                return self._events.get(timeout=1)

    def _handle(self, event: Iterable[Path] | Heard) -> None:
        if not isinstance(event, Heard):
            self._change({*event})
        elif event.builder is not self._builder:
            return
        elif isinstance(event.said, Report):
            self._report(event.said)
        else:
            self._lost(event.said)

    def _change(self, paths: set[Path]) -> None:
        """Pass a change on; changed code needs another process."""
        if not self._alive or any(is_code(path) for path in paths):
            self._builder.stop()
            self._start()
        inside = [path.relative_to(self._content) for path in paths if self._has(path)]
        self._builder.send(Change(tuple(sorted(path.as_posix() for path in inside))))

    def _has(self, path: Path) -> bool:
        return path != self._content and path.is_relative_to(self._content)

    def _report(self, report: Report) -> None:
        self._board.post(report.problems, wrong=report.wrong)
        say(account(report))
        if report.problems and report.problems != self._told:
            tell(report.problems)
        self._told = report.problems

    def _lost(self, code: int) -> None:
        """Say that the process died; the next change starts another."""
        self._alive = False
        self._builder.stop()
        fault = f"Chương trình dựng trang đã dừng đột ngột (mã {code})."
        self._board.post(f"{fault} Sửa một tệp để dựng lại.", wrong=True)
        say(fault)


def is_code(path: Path) -> bool:
    """Say whether a file is a part of the program, which is loaded once."""
    return path in CONFIGURATION or path.is_relative_to(ROOT / "plugins")


def account(report: Report) -> str:
    """Say in a line what was done and how long it took.

    Report(kind="site", made=3, seconds=2.5)  →  "Dựng xong 3 trang … (2,5 giây)."
    """
    took = f"{report.seconds:.2f} giây".replace(".", ",")
    if report.kind == "page" and report.wrong:
        return f"Có lỗi trong {', '.join(report.paths)} ({took})."
    if report.kind == "page":
        return f"Thấy ngay {', '.join(report.paths)} ({took})."
    if report.kind == "failed":
        return f"Chưa dựng được, giữ bản tốt gần nhất ({took})."
    return f"Dựng xong {report.made} trang, bỏ {report.removed} tệp ({took})."


def say(text: str) -> None:
    """Tell something with the time of day."""
    tell(f"{datetime.now(VIETNAM):%H:%M:%S}  {text}")
