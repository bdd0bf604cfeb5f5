"""A footnote's mark and its text come in pairs.

Một câu[^1].   without   [^1]: lời chú   →  missing-footnote
[^1]: lời chú   without   Một câu[^1].   →  missing-footnote (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TEXT = re.compile(r"\s{0,3}\[\^([^\]\s]+)\]:")
_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look for marks without a text, and for texts without a mark."""
    if file.body is None or "[^" not in file.source:
        return
    yield from _unused(file)
    yield from _without_text(file)


def _unused(file: ReadFile) -> Iterator[Problem]:
    marks = {found[1] for _, line in file.prose() for found in _MARK.finditer(line)}
    for number, line in file.prose():
        found = _TEXT.match(line)
        if found and found[1] not in marks:
            place = (number, found.start(1), len(found[1]) + 3)
            message = f"Không câu nào trong bài dẫn tới chú thích [^{found[1]}]."
            hint = f"thêm [^{found[1]}] sau chữ được chú thích, hoặc bỏ dòng này"
            yield file.in_body(place, "missing-footnote", message, hint, "warning")


def _without_text(file: ReadFile) -> Iterator[Problem]:
    """Look for marks that Markdown left standing because nothing belongs to them."""
    if file.body is None or "[^" not in file.body.html:
        return
    left = set(_MARK.findall(_CODE.sub("", file.body.html)))
    for number, line in file.prose():
        for found in _MARK.finditer(line):
            if found[1] in left:
                place = (number, found.start() + 1, len(found[0]))
                message = f"Chú thích {found[0]} không có lời ở cuối bài."
                hint = f"thêm dòng `{found[0]}: lời chú thích`"
                yield file.in_body(place, "missing-footnote", message, hint)
