"""What stood around a text on the page it was copied from is no news.

"… rà soát lại\\n\\n- 2 -\\n\\ndiện tích rừng …"       →  left-from-page (warning)
Trang 2/5                                             →  left-from-page (warning)
Lượt xem: 120 | Chia sẻ: Facebook Zalo | In bài viết  →  left-from-page (warning)
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile

_NUMBER = (
    r"[-–—]\s*\d{1,3}\s*[-–—]"
    r"|(?:trang|page)\s+\d{1,3}(?:\s*(?:/|of|trên)\s*\d{1,3})?"
)
_BARE = r"\d{1,3}(?:/\d{1,3})?"
# Counters, buttons and ways of portals.
_AROUND = (
    r"(?:số )?lượt (?:xem|đọc|truy cập)(?: bài)?\s*:?\s*[\d.,]+"
    r"|chia sẻ(?: bài viết| lên| qua)?\s*:?(?:[\s|,/]*(?:facebook|zalo|twitter|x|email"
    r"|messenger|linkedin|copy link))+"
    r"|(?:bản )?in (?:bài viết|bài này|trang này)|gửi (?:email|cho bạn bè|bình luận)"
    r"|cỡ chữ\s*:?[\s+a-]*|(?:về|lên) đầu trang|trở (?:về|lại)(?: trang (?:trước|chủ))?"
    r"|quay lại(?: trang trước)?|bình luận\s*\(\d+\)|thích\s+\d+(?:\s+chia sẻ)?"
    r"|(?:các )?tin (?:đã đưa|cùng chuyên mục|liên quan)\s*:?"
)
# Each is a line of its own.
_LEFT = re.compile(
    rf"(?P<number>{_NUMBER})|(?P<bare>{_BARE})|(?P<around>{_AROUND})", re.IGNORECASE
)
_SENTENCE_ENDS = tuple('.!?:;…"”)|')


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines of the text that stand by themselves."""
    before = ""  # the last words above
    for number, line in file.prose():
        if not (words := line.strip()):
            continue
        found = _LEFT.fullmatch(words)
        if found and found["around"]:
            yield _problem(file, number, line, "có lẽ là nút hay mục của trang gốc")
        elif found and (found["number"] or _breaks_off(before)):
            yield _problem(file, number, line, "có lẽ là số trang của tệp gốc")
        before = words


def _breaks_off(words: str) -> bool:
    """Whether a sentence goes on after these words."""
    return words != "" and not words.endswith(_SENTENCE_ENDS)


def _problem(file: ReadFile, number: int, line: str, what: str) -> Problem:
    place = (number, 1, len(line.rstrip()))
    message = f'"{line.strip()}" {what}.'
    return file.in_body(place, "left-from-page", message, "bỏ dòng này", "warning")
