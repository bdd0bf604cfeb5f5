"""Measures this tree beside another commit of it: python -m tests.bench.against COMMIT

    python -m tests.bench.against 4c575f7 --sizes 3000 10000 --runs 3
        →  | articles | what | that commit | this tree | ratio | ratio of work | …

Both build the same corpus with the same Python, turn by turn, so that what else the
machine does meets both; the middle of the runs counts.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from plugins.press.system.project import ROOT
from tests.bench.corpus import make
from tests.bench.edits import EDITS, change_a_post, rename_an_official
from tests.bench.measure import Run, run
from tests.bench.report import table

FULL = "full build"
# The tasks of a tree without an environment of its own.
_START = (
    "import runpy, sys; sys.path.insert(0, '.'); sys.argv[0] = 'tasks.py'; "
    "from plugins.desk import environment; environment.enter = lambda: None; "
    "runpy.run_path('tasks.py', run_name='__main__')"
)
CHANGES: dict[str, Callable[[Path, int], None]] = {
    **EDITS,
    "a renamed official": rename_an_official,
    "a changed post": change_a_post,
}


class Tree(NamedTuple):
    """A tree of the project, and where it builds a corpus of its own."""

    project: Path
    folder: Path

    def build(self, *options: str) -> Run:
        """Build once more."""
        content, output = self.folder / "content", self.folder / "output"
        command = [sys.executable, "-c", _START, "build", *options]
        command += ["--content", str(content), "--output", str(output)]
        settings = {
            "BULLETIN_TIMINGS": "1",
            "BULLETIN_CACHE": str(self.folder / "cache"),
        }
        return run(command, self.project, settings)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.bench.against", description=__doc__)
    parser.add_argument("commit")
    parser.add_argument("--sizes", type=int, nargs="+", default=[3_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    options = parser.parse_args(argv)
    head = ["articles", "what", "then", "now", "ratio", "work then", "now", "ratio"]
    rows = [[*head, "peak MB then", "now"]]
    with (
        worktree(options.commit) as other,
        tempfile.TemporaryDirectory(dir=options.folder) as scratch,
    ):
        for size in options.sizes:
            both = [
                _prepared(project, Path(scratch) / f"{size}-{number}", size)
                for number, project in enumerate((other, ROOT))
            ]
            rows += _compare(both, size, options.runs)
    print(table(rows))
    return 0


@contextmanager
def worktree(commit: str) -> Iterator[Path]:
    """Check a commit out beside this one, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "tree"
        _git("worktree", "add", "--detach", str(place), commit)
        try:
            yield place
        finally:
            _git("worktree", "remove", "--force", str(place))


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True)


def _prepared(project: Path, folder: Path, size: int) -> Tree:
    make(size, folder / "content", form="bulletin")
    tree = Tree(project, folder)
    tree.build()  # makes the photos
    return tree


def _compare(both: Sequence[Tree], size: int, runs: int) -> Iterator[list[str]]:
    """Yield a row for the full build and for each change."""
    yield _row(size, FULL, [[t.build("--clean") for t in both] for _ in range(runs)])
    for tree in both:
        tree.build()  # the first after a clean build has a spare site to bring up
    for what, change in CHANGES.items():
        taken = []
        for number in range(1, runs + 1):
            for tree in both:
                change(tree.folder / "content", number)
            taken.append([tree.build() for tree in both])
        yield _row(size, what, taken)


def _row(size: int, what: str, taken: Sequence[Sequence[Run]]) -> list[str]:
    print(size, what, taken, file=sys.stderr)
    then, now = zip(*taken, strict=True)
    cells = [f"{size:,}", what]
    for figure in ("seconds", "cpu"):
        one, other = (median(getattr(r, figure) for r in runs) for runs in (then, now))
        cells += [f"{one:.2f}", f"{other:.2f}", f"{other / one:.2f}"]
    peaks = [max(r.peak_mb or 0 for r in runs) for runs in (then, now)]
    return [*cells, *(f"{peak:.0f}" for peak in peaks)]


if __name__ == "__main__":
    sys.exit(main())
