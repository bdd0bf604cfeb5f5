"""A line like `status: draft` under the front matter has no effect there.

---                       →  key-in-body at the first line of the body:
title: Một cuộc họp          the article would be public
---
status: draft
"""

import re
from collections.abc import Iterator

from plugins.bulletin.files.aliases import suggest_key
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.text import match_key

_KEY_LINE = re.compile(r"\s*([^\W\d][\w -]{1,30}?)\s*[:：]\s*\S")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines before the first that cannot be `key: value`.

    A Vietnamese word is only a warning: "Ngày: …" may well begin a text.
    """
    known = shapes_of(FOLDERS[file.kind])
    for number, line in enumerate(file.source.split("\n"), 1):
        found = _KEY_LINE.match(line)
        if not found:
            if line.strip():
                return
            continue
        meant = suggest_key(found[1], known)
        if not meant:
            return
        spelled = match_key(meant)[:1] == match_key(found[1])[:1]
        place = (number, found.start(1) + 1, len(found[1]))
        yield file.in_body(
            place,
            "key-in-body",
            f'Dòng "{found[1]}: …" nằm ngoài phần khai báo nên không có tác dụng.',
            f"chuyển lên trên dòng --- thứ hai ({meant}: …)",
            "error" if spelled and found[1].isascii() else "warning",
        )
