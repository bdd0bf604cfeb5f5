"""The figures of a benchmark as tables for people, and as JSON.

text_of(results)  →  "| articles | program | pages | …"
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import pairwise

from tests.bench.goals import OURS, goals
from tests.bench.measurements import Figure, Result


def to_json(results: Sequence[Result], machine: str) -> str:
    """Everything measured, as a JSON object."""
    found = {"machine": machine, "results": [asdict(result) for result in results]}
    return json.dumps(found, ensure_ascii=False, indent=2)


def text_of(results: Sequence[Result], machine: str) -> str:
    """All tables that have something in them, one under the other."""
    tables = {
        f"Full builds ({machine})": _full_builds(results),
        "Growth": _growth(results),
        "After an edit": _edits(results),
        "Goals": goals(results),
        "Where a full build's time goes, in seconds": _phases(results),
    }
    return "\n\n".join(
        f"{title}\n\n{table(rows)}" for title, rows in tables.items() if len(rows) > 1
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows, the first of them the head, as a table of Markdown."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    head, *body = [
        [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    return "\n".join([line(head), line("-" * w for w in widths), *map(line, body)])


def _full_builds(results: Sequence[Result]) -> list[list[str]]:
    rows = [
        "articles",
        "program",
        "pages",
        "files",
        "photos made",
        "photos kept",
        "work",
        "to ours",
        "peak MB",
    ]
    return [rows] + [
        [
            f"{one.articles:,}",
            one.program,
            f"{one.pages:,}",
            f"{one.files:,}",
            f"{one.first.seconds:.1f} s",
            f"{one.full.seconds:.1f} s",
            f"{one.full.cpu:.1f}",
            _times(one.full, _ours(results, one.articles)),
            f"{one.full.peak_mb:.0f}" if one.full.peak_mb else "–",
        ]
        for one in results
    ]


def _growth(results: Sequence[Result]) -> list[list[str]]:
    rows = [["program", "what", "from", "to", "time", "memory"]]
    for name in dict.fromkeys(one.program for one in results):
        for small, large in pairwise(one for one in results if one.program == name):
            ends = [f"{small.articles:,}", f"{large.articles:,}"]
            for what, before in {"full build": small.full, **small.edits}.items():
                after = large.edits.get(what, large.full)
                time = f"× {after.seconds / before.seconds:.1f}"
                memory = "–"
                if before.peak_mb and after.peak_mb:
                    memory = f"× {after.peak_mb / before.peak_mb:.1f}"
                rows.append([name, what, *ends, time, memory])
    return rows


def _edits(results: Sequence[Result]) -> list[list[str]]:
    rows = [["articles", "edit", "seconds", "work", "to our full build", "to Hugo's"]]
    for one in results:
        rivals = [
            r for r in results if (r.program, r.articles) == ("Hugo", one.articles)
        ]
        for name, figure in one.edits.items():
            rows.append(
                [
                    f"{one.articles:,}",
                    name,
                    f"{figure.seconds:.2f}",
                    f"{figure.cpu:.2f}",
                    _times(figure, one.full),
                    _times(figure, rivals[0].full if rivals else None),
                ]
            )
    return rows


def _phases(results: Sequence[Result]) -> list[list[str]]:
    ours = [one for one in results if one.full.phases]
    names = dict.fromkeys(name for one in ours for name in one.full.phases)
    head = ["phase", *(f"{one.articles:,}" for one in ours)]
    return [head] + [
        [name, *(f"{one.full.phases.get(name, 0):.2f}" for one in ours)]
        for name in names
    ]


def _ours(results: Sequence[Result], articles: int) -> Figure | None:
    found = [r.full for r in results if (r.program, r.articles) == (OURS, articles)]
    return found[0] if found else None


def _times(figure: Figure, other: Figure | None) -> str:
    return f"{figure.seconds / other.seconds:.2f}" if other else "–"
