"""Where a name may begin among capitals that may also name a place or a school.

"huyện Na Rì Ma Thị Lan"  →  first at "Ma"
"Trường THPT Phan Bội"    →  nowhere
"""

import re

from plugins.bulletin.reading.name_words import (
    FAMILIES,
    MIDDLES,
    NOT_FIRST,
    PROVINCES,
    SMALL_PLACES,
)
from plugins.bulletin.reading.tokens import Sentence

# Before these the following capitals name a place or a school, not a person.
_NAMESAKES = re.compile(
    r"(?:thpt|thcs|tiểu học|mầm non|(?<!môi )(?<!thị )(?<!hội )trường|đường|phường"
    r"|(?<!thành )phố|quảng trường|công viên|chùa|đền|nhà máy|công ty|doanh nghiệp"
    r"|bệnh viện|giải(?: thưởng)?|quỹ|nghĩa trang|cầu|tập đoàn|học viện|đại học"
    r"|khách sạn|hợp tác xã|htx|tàu|khu di tích|bảo tàng|tại|ở)"
    r"(?: tnhh| cổ phần)?$"
)
PLACES = re.compile(
    r"(?:^|\s)(?P<place>trưởng (?:thôn|bản|ấp|xóm)|(?:huyện|thị|thành|quận|tỉnh) ?ủy"
    r"|tỉnh|huyện|quận|xã|phường|thị trấn|thị xã|thành phố|tp\.?|tx\.?|khu phố|đặc khu"
    r"|(?<!nông )(?<!văn )(?:thôn|bản|làng|ấp|xóm)|đồn biên phòng"
    r"|(?:huyện|thành|thị|xã) ?đoàn|cửa khẩu|đảng bộ|đảng ủy)$"
)


def _cuts_after_place(
    sentence: Sentence, start: int, end: int, place: str
) -> list[int]:
    """Where a name may begin when the first capitals may name the place."""
    count = end - start
    if count == 2 and place == "tỉnh":
        return [start]  # provinces are known, and _fits knows them
    if place.startswith("trưởng"):
        return [start] if count > 2 else []
    if count < 3 or (count == 3 and place in SMALL_PLACES):
        return []
    if count == 3:
        return [start]
    if count == 4:
        first, second = sentence.low_at(start), sentence.low_at(start + 1)
        unknown = f"{first} {second}" not in PROVINCES
        whole = second in MIDDLES or (place == "tỉnh" and unknown and first in FAMILIES)
        return [start + n for n in ((0, 2, 1) if whole else (2, 0, 1))]
    return [start + n for n in (2, 1, 3, 0) if n < count - 1]


def cuts_of(sentence: Sentence, start: int, end: int) -> list[int]:
    """Where in the run a name may begin, the best first."""
    before = sentence.low[: sentence.tokens[start].start].rstrip()
    if _NAMESAKES.search(before):
        return [cut for cut in range(start + 2, end - 1) if end - cut > 2]
    if place := PLACES.search(before):
        return _cuts_after_place(sentence, start, end, place["place"])
    if sentence.low_at(start) in NOT_FIRST:
        later = range(start + 1, end - 1)
        return sorted(later, key=lambda cut: abs(end - cut - 3))
    words = [token.low for token in sentence.tokens[start:end]]
    skip = next((n for n in (2, 3) if " ".join(words[:n]) in PROVINCES), 0)
    return list(range(start + skip, end - 1))
