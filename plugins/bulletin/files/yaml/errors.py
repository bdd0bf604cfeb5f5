"""What a YAML parser complains about → the sentence an editor can act on.

"found unexpected end of stream"  →  "Dấu ngoặc kép mở ra mà không đóng lại."
"""

import re

import yaml

from plugins.bulletin.problems.problem import Problem

# What the parser says (libyaml's wording, then PyYAML's own), what it means.
_SENTENCES = (
    (
        ("unexpected end of stream", "found unexpected document indicator"),
        "Dấu ngoặc kép mở ra mà không đóng lại.",
        "thêm dấu đóng ở cuối giá trị",
    ),
    (
        ("',' or ']'", "',' or '}'"),
        "Dấu ngoặc [ hoặc { mở ra mà không đóng lại, hoặc thiếu dấu phẩy.",
        "viết [a, b, c] trên một dòng, hoặc mỗi ý một dòng bắt đầu bằng -",
    ),
    (
        ("unknown escape",),
        "Dấu \\ trong ngoặc kép là ký hiệu đặc biệt.",
        "dùng dấu nháy đơn '…' thay cho ngoặc kép",
    ),
    (
        ("expected key", "<block end>", "'-' indicator", "<document start>"),
        "Dòng này thụt vào không khớp với các dòng trên, hoặc thừa chữ.",
        "viết tên mục sát lề trái; các ý của một danh sách thụt vào bằng nhau",
    ),
    (
        ("node content", "cannot start any token"),
        "Giá trị bắt đầu bằng một ký hiệu mà YAML dùng việc khác.",
        "đặt cả giá trị trong dấu ngoặc kép",
    ),
    (
        ("mapping values", "expected ':'"),
        "Dòng này không đọc được: thiếu dấu hai chấm, hoặc thụt vào không khớp.",
        'mỗi dòng viết "tên mục: giá trị"',
    ),
)
_NO_COLON = re.compile(r"([a-z_]{3,}) ([^:]+)")
_OTHERWISE = ("Không đọc được dòng này.", "đặt giá trị trong dấu ngoặc kép")


def explain(
    error: yaml.MarkedYAMLError, text: str, path: str, first_line: int
) -> Problem:
    """The problem for a parser error in `text`, whose first line is `first_line`."""
    said = str(error.problem or "")
    message, hint = next(
        (
            (message, hint)
            for needles, message, hint in _SENTENCES
            if any(needle in said for needle in needles)
        ),
        _OTHERWISE,
    )
    line, column = _place(error, text)
    hint = _mended(text.split("\n")[line].strip()) or hint
    return Problem(
        path=path,
        line=line + first_line,
        column=column + 1,
        rule="bad-yaml",
        message=message,
        suggestion=hint,
    )


def _mended(line: str) -> str:
    """The line with what it opens closed, or with its colon; "" for any other slip."""
    if line.count("[") == line.count("]") + 1 and not line.endswith("["):
        return f"viết `{line.rstrip(',')}]`"
    if line.count('"') == 1 and not line.endswith('"'):
        return f'viết `{line}"`'
    if bare := _NO_COLON.fullmatch(line):
        return f"viết `{bare[1]}: {bare[2]}`"
    return ""


def _place(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int]:
    """Where the editor has to look: an open quote or bracket, not the end of file."""
    said = f"{error.problem} {error.context}"
    opened = "quoted scalar" in said or "flow" in said
    mark = error.context_mark if opened and error.context_mark else error.problem_mark
    if mark is None:
        return 0, 0
    last = text.rstrip("\n").count("\n")
    return (mark.line, mark.column) if mark.line <= last else (last, 0)
