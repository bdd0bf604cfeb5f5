"""A number of a page that came along from a PDF or a Word file is no news.

"… rà soát lại\\n\\n- 2 -\\n\\ndiện tích rừng …"   →  page-number (warning)
Trang 2/5                                         →  page-number (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_SURE = re.compile(
    r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]"
    r"|(?:trang|page)\s+\d{1,3}(?:\s*(?:/|of|trên)\s*\d{1,3})?)\s*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*\d{1,3}(?:/\d{1,3})?\s*")
_SENTENCE_END = re.compile(r"[.!?:;…\"”)|]\s*$")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines of the text that stand by themselves."""
    before = ""  # the last words above
    for number, line in file.prose():
        inside = before and not _SENTENCE_END.search(before)
        if _SURE.fullmatch(line) or (inside and _BARE.fullmatch(line)):
            message = f'"{line.strip()}" có lẽ là số trang của tệp gốc.'
            hint = "bỏ dòng này"
            place = (number, 1, len(line.rstrip()))
            yield file.in_body(place, "page-number", message, hint, "warning")
        before = line if line.strip() else before
