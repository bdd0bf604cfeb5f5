"""A line like `status: draft` under the front matter has no effect there.

---                       →  key-in-body at the first line of the body:
title: Một cuộc họp          the article would be public
---
status: draft                or alone in its midst, or as its last
"""

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from plugins.bulletin.files.aliases import suggest_key
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key

_Found = tuple[re.Match[str], str]
_KEY_LINE = re.compile(r"\s*([^\W\d][\w -]{1,30}?)\s*[:：]\s*\S")
# Keys that decide what readers see: such a line is no sentence wherever it stands.
_DECIDING = (
    "status draft hidden slug redirect_from category date updated withdrawn correction "
    "lang"
).split()
_HIDING = ("status", "draft", "hidden")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines before the first that cannot be `key: value`, and at others
    that stand alone or last and spell a key that decides what readers see.

    A Vietnamese word is only a warning: "Ngày: …" may well begin a text.
    """
    known = shapes_of(FOLDERS[file.kind.folder])
    head = dict(_head(file, known))
    if head and _are_labels(file, known):
        head = {}
    later = {n: found for n, found in _later(file, known) if n not in head}
    for number, (found, meant) in (head | later).items():
        spelled = match_key(meant)[:1] == match_key(found[1])[:1]
        yield file.in_body(
            (number, found.start(1) + 1, len(found[1])),
            "key-in-body",
            f'Dòng "{found[1]}: …" nằm ngoài phần khai báo nên không có tác dụng.',
            f"chuyển lên trên dòng --- thứ hai ({meant}: …)",
            "error" if spelled and found[1].isascii() else "warning",
        )


def _are_labels(file: ReadFile, known: Collection[str]) -> bool:
    """Whether a text opens with lines of its own: "Thời gian: …", "Địa điểm: …"."""
    first = [*takewhile(str.strip, file.source.lstrip("\n").split("\n"))]
    labels = [found[1] for line in first if (found := _KEY_LINE.match(line))]
    plain = [label for label in labels if not suggest_key(label, known)]
    broken = any("<br" in line for line in first)
    return bool(plain or broken) and not any(map(str.isascii, labels[:1]))


def _head(file: ReadFile, known: Collection[str]) -> Iterator[tuple[int, _Found]]:
    for number, line in enumerate(file.lines(), 1):
        found = _KEY_LINE.match(line)
        meant = suggest_key(found[1], known) if found else None
        if found and meant:
            yield number, (found, meant)
        elif line.strip(" -"):
            return


def _later(file: ReadFile, known: Collection[str]) -> Iterator[tuple[int, _Found]]:
    lines = ("", *file.lines(), "")
    last = file.source.rstrip().count("\n") + 1
    for number, line in file.prose():
        if not (found := _KEY_LINE.match(line) if _has_colon(line) else None):
            continue
        if lines[number - 1].strip() and lines[number + 1].strip():
            continue
        if found[1] in _DECIDING and found[1] in known:
            yield number, (found, found[1])
        elif number == last:
            meant = suggest_key(found[1], known)
            if meant in _HIDING:
                yield number, (found, meant)


def _has_colon(line: str) -> bool:
    """Whether it can be a key's line: a colon is found sooner than that there is none
    of the form."""
    return ":" in line or "：" in line
