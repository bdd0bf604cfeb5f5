"""The slips that make YAML unreadable, line by line, and a line that can be read.

    title: Bắc Kạn: hội nghị  →  problem unquoted-colon at the second colon, with
                                 `title: "Bắc Kạn: hội nghị"` as what to write

A title with a colon is not silently read as text: other programs that open the
file (browser editors, linters) would stop at it. Every repaired line has been
reported, so the repair only serves to find what else is wrong; it keeps columns.
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.yaml.text import quoted
from plugins.bulletin.problems.problem import Problem

_KEY = re.compile(r"(?P<before>\s*(?:- +)?(?P<key>[^\W\d][\w \-]{0,40}?)\s*)")
_LINE = re.compile(_KEY.pattern + r":(?P<space>[ \t]+)(?P<value>\S.*)$")
_NO_SPACE = re.compile(_KEY.pattern + ":(?P<space>\u00a0*)(?P<value>[^\\s/:].*)$")
_WIDE_COLON = re.compile(_KEY.pattern + r"[：﹕](?P<space>\s*)(?P<value>.*)$")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(#.*)?$")
_QUOTED = re.compile(r"(?P<quote>[\"'])(?P<inside>.*)(?P=quote)(?P<after>\s*[^#\s].*)$")
_INNER_COLON = re.compile(r":(?=\s|$)")
_SPECIAL = re.compile(r"[@`%&*!|>,\]}]|[?-] ")
# Letters nobody types in place of the signs that stopped the parser.
_AS_COLON, _AS_SIGN = "\ua789", "\ua78f"


def repair(text: str, path: str, first_line: int) -> tuple[str, list[Problem]]:
    """The text with every recognised slip made readable, and a problem for each.

    Only for text a YAML parser has refused: in sound YAML some of these shapes
    stand inside longer values, where they are right.
    """
    lines: list[str] = []
    problems: list[Problem] = []
    block_indent = -1
    for number, line in enumerate(text.split("\n"), first_line):
        indent = len(line) - len(line.lstrip())
        if block_indent >= 0 and (not line.strip() or indent > block_indent):
            lines.append(line)
            continue
        found = _LINE.match(line)
        block_indent = indent if found and _BLOCK.match(found["value"]) else -1
        repaired = line
        for column, rule, message, hint, better in _slips(line):
            repaired = better
            problems.append(
                Problem(
                    path=path,
                    line=number,
                    column=column + 1,
                    rule=rule,
                    message=message,
                    suggestion=hint,
                )
            )
        lines.append(repaired)
    return "\n".join(lines), problems


def _slips(line: str) -> Iterator[tuple[int, str, str, str, str]]:
    """(column from 0, rule, message, suggestion, readable line): at most one."""
    if wide := _WIDE_COLON.match(line):
        better = f"{wide['before'].rstrip()}: {wide['value']}"
        message = "Dấu hai chấm toàn khối (：) không phải dấu hai chấm thường."
        yield wide.end("before"), "wide-colon", message, f"viết `{better}`", better
    elif (tight := _NO_SPACE.match(line)) and not _LINE.match(line):
        better = f"{tight['before'].rstrip()}: {tight['value']}"
        message = "Thiếu dấu cách sau dấu hai chấm."
        yield tight.end("before"), "missing-space", message, f"viết `{better}`", better
    elif (tab := line.find("\t")) >= 0:
        message = "Có dấu Tab; YAML chỉ nhận dấu cách."
        hint = "thay Tab bằng hai dấu cách"
        yield tab, "tab-indent", message, hint, line.replace("\t", " ")
    elif found := _LINE.match(line):
        yield from _value_slips(line, found)


def _value_slips(
    line: str, found: re.Match[str]
) -> Iterator[tuple[int, str, str, str, str]]:
    value, start = found["value"], found.start("value")
    head = line[:start]
    if after := _QUOTED.match(value):
        yield (
            start + after.start("after"),
            "quote-needed",
            "Sau dấu ngoặc đóng còn chữ.",
            f"viết `{head.strip()} {requoted(value)}`",
            head + re.sub("[\"':]", _AS_SIGN, value),
        )
    elif _SPECIAL.match(value) and not _BLOCK.match(value):
        yield (
            start,
            "quote-needed",
            f"Giá trị không được bắt đầu bằng dấu {value[0]} khi không có ngoặc kép.",
            f"viết `{head.strip()} {requoted(value)}`",
            head + _AS_SIGN + _INNER_COLON.sub(_AS_COLON, value[1:]),
        )
    elif value[0] not in "\"'[{#" and (colon := _INNER_COLON.search(value)):
        yield (
            start + colon.start(),
            "unquoted-colon",
            "Giá trị có dấu hai chấm nên phải đặt trong dấu ngoặc kép.",
            f"viết `{head.strip()} {requoted(value)}`",
            head + _INNER_COLON.sub(_AS_COLON, value),
        )


def without_repairs(value: str) -> str:
    """A value of repaired text without the letters that `repair` put in."""
    return value.replace(_AS_COLON, ":").replace(_AS_SIGN, "").strip()


_AROUND = frozenset({("“", "”"), ("„", "“"), ("“", "“"), ("'", "'"), ('"', '"')})


def requoted(value: str) -> str:
    """What was typed as a value, between quotes of YAML: `A: b` → `"A: b"`.

    Quotes of any kind around the whole were meant as these.
    """
    value = value.strip()
    if value[:2] != value[-2:] and (value[:1], value[-1:]) in _AROUND:
        value = value[1:-1].strip()
    return quoted(value)
