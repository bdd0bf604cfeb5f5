"""What the server and the process that builds say to each other, one line each.

encode(Change(("articles/2018/07/x.md",)))  →  b'{"paths":[…]}\\n'
"""

from typing import Literal

import msgspec

Kind = Literal["page", "site", "failed"]


class Change(msgspec.Struct, frozen=True):
    """Files under content/ that changed; none when it is the theme, or anything."""

    paths: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
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


def encode(message: Change | Report) -> bytes:
    """Write a message as one line."""
    return msgspec.json.encode(message) + b"\n"


def decode_change(line: bytes) -> Change:
    """Read a line of the server's."""
    return msgspec.json.decode(line, type=Change)


def decode_report(line: bytes) -> Report:
    """Read a line of the process that builds."""
    return msgspec.json.decode(line, type=Report)
