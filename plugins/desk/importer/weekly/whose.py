"""Whose week a schedule is, as its title may say it.

bodies_named("LỊCH CÔNG TÁC CỦA LÃNH ĐẠO UBND TỈNH (Từ …)")
    →  "LỊCH CÔNG TÁC CỦA LÃNH ĐẠO UBND TỈNH", …, "UBND TỈNH", "TỈNH"
"""

import re
from collections.abc import Iterator

# What stands behind the body: which week it is.
_WEEK = re.compile(
    r"[(\n,;:]|\s[-–]\s|\s(?:tuần|từ|ngày|tháng|năm)(?!\w)", re.IGNORECASE
)
_OF = re.compile(r"(?<!\w)của\s+", re.IGNORECASE)


def bodies_named(title: str) -> Iterator[str]:
    """What may be the name of a body at the end of a title, the longest first."""
    parts = [_OF.split(title)[-1], title]
    for part in dict.fromkeys(parts):
        words = _WEEK.split(part.strip(), maxsplit=1)[0].split()
        yield from (" ".join(words[start:]) for start in range(len(words)))
