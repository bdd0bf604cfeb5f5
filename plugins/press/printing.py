"""What a build says: problems with their lines, and a short account at the end."""

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.problems.problem import (
    Problem,
    counted,
    errors,
    format_problem,
)
from plugins.press.system.options import BuildOptions

_TEXTS = (".md", ".txt", ".py")


def tell(text: str) -> None:
    """Say something to whoever runs the build, on the error stream."""
    print(text, file=sys.stderr)


def print_problems(problems: Sequence[Problem], options: BuildOptions) -> int:
    """Print every problem with its line; return 1 when any is an error, else 0."""
    if problems:
        tell(problems_text(problems, options))
    return 1 if errors(problems) else 0


def problems_text(problems: Sequence[Problem], options: BuildOptions) -> str:
    """Return every problem with its line, and how many there are."""
    said = []
    sources: dict[str, list[str]] = {}
    for problem in problems:
        lines = sources.get(problem.path)
        if lines is None:
            lines = sources[problem.path] = _lines(options.content / problem.path)
        line = lines[problem.line - 1] if problem.line <= len(lines) else None
        shown = replace(problem, path=f"{options.label}/{problem.path}")
        said.append(format_problem(shown, line))
    said.append(counted(problems))
    return "\n".join(said)


def _lines(path: Path) -> list[str]:
    """The lines of a text; a picture, or what else is none, has none to show."""
    if path.suffix not in _TEXTS:
        return []
    try:
        return lines_of(path.read_bytes())
    except OSError:
        return []
