"""Items of a list or group that lack the comma between them.

    ["Chính quyền"           →  settings-comma, `"Chính quyền",`
     "Kinh tế"]

Python joins two strings in a row without a word: the site would have a category
"Chính quyềnKinh tế".
"""

import tokenize
from collections.abc import Iterator
from io import StringIO

from plugins.bulletin.problems.problem import Problem

_ENDS = ("]", "}", ")")
_STARTS = ("[", "{")


def missing_comma(text: str) -> tuple[int, int] | None:
    """Line and column (from 0) behind the first item that lacks its comma."""
    opened: list[str] = []
    last: tokenize.TokenInfo | None = None
    for token in _tokens(text):
        if opened and opened[-1] in _STARTS and last and _follow(last, token):
            return last.end
        if token.string in ("[", "{", "("):
            opened.append(token.string)
        elif token.string in _ENDS and opened:
            opened.pop()
        last = token
    return None


def _follow(last: tokenize.TokenInfo, token: tokenize.TokenInfo) -> bool:
    """Whether two neighbours are two items of a list or group."""
    ends = last.type == tokenize.STRING or last.string in _ENDS
    ends = ends or last.type == tokenize.NUMBER
    starts = token.type in (tokenize.STRING, tokenize.NUMBER)
    # A bracket behind a value is a part of it on one line: a call, an item.
    return ends and (
        starts or (token.string in _STARTS and token.start[0] > last.end[0])
    )


def _tokens(text: str) -> Iterator[tokenize.TokenInfo]:
    """The tokens without comments and line ends, as far as they can be told."""
    passed = (tokenize.NL, tokenize.COMMENT)
    try:
        for token in tokenize.generate_tokens(StringIO(text).readline):
            if token.type not in passed:
                yield token
    except (tokenize.TokenError, SyntaxError):
        return


def with_comma(line: str, column: int) -> str:
    """The line with a comma in that column."""
    return f"{line[:column]},{line[column:]}"


def comma_problem(path: str, place: tuple[int, int], lines: list[str]) -> Problem:
    """The problem of a comma that is missing at a place."""
    number, column = place
    line = lines[number - 1]
    return Problem(
        path=path,
        line=number,
        column=column,
        rule="settings-comma",
        message="Thiếu dấu phẩy sau ý này, nên hai ý sẽ dính làm một.",
        suggestion=f"viết `{with_comma(line, column).strip()}`",
    )
