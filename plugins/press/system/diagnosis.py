"""One thing a machine has or lacks, and what to do about it.

`missing("git", "không có", "cài từ git-scm.com")` → "[thiếu ] git: không có → cài …"
"""

from typing import Literal, NamedTuple

State = Literal["đủ", "nên có", "thiếu"]


class Diagnosis(NamedTuple):
    """`state` decides: only what is `thiếu` keeps the tasks from working."""

    state: State
    name: str
    found: str
    advice: str = ""

    def __str__(self) -> str:
        advice = f" → {self.advice}" if self.advice else ""
        return f"[{self.state:^6}] {self.name}: {self.found}{advice}"


def fine(name: str, found: str) -> Diagnosis:
    """Nothing to do."""
    return Diagnosis("đủ", name, found)


def advised(name: str, found: str, advice: str) -> Diagnosis:
    """Work goes on without it, some of it less well or not at all."""
    return Diagnosis("nên có", name, found, advice)


def missing(name: str, found: str, advice: str) -> Diagnosis:
    """The tasks need it."""
    return Diagnosis("thiếu", name, found, advice)
