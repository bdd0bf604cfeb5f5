"""Whole broken folders give exactly the problems written beside them."""

from pathlib import Path

import pytest

from plugins.bulletin.files.encoding import lines_of
from plugins.bulletin.problems.problem import format_problem
from tests.look import look

SITES = sorted((Path(__file__).parent / "sites_invalid").glob("*/problems.txt"))


def printed(content: Path, folder: Path) -> str:
    """What `check` says of a content folder."""
    files = {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*.md"))
    }
    lines = {path: lines_of(data) for path, data in files.items()}
    problems = look(folder, files, {}).problems
    shown = [format_problem(p, lines[p.path][p.line - 1]) for p in problems]
    return "\n".join(shown) + "\n"


@pytest.mark.parametrize("expected", SITES, ids=[path.parent.name for path in SITES])
def test_all_problems_are_said_at_once(expected, tmp_path):
    said = printed(expected.parent / "content", tmp_path)
    assert said == expected.read_text("utf-8")
