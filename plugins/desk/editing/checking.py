"""What is wrong with one file as it is being written, at the controls of its form.

checked("meetings/2018/hop.md", data, choices)
    →  Checked(at={"date": [Problem(…)]}, others=[…])
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.one_file import read_content_file

BODY = "noi-dung"


class Checked(NamedTuple):
    """Problems by the control they stand at, and those of the whole file."""

    at: dict[str, list[Problem]]
    others: list[Problem]


def checked(path: str, data: bytes, choices: Mapping[str, Sequence[str]]) -> Checked:
    """Look at one file by itself; what needs other files is told by the preview."""
    read = read_content_file(path, data, choices, root="")
    names = {place[:2]: name for name, place in sorted(read.positions.items())}
    found = Checked({}, [])
    for problem in read.problems:
        place = (problem.line, problem.column)
        name = names.get(place, "")
        if not name and read.source and problem.line >= read.body_line:
            name = BODY
        if name:
            found.at.setdefault(name, []).append(problem)
        else:
            found.others.append(problem)
    return found


def told_of(path: str, notice: str) -> str:
    """What a notice of the whole bulletin says of one file, as it says it."""
    kept, ours = [], False
    for line in notice.split("\n"):
        if line[:1].strip():
            ours = f"{path}:" in line.split(" ", 1)[0]
        if ours:
            kept.append(line)
    return "\n".join(kept).strip()
