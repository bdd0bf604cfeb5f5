"""A problem of the content: where it is, what is wrong, what to write instead.

Problem("content/x.md", 4, 11, "unknown-category", "Chuyên mục … .", …)  →

content/x.md:4:11: Chuyên mục "Chinh quyen" không có … . (unknown-category)
    4 | category: Chinh quyen
      |           ^^^^^^^^^^^ có phải "Chính quyền"?
"""

import unicodedata
from collections.abc import Iterable
from typing import Literal

import msgspec

# Longer source lines are cut around the problem: a terminal cannot show them.
_WIDEST = 160


class Problem(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One thing an editor has to look at.

    `line` and `column` count from 1, in characters of the file as it was saved;
    `length` is how many characters the caret underlines. A `warning` is printed
    and lets the build go on, an `error` does not.
    """

    path: str
    line: int = 1
    column: int = 1
    rule: str
    severity: Literal["error", "warning"] = "error"
    message: str
    suggestion: str = ""
    length: int = 1


def format_problem(problem: Problem, source_line: str | None) -> str:
    """What the editor reads: place, message and rule, then the line with a caret.

    Without a source line (no such line, a picture) only the first part is given,
    with the suggestion after it.
    """
    place = f"{problem.path}:{problem.line}:{problem.column}"
    head = _printable(f"{place}: {problem.message} ({problem.rule})")
    if source_line is None or not source_line.strip():
        return f"{head}\n      | {problem.suggestion}" if problem.suggestion else head
    start = problem.column - 1
    first = max(0, start - _WIDEST // 2)
    shown = source_line[first : first + _WIDEST]
    before, marked = shown[: start - first], shown[start - first :][: problem.length]
    caret = _blank(before) + "^" * max(1, sum(map(_width, marked)))
    hint = f" {problem.suggestion}" if problem.suggestion else ""
    return (
        f"{head}\n{problem.line:>5} | {_printable(shown)}\n      | {caret}{hint}"
    ).rstrip()


def to_json(problems: Iterable[Problem]) -> str:
    """The list other programs read: path, line, column, rule, severity, message,
    suggestion."""
    keys = ("path", "line", "column", "rule", "severity", "message", "suggestion")
    rows = [{key: getattr(problem, key) for key in keys} for problem in problems]
    for row in rows:
        row["path"] = row["path"].encode(errors="backslashreplace").decode()
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode()


def grouped(number: int) -> str:
    """A number as Vietnamese writes it: 10000 → "10.000"."""
    return f"{number:,}".replace(",", ".")


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _blank(text: str) -> str:
    return "".join("\t" if c == "\t" else " " * _width(c) for c in text)


def _printable(text: str) -> str:
    """The line with everything invisible shown as �: control characters could
    rewrite the terminal, zero-width ones are what the editor is looking for."""
    return "".join(
        c if c == "\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else "�"
        for c in text
    ).rstrip()
