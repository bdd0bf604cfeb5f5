"""Publication stamps as portals print them.

"Ngày đăng: 20/07/2018 11:30"  →  datetime(2018, 7, 20, 11, 30, tzinfo=+07:00)
"Thứ Sáu, 20/7/2018"           →  date(2018, 7, 20)
"""

import re
from datetime import date, datetime, time

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.words.dates import VIETNAM
from plugins.bulletin.words.text import level

_LABEL = (
    r"(?:(?:ngày )?(?:đăng|cập nhật|xuất bản|phát hành|đưa tin|viết|tạo)(?: (?:tin|bài"
    r"|lúc|lần cuối|ngày|vào))*|ngày|thời gian|posted(?: on)?|published|đăng lúc|date"
    r"|gmt\+7|publish date"
    r"|submitted by [^\d,]{2,40} on|(?:được )?(?:đăng|gửi) bởi [^\d,]{2,40} vào)"
)
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)"
_DAY = r"(?P<d>\d{1,2})\s?[/.\-]\s?(?P<m>\d{1,2})\s?[/.\-]\s?(?P<y>(?:19|20)\d\d)"
_MONTHS = "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai".split()
_MONTH = (
    r"(?:tháng|thg|th) ?"
    rf"(?P<m{{0}}>\d{{{{1,2}}}}|{'|'.join(reversed(_MONTHS)).replace('_', ' ')})"
)
_LONG_DAY = (
    rf"(?:ngày )?(?P<d2>\d{{1,2}}) {_MONTH.format(2)}(?:,| năm)? (?P<y2>(?:19|20)\d\d)"
    rf"|{_MONTH.format(3)} (?P<d3>\d{{1,2}}),? (?P<y3>(?:19|20)\d\d)"
)
_GAP = r"[\s,|:;()\-–—/.]*(?:lúc|vào|gmt\s*\+?7|\+0?7:?(?:00)?)?[\s,|:;()\-–—]*"


def _clock(place: int) -> str:
    """Pattern of a clock; a stamp may have it in three places."""
    return (
        rf"(?P<h{place}>\d{{1,2}})\s*[:hg]\s*(?P<min{place}>\d{{1,2}})(?::\d{{2}})?['’]?"
        rf"(?:\s*(?P<half{place}>am|pm|sa|ch))?"
    )


STAMP = rule(
    "stamp/moment",
    rf"(?:{_LABEL}{_GAP})?(?:{_clock(1)}{_GAP})?(?:{_WEEKDAY}{_GAP})?"
    rf"(?:{_clock(2)}{_GAP})?(?:ngày )?(?:{_DAY}|{_LONG_DAY})"
    rf"(?:{_GAP}{_clock(3)})?{_GAP}",
    "the moment of publication",
    examples=["ngày đăng: 20/07/2018 11:30", "thứ sáu, 20/7/2018", "5 thg 3 2020"],
    counter_examples=["20/7", "ngày 20"],
)
WRITTEN_BY = rule(
    "stamp/written-by",
    r"^[^\d|:,;.]{2,60}\|",
    "who wrote, before the moment",
    examples=["đình hiền - nguyệt anh | 10/03/2022"],
    counter_examples=["10/03/2022 | đình hiền"],
)
AFTER = rule(
    "stamp/after",
    r"^(?:"
    r"(?:[|\-–—•]?\s*(?:(?:views?(?: count)?|lượt xem|đã xem|số lượt|tác giả"
    r"|nguồn|print|in|chia sẻ|cỡ chữ|a|xem với).*))?"
    r")\Z",
    "what a stamp's line may end with",
    examples=["", "| lượt xem: 5", "tác giả: hà"],
    counter_examples=["huyện họp"],
)


def _time(found: re.Match[str]) -> time | None:
    for place in (1, 2, 3):
        if found[f"h{place}"]:
            hour, minute = int(found[f"h{place}"]), int(found[f"min{place}"])
            late = found[f"half{place}"] in ("pm", "ch") and hour < 12
            return time(hour + 12 * late, minute)
    return None


def _number(month: str) -> int:
    words = month.replace(" ", "_")
    return _MONTHS.index(words) + 1 if words in _MONTHS else int(month)


def read_stamp(text: str) -> datetime | date | None:
    """The publication moment of a stamp line, or the day when it has no clock."""
    low = WRITTEN_BY.pattern.sub("", level(text)).strip().lstrip("-–•( ")
    found = STAMP.pattern.match(low) if len(low) < 140 else None
    if not found or not AFTER.pattern.match(low[found.end() :].strip()):
        return None
    year, month, day = (
        found[k] or found[f"{k}2"] or found[f"{k}3"] for k in ("y", "m", "d")
    )
    try:
        clock = _time(found)
        whole = date(int(year), _number(month), int(day))
    except ValueError:
        return None
    return datetime.combine(whole, clock, VIETNAM) if clock else whole
