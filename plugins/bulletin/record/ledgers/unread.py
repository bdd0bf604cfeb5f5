"""A line of a ledger that cannot be read, told to whoever keeps the content.

unread("addresses.txt", 4, "<<<<<<< HEAD", …)  →  a Problem that speaks of git
"""

import re

from plugins.bulletin.problems.problem import Problem

_MERGE_MARK = re.compile(r"<{7}( |$)|\|{7}( |$)|={7}$|>{7}( |$)")
_UNMERGED = "Dấu của git: hai người cùng thêm vào sổ này và chưa ghép xong."
_BOTH = "bỏ các dòng <<<<<<<, ======= và >>>>>>>, giữ mọi dòng khác của cả hai bên"


def unread(path: str, number: int, line: str, message: str, suggestion: str) -> Problem:
    """What is wrong with a line, by its number from 1; other words for merge marks."""
    if _MERGE_MARK.match(line):
        message, suggestion = _UNMERGED, _BOTH
    return Problem(
        path=path,
        line=number,
        rule="bad-ledger-line",
        message=message,
        suggestion=suggestion,
        length=len(line),
    )
