"""What the server and the process that builds say to each other, one line each.

encode(Change(("articles/2018/07/x.md",)))  →  b'{"type":"change","paths":[…]}\\n'
"""

from typing import Literal

import msgspec

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.problems.problem import Problem

Kind = Literal["page", "site", "failed"]


class Change(msgspec.Struct, frozen=True, tag="change"):
    """Files under content/ that changed; none when it is the theme, or anything."""

    paths: tuple[str, ...] = ()


class Question(msgspec.Struct, frozen=True, tag="question"):
    """How a file that is being written fits the others: its record, as stored."""

    number: int
    path: str
    parts: bytes


class Reply(msgspec.Struct, frozen=True, tag="reply"):
    """What does not fit: at keys of the front matter, and at places of the file."""

    number: int
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True, tag="report"):
    """What the process that builds has done, in so many seconds.

    kind: "page" (one page, at once), "site" (everything follows) or "failed".
    `problems` is the text an editor reads; `wrong` when it holds errors.
    """

    kind: Kind
    seconds: float = 0.0
    paths: tuple[str, ...] = ()
    made: int = 0
    removed: int = 0
    problems: str = ""
    wrong: bool = False


def encode(message: Change | Question | Report | Reply) -> bytes:
    """Write a message as one line."""
    return msgspec.json.encode(message) + b"\n"


def decode_heard(line: bytes) -> Change | Question:
    """Read a line of the server's."""
    return msgspec.json.decode(line, type=Change | Question)


def decode_said(line: bytes) -> Report | Reply:
    """Read a line of the process that builds."""
    return msgspec.json.decode(line, type=Report | Reply)
