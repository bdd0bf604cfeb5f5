"""Texts that take Markdown minutes or gigabytes, refused before they get there.

    too_much("[" * 10_000)  →  [("Bài có 10.000 dấu [, tối đa 3.000.", 1), …]

Each limit is far above what a report needs and below where rendering a file of the
greatest size passes two seconds; tests/test_bad_input.py holds the inputs.
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import grouped

# Sign, most in one paragraph, most in one file.
_COUNTS = (
    ("[", 300, 3_000),
    ("<", 200, 1_000),
    ("`", 200, 2_000),
    ("*", 600, 6_000),
    ("_", 2_000, 12_000),
    ("\\", 1_000, 4_000),
    ("&", 1_000, 4_000),
    ("|", 20_000, 20_000),
    ("\t", 20_000, 20_000),
    ("[^", 300, 300),
)
MAX_SPACES = 200
MAX_INDENT = 20
MAX_QUOTES = 20
_SPACES = re.compile(rf" {{{MAX_SPACES},}}")
_INDENT = re.compile(rf"^(?: {{0,3}}\t| {{4}}){{{MAX_INDENT},}}", re.MULTILINE)
_QUOTES = re.compile(rf"^(?:[ \t]*>){{{MAX_QUOTES + 1}}}", re.MULTILINE)
# Whatever is understood as a point of a list.
_POINT = (
    r"^[ \t\u00a0\u3000]*(?:[-*+–—](?![-*+–—])|[•·●○◦▪■□§\uf0a7\uf0b7]|[o]\t|\d+[.)])"
)
# Kinds of line, most in one file, what an editor calls them.
_LINES = (
    (re.compile(r"^ {0,3}:[ \t]", re.MULTILINE), 500, "định nghĩa"),
    (re.compile(_POINT, re.MULTILINE), 3_000, "ý"),
    (re.compile(r"^ {0,3}#", re.MULTILINE), 500, "đầu đề"),
    (re.compile(r"^ {0,3}(?:[-=]+|[-*_][-*_ ]+)$", re.MULTILINE), 500, "dòng kẻ"),
)
_BLANK = re.compile(r"\n[ \t]*\n")


def too_much(body: str) -> list[tuple[str, int]]:
    """What of the text is over a limit: (Vietnamese sentence, line from 1)."""
    return list(_found(body))


def _found(body: str) -> Iterator[tuple[str, int]]:
    counted = [
        (*limits, body.count(limits[0])) for limits in _COUNTS if limits[0] in body
    ]
    for sign, _, most, count in counted:
        if count > most:
            yield (
                f"Bài có {grouped(count)} dấu {sign}, tối đa {grouped(most)}.",
                _line(body, sign),
            )
    yield from _in_one_paragraph(
        body, [(sign, most) for sign, most, _, count in counted if count > most]
    )
    # The plain test in front is quick; the pattern gives the place.
    for suspected, pattern, message in (
        (" " * MAX_SPACES in body, _SPACES, f"Có hơn {MAX_SPACES} dấu cách liền nhau."),
        (
            " " * 20 in body or "\t" in body,
            _INDENT,
            f"Dòng thụt vào hơn {MAX_INDENT} tầng.",
        ),
        (
            body.count(">") > MAX_QUOTES,
            _QUOTES,
            f"Trích dẫn lồng nhau hơn {MAX_QUOTES} tầng.",
        ),
    ):
        if suspected and (found := pattern.search(body)):
            yield message, body.count("\n", 0, found.start()) + 1
    if body.count("\n") < min(most for _, most, _ in _LINES):
        return
    for pattern, most, noun in _LINES:
        places = [found.start() for found in pattern.finditer(body)]
        if len(places) > most:
            message = f"Bài có {grouped(len(places))} {noun}, tối đa {grouped(most)}."
            yield message, body.count("\n", 0, places[most]) + 1


def _in_one_paragraph(
    body: str, signs: list[tuple[str, int]]
) -> Iterator[tuple[str, int]]:
    """Look for paragraphs that have more of these signs than they may."""
    start = 0
    for block in _BLANK.split(body) if signs else ():
        for sign, most in signs:
            if (count := block.count(sign)) > most:
                line = body.count("\n", 0, body.index(block, start)) + 1
                yield (
                    f"Đoạn này có {grouped(count)} dấu {sign}, tối đa {grouped(most)}.",
                    line,
                )
        start = body.index(block, start)


def _line(body: str, sign: str) -> int:
    return body.count("\n", 0, body.index(sign)) + 1
