"""A problem of the content: where it is, what is wrong, what to write instead.

Problem("content/x.md", 4, 11, "unknown-category", "Chuyên mục … .", …)  →

content/x.md:4:11: Lỗi: Chuyên mục "Chinh quyen" không có … . (unknown-category)
    4 | category: Chinh quyen
      |           ^^^^^^^^^^^ có phải "Chính quyền"?
"""

import unicodedata
from collections.abc import Collection, Iterable
from typing import Literal

import msgspec

# Longer source lines are cut around the problem: a terminal cannot show them.
_WIDEST = 160


class Problem(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """One thing an editor has to look at.

    `line` and `column` count from 1, in characters of the file as it was saved;
    `length` is how many characters the caret underlines. A `warning` is printed
    and lets the build go on, an `error` does not, unless it is of a `draft`, which
    no reader gets.
    """

    path: str
    line: int = 1
    column: int = 1
    rule: str
    severity: Literal["error", "warning"] = "error"
    message: str
    suggestion: str = ""
    length: int = 1
    draft: bool = False

    @property
    def kind(self) -> str:
        """What it is, in Vietnamese."""
        if self.severity == "warning":
            return "Cảnh báo"
        return "Lỗi trong bản nháp" if self.draft else "Lỗi"


def format_problem(problem: Problem, source_line: str | None) -> str:
    """What the editor reads: place, kind, message and rule, the line with a caret.

    Without a source line (no such line, a picture) only the first part is given,
    with the suggestion after it.
    """
    place = f"{problem.path}:{problem.line}:{problem.column}"
    head = _printable(f"{place}: {problem.kind}: {problem.message} ({problem.rule})")
    if source_line is None or not source_line.strip():
        return f"{head}\n      | {problem.suggestion}" if problem.suggestion else head
    start = problem.column - 1
    first = max(0, start - _WIDEST // 2)
    shown = source_line[first : first + _WIDEST]
    before, marked = shown[: start - first], shown[start - first :][: problem.length]
    caret = _blank(before) + "^" * max(1, sum(map(_width, marked)))
    several = problem.suggestion.replace("\n", "\n      | ")
    hint = f" {several}" if several else ""
    return (
        f"{head}\n{problem.line:>5} | {_printable(shown)}\n      | {caret}{hint}"
    ).rstrip()


def as_annotation(problem: Problem) -> str:
    """One problem as GitHub shows it beside the line (its workflow commands)."""
    place = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(problem.column + problem.length),
        "title": f"{problem.kind} ({problem.rule})",
    }
    properties = ",".join(f"{key}={_escaped(v, ':,')}" for key, v in place.items())
    said = f"{problem.message} {problem.suggestion}".strip()
    return f"::{problem.severity} {properties}::{_escaped(said)}"


def _escaped(text: str, more: str = "") -> str:
    """The text as a workflow command takes it: `%`, line ends and `more` encoded."""
    signs = ("%", "\r", "\n", *more)
    for sign in signs:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


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
    """Those problems that are no warnings, drafts' own included."""
    return [problem for problem in problems if problem.severity == "error"]


def stopping(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that stop a build: errors in what readers would get."""
    return [problem for problem in errors(problems) if not problem.draft]


def counted(problems: Collection[Problem]) -> str:
    """How many there are, in a sentence: "2 lỗi, 1 cảnh báo trong 2 tệp."."""
    wrong = len(errors(problems))
    drafts = wrong - len(stopping(problems))
    files = len({problem.path for problem in problems})
    parts = [f"{wrong} lỗi" if wrong else "Không có lỗi"]
    parts += [f"{len(problems) - wrong} cảnh báo"] if len(problems) > wrong else []
    said = f"{', '.join(parts)} trong {files} tệp."
    if drafts:
        said += f" {drafts} lỗi nằm trong bản nháp, không cản các bài khác."
    return said


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
