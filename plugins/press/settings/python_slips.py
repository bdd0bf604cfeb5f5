"""Slips that keep Python from reading a settings file, each with the line to write.

    SITENAME = “Bản tin”      →  settings-syntax, `SITENAME = "Bản tin"`

What can be mended for certain is mended, only to find what else is wrong.
"""

import ast
import re

from plugins.bulletin.problems.problem import Problem
from plugins.press.settings.missing_commas import (
    comma_problem,
    missing_comma,
    with_comma,
)

_MOST = 30
_QUOTED = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|([“”„‟″])|([‘’‚′])")
_WIDE = str.maketrans("，：；（）［］｛｝＝\u00a0", ",:;()[]{}= ")
_UNCLOSED = re.compile(r"'([\[{(])' was never closed")
_OPEN_TEXT = "unterminated string literal", "EOL while scanning"


def parsed(path: str, text: str) -> tuple[ast.Module | None, list[Problem]]:
    """The syntax tree, None when it cannot be read, and what was wrong with it."""
    problems: list[Problem] = []
    for _ in range(_MOST):
        lines = text.split("\n")
        missing = missing_comma(text)
        if missing is not None:
            problems.append(comma_problem(path, missing, lines))
            lines[missing[0] - 1] = with_comma(lines[missing[0] - 1], missing[1])
            text = "\n".join(lines)
            continue
        try:
            return ast.parse(text), problems
        except SyntaxError as error:
            number = min(error.lineno or 1, len(lines))
            better = _better(lines[number - 1], error)
            problems.append(_slip(path, number, error, better))
            if better is None:
                return None, problems
            lines[number - 1] = better
            text = "\n".join(lines)
    return None, problems


def _slip(path: str, line: int, error: SyntaxError, better: str | None) -> Problem:
    message, hint = _sentence(error)
    return Problem(
        path=path,
        line=line,
        column=max(1, error.offset or 1),
        rule="settings-syntax",
        message=message,
        suggestion=f"viết `{better.strip()}`" if better else hint,
    )


def _sentence(error: SyntaxError) -> tuple[str, str]:
    """What Python's complaint means, and what to do where no line can be given."""
    said = error.msg
    if found := _UNCLOSED.search(said):
        closing = {"[": "]", "{": "}", "(": ")"}[found[1]]
        return f"Dấu {found[1]} mở ở đây chưa đóng.", f"thêm {closing} sau ý cuối cùng"
    if any(needle in said for needle in _OPEN_TEXT):
        return "Dấu ngoặc kép mở ra mà không đóng lại.", 'thêm " ở cuối chữ'
    if "invalid character" in said or "non-printable" in said:
        return "Ở đây có dấu mà Python không hiểu.", "xóa dấu này và gõ lại"
    if "indent" in said or "tabs" in said:
        return "Dòng này thụt vào.", "xóa khoảng trống ở đầu dòng"
    if "unmatched" in said or "does not match" in said:
        return (
            "Dấu đóng này không có dấu mở tương ứng.",
            "xóa dấu thừa, hoặc đóng cho khớp",
        )
    return (
        "Python không đọc được dòng này.",
        'viết TÊN = "giá trị", chữ trong ngoặc kép',
    )


def _better(line: str, error: SyntaxError) -> str | None:
    """The line as it was meant, where that is certain and other than it is."""
    if "indent" in error.msg or "tabs" in error.msg:
        mended = line.lstrip()
    elif any(needle in error.msg for needle in _OPEN_TEXT):
        mended = _closed(line)
    else:
        mended = _plain(line)
    return mended if mended != line and mended.strip() else None


def _plain(line: str) -> str:
    """Typographic quotes, wide signs and bare words as Python wants them."""

    def straight(found: re.Match[str]) -> str:
        return found[1] or ('"' if found[2] else "'")

    mended = _QUOTED.sub(straight, line)
    parts = re.split(r"(\"[^\"]*\"|'[^']*')", mended)
    parts[::2] = [part.translate(_WIDE) for part in parts[::2]]
    mended = "".join(parts).replace("\u200b", "")
    bare = re.fullmatch(r"([A-Z][A-Z_]+ *= *)([^\W\d][^\"'\[\]{}()=,]*)", mended)
    return f'{bare[1]}"{bare[2].strip()}"' if bare else mended


def _closed(line: str) -> str:
    """The line with its open quote closed, before a comma at its end."""
    bare = line.rstrip()
    comma = "," if bare.endswith(",") else ""
    quote = '"' if bare.count('"') % 2 else "'"
    return f"{bare.removesuffix(',').rstrip()}{quote}{comma}"
