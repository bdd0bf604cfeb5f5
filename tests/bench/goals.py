"""What the build is meant to reach, beside what was measured; nothing passes or fails.

goals(results)  →  [["figure", "goal", "measured"], ["full build …", "≤ 1.0", "0.9"]]
"""

from collections.abc import Callable, Sequence

from tests.bench.edits import A_WORD
from tests.bench.measurements import CHECK, PREVIEW, Figure, Result

OURS, HUGO, PELICAN = "this project", "Hugo", "vanilla Pelican"
TEN, HUNDRED = 10_000, 100_000
FIRST, FULL = "first build", "full build"
# A program, a size, and an edit or one of the full builds.
Point = tuple[str, int, str]
SHARES: dict[str, tuple[str, Point, Point]] = {
    "full build, photos made too, 10,000, to Hugo's": (
        "≤ 1.0",
        (OURS, TEN, FIRST),
        (HUGO, TEN, FIRST),
    ),
    "full build, photos kept, 10,000, to Hugo's": (
        "≤ 1.0",
        (OURS, TEN, FULL),
        (HUGO, TEN, FULL),
    ),
    "full build, 10,000, Pelican's to ours": (
        "≥ 4",
        (PELICAN, TEN, FULL),
        (OURS, TEN, FULL),
    ),
    "one edit, 10,000, to Hugo's full build": (
        "≤ 0.10",
        (OURS, TEN, A_WORD),
        (HUGO, TEN, FULL),
    ),
    "full build, 100,000 to 10,000": ("≤ 11", (OURS, HUNDRED, FULL), (OURS, TEN, FULL)),
    "one edit, 100,000 to 10,000": (
        "≤ 11, better 3",
        (OURS, HUNDRED, A_WORD),
        (OURS, TEN, A_WORD),
    ),
}


def goals(results: Sequence[Result]) -> list[list[str]]:
    """Rows of figure, goal and measured value, for what was measured."""
    rows = [["figure", "goal", "measured"]]
    for name, (goal, over, under) in SHARES.items():
        first, second = _figure(results, over), _figure(results, under)
        if first and second:
            rows.append([name, goal, f"{first.seconds / second.seconds:.2f}"])
    rows += _plain(
        results,
        "peak memory, 100,000",
        "≤ 2048 MB",
        (OURS, HUNDRED, FULL),
        lambda figure: f"{figure.peak_mb or 0:.0f} MB",
    )
    rows += _plain(
        results,
        "check, 10,000, nothing changed",
        "≤ 1 s",
        (OURS, TEN, CHECK),
        lambda figure: f"{figure.seconds:.2f} s",
    )
    rows += _plain(
        results,
        "edit seen in the preview, 10,000",
        "< 1 s",
        (OURS, TEN, PREVIEW),
        lambda figure: f"{figure.seconds:.2f} s",
    )
    return rows


def _plain(
    results: Sequence[Result],
    name: str,
    goal: str,
    point: Point,
    shown: Callable[[Figure], str],
) -> list[list[str]]:
    figure = _figure(results, point)
    return [[name, goal, shown(figure)]] if figure else []


def _figure(results: Sequence[Result], point: Point) -> Figure | None:
    program, size, what = point
    for one in results:
        if (one.program, one.articles) == (program, size):
            return {FIRST: one.first, FULL: one.full, **one.edits}.get(what)
    return None
