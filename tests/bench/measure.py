"""Runs a program and says how long it took and how much memory it needed.

run(["hugo", "--quiet"], folder)  →  Run(seconds=22.1, cpu=38.2, peak_mb=1060, …)
"""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

PROC = Path("/proc")
MOST_OF_THE_TIME = 20  # a look at the memory may cost one part in so many


@dataclass(frozen=True)
class Run:
    """One measured run; the memory is None where the system does not tell.

    `cpu` is the work of all its processes on all cores, which says more than the
    clock on a machine that does other things too.
    """

    seconds: float
    cpu: float
    peak_mb: float | None = None
    phases: Mapping[str, float] = field(default_factory=dict)


class FailedError(Exception):
    """A measured program ended badly; the text is the end of what it said."""


def run(
    command: Sequence[str | Path],
    folder: Path,
    settings: Mapping[str, str] | None = None,
) -> Run:
    """Run a command in a folder, from start to end; FailedError when it fails."""
    # Compiled modules are kept between runs, as on the machine of an editor.
    environment = {**os.environ, **(settings or {})}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as said:
        started, worked = time.perf_counter(), _work_of_children()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=environment,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        with _Watch(process.pid) as watch:
            failed = process.wait()
        seconds = time.perf_counter() - started
        cpu = _work_of_children() - worked
        said.seek(0)
        text = said.read().decode(errors="replace")
    if failed:
        raise FailedError(f"{command[0]}: {failed}\n{text[-2000:]}")
    return Run(seconds, cpu, watch.peak_mb, _phases(text))


def _work_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _phases(text: str) -> dict[str, float]:
    """The last line that is a JSON mapping of phases to seconds."""
    for line in reversed(text.splitlines()):
        if line.startswith("{"):
            return {str(name): float(took) for name, took in json.loads(line).items()}
    return {}


class _Watch:
    """Looks at a process and its descendants until they end; keeps the peak."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.peak_mb: float | None = None
        self.ended = Event()
        self.thread = Thread(target=self._look)

    def __enter__(self) -> "_Watch":
        if PROC.is_dir():
            self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        if self.thread.is_alive():
            self.thread.join()

    def _look(self) -> None:
        pause = 0.02
        while not self.ended.wait(pause):
            started = time.perf_counter()
            total = sum(_proportional_kb(process) for process in _tree(self.process))
            self.peak_mb = max(self.peak_mb or 0, total / 1024)
            pause = max(0.1, MOST_OF_THE_TIME * (time.perf_counter() - started))


def _tree(process: int) -> list[int]:
    """A process and all that it started, those that just ended left out."""
    found = [process]
    for one in found:
        for children in (PROC / str(one) / "task").glob("*/children"):
            found += _numbers(children)
    return found


def _numbers(path: Path) -> list[int]:
    try:
        return [int(number) for number in path.read_text("ascii").split()]
    except OSError:
        return []


def _proportional_kb(process: int) -> int:
    """Memory of one process; pages shared with others count by their share."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
