"""What is wrong with a file as it is being written, at the controls of its form.

checked("meetings/2018/hop.md", data, choices)
    →  Checked(at={"date": [Problem(…)]}, others=[…])
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from plugins.bulletin.problems.finding import locate
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.one_file import read_content_file
from plugins.press.content.read_one import Parts, record_of
from plugins.press.preview.questions import Questions

BODY = "noi-dung"
# Longer nobody waits for what needs the other files.
_PATIENCE = 0.25


class Checked(NamedTuple):
    """Problems by the control they stand at, and those of the whole file.

    `first` is the line of the file that the body begins with.
    """

    at: dict[str, list[Problem]]
    others: list[Problem]
    first: int = 1

    @property
    def all(self) -> list[Problem]:
        """Every problem, in order."""
        return sorted({*self.others, *(p for told in self.at.values() for p in told)})


def checked(
    path: str,
    data: bytes,
    choices: Mapping[str, Sequence[str]],
    questions: Questions | None = None,
) -> Checked:
    """Look at one file by itself, and at how it fits the others as last linked."""
    read = read_content_file(path, data, choices, root="")
    told = list(read.problems)
    if questions and read.model is not None:
        told += _among_others(path, data, read, questions)
    names = {place[:2]: name for name, place in sorted(read.positions.items())}
    found = Checked({}, [], read.body_line)
    for problem in told:
        place = (problem.line, problem.column)
        name = names.get(place, "")
        if not name and read.source and problem.line >= read.body_line:
            name = BODY
        if name:
            found.at.setdefault(name, []).append(problem)
        else:
            found.others.append(problem)
    return found


def _among_others(
    path: str, data: bytes, read: ReadFile, questions: Questions
) -> Iterator[Problem]:
    parts = msgspec.msgpack.encode(Parts(record_of(path, data, read), ()))
    reply = questions.ask(path, parts, _PATIENCE)
    if reply is None:
        return
    for finding in reply.findings:
        yield locate(finding, lambda _, key: read.positions.get(key))
    yield from reply.problems


def told_of(path: str, notice: str) -> str:
    """What a notice of the whole bulletin says of one file, as it says it."""
    kept, ours = [], False
    for line in notice.split("\n"):
        if line[:1].strip():
            ours = f"{path}:" in line.split(" ", 1)[0]
        if ours:
            kept.append(line)
    return "\n".join(kept).strip()
