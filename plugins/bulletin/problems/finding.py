"""A problem seen between files, before its line and column are looked up.

Linking and the rules of the record work on typed models, which know the place of a
value by its key ("officials[0]"), not by line; `locate` turns one into the other.
"""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from plugins.bulletin.problems.problem import Problem

Position = tuple[int, int, int]
Severity = Literal["error", "warning"]
FindPosition = Callable[[str, str], Position | None]


class Finding(Struct, frozen=True):
    """What is wrong in a file, at the value under a key."""

    path: str
    key: str
    rule: str
    message: str
    suggestion: str = ""
    severity: Severity = "error"


def locate(finding: Finding, position_of: FindPosition) -> Problem:
    """Give a finding its line and column; the file's first line when unknown."""
    line, column, length = position_of(finding.path, finding.key) or (1, 1, 1)
    return Problem(
        path=finding.path,
        line=line,
        column=column,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        suggestion=finding.suggestion,
        length=length,
    )
