"""Measures every program at every size, turn by turn, and keeps the figures.

measure([bulletin(), hugo], [1000, 10000], runs=3, folder)  →  [Result(…), …]
"""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.edits import EDITS, change_a_word
from tests.bench.measure import Run
from tests.bench.preview import seen_after
from tests.bench.programs import Program, Site

CHECK = "check, nothing changed"
PREVIEW = "a word, seen in the preview"


@dataclass(frozen=True)
class Figure:
    """What several runs of one command come to."""

    seconds: float
    slowest: float
    cpu: float
    peak_mb: float | None
    phases: Mapping[str, float]

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "Figure":
        """The middle time, the highest memory, the phases of the middle run."""
        times = [run.seconds for run in runs]
        peaks = [run.peak_mb for run in runs if run.peak_mb]
        middle = min(runs, key=lambda run: abs(run.seconds - median(times)))
        return cls(
            median(times),
            max(times),
            middle.cpu,
            max(peaks, default=None),
            middle.phases,
        )


@dataclass(frozen=True)
class Result:
    """A program at a size: its full builds and, where it can, the builds after edits.

    `first` resizes the photos as well, where the program does; `full` keeps those.
    """

    program: str
    articles: int
    pages: int
    files: int
    first: Figure
    full: Figure
    edits: Mapping[str, Figure]


def measure(
    programs: Sequence[Program], sizes: Iterable[int], runs: int, folder: Path
) -> list[Result]:
    """All programs at all sizes; FailedError when one of them fails."""
    results = []
    for size in sizes:
        taking_part = [one for one in programs if size <= one.most_articles]
        results += _measure_size(taking_part, size, runs, folder)
    return results


def _measure_size(
    programs: Sequence[Program], size: int, runs: int, folder: Path
) -> list[Result]:
    sites = {one.name: one.prepare(size, folder) for one in programs}
    first: dict[str, Run] = {}
    for name, site in sites.items():
        first[name] = site.build_first()
        _tell(size, name, "first build", first[name])
    full: dict[str, list[Run]] = {name: [] for name in sites}
    # In turn, so that what else the machine does meets all of them.
    for number in range(runs):
        for name, site in sites.items():
            full[name].append(site.build_anew())
            _tell(size, name, f"full build {number + 1}", full[name][-1])
    results = [
        Result(
            program=name,
            articles=size,
            pages=site.pages(),
            files=site.files(),
            first=Figure.of([first[name]]),
            full=Figure.of(full[name]),
            edits=_measure_edits(site, size, runs) if site.again else {},
        )
        for name, site in sites.items()
    ]
    for site in sites.values():
        site.tidy_up()
    return results


def _measure_edits(site: Site, size: int, runs: int) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for name, edit in EDITS.items():
        taken = []
        for number in range(1, runs + 1):
            edit(site.content, number)
            taken.append(site.call(site.again))
            _tell(size, name, f"build {number}", taken[-1])
        figures[name] = Figure.of(taken)
    checks = [site.call(site.check) for _ in range(runs + 1)][1:]
    figures[CHECK] = Figure.of(checks)
    change_a_word(site.content, runs + 1)
    figures["check, a word in an article"] = Figure.of([site.call(site.check)])
    seen = [Run(seconds, cpu=0) for seconds in seen_after(site.content, runs)]
    _tell(size, PREVIEW, "slowest", max(seen, key=lambda run: run.seconds))
    figures[PREVIEW] = Figure.of(seen)
    return figures


def _tell(size: int, name: str, what: str, run: Run) -> None:
    memory = f"{run.peak_mb:.0f} MB" if run.peak_mb else ""
    times = f"{run.seconds:.2f} s, {run.cpu:.2f} s of work"
    line = f"{size:>7} {name}: {what} {times} {memory}"
    print(line, file=sys.stderr, flush=True)
