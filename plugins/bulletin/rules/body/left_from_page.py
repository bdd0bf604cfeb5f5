"""What stood around a text on the page it was copied from is no news.

"… rà soát lại\\n\\n- 2 -\\n\\ndiện tích rừng …"       →  left-from-page (warning)
Trang 2/5                                             →  left-from-page (warning)
Lượt xem: 120 | Chia sẻ: Facebook Zalo | In bài viết  →  left-from-page (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_NUMBER = re.compile(
    r"\s*(?:[-–—]\s*\d{1,3}\s*[-–—]"
    r"|(?:trang|page)\s+\d{1,3}(?:\s*(?:/|of|trên)\s*\d{1,3})?)\s*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*\d{1,3}(?:/\d{1,3})?\s*")
_SENTENCE_END = re.compile(r"[.!?:;…\"”)|]\s*$")
# Counters, buttons and ways of portals, each a line of its own.
_AROUND = re.compile(
    r"\s*(?:(?:số )?lượt (?:xem|đọc|truy cập)(?: bài)?\s*:?\s*[\d.,]+"
    r"|chia sẻ(?: bài viết| lên| qua)?\s*:?(?:[\s|,/]*(?:facebook|zalo|twitter|x|email"
    r"|messenger|linkedin|copy link))+"
    r"|(?:bản )?in (?:bài viết|bài này|trang này)|gửi (?:email|cho bạn bè|bình luận)"
    r"|cỡ chữ\s*:?[\s+a-]*|(?:về|lên) đầu trang|trở (?:về|lại)(?: trang (?:trước|chủ))?"
    r"|quay lại(?: trang trước)?|bình luận\s*\(\d+\)|thích\s+\d+(?:\s+chia sẻ)?"
    r"|(?:các )?tin (?:đã đưa|cùng chuyên mục|liên quan)\s*:?)\s*",
    re.IGNORECASE,
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines of the text that stand by themselves."""
    before = ""  # the last words above
    for number, line in file.prose():
        inside = before and not _SENTENCE_END.search(before)
        if _NUMBER.fullmatch(line) or (inside and _BARE.fullmatch(line)):
            yield _problem(file, number, line, "có lẽ là số trang của tệp gốc")
        elif _AROUND.fullmatch(line):
            yield _problem(file, number, line, "có lẽ là nút hay mục của trang gốc")
        before = line if line.strip() else before


def _problem(file: ReadFile, number: int, line: str, what: str) -> Problem:
    place = (number, 1, len(line.rstrip()))
    message = f'"{line.strip()}" {what}.'
    return file.in_body(place, "left-from-page", message, "bỏ dòng này", "warning")
