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
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY = rf"(?P<weekday>thứ (?:{'|'.join(_WEEKDAYS)}|[2-7])|chủ nhật|t[2-7]|cn)"
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
        rf"(?:\s*(?P<half{place}>[ap]\.?m\.?(?!\w)|sa(?!\w)|ch(?!\w)|sáng|trưa|chiều"
        r"|tối))?"
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


_LATE = ("p", "ch", "tối", "trưa")


def _time(found: re.Match[str]) -> time | None:
    """The clock; twelve in the morning is midnight, in the afternoon noon."""
    for place in (1, 2, 3):
        if found[f"h{place}"]:
            hour, minute = int(found[f"h{place}"]), int(found[f"min{place}"])
            half = found[f"half{place}"] or ""
            if half.startswith(_LATE) and hour < 12 and (half != "trưa" or hour < 4):
                hour += 12
            elif half and not half.startswith(_LATE) and hour == 12:
                hour = 0
            return time(hour, minute)
    return None


def _number(month: str) -> int:
    words = month.replace(" ", "_")
    return _MONTHS.index(words) + 1 if words in _MONTHS else int(month)


def _weekday(found: re.Match[str]) -> int | None:
    """The day of the week that is printed, Monday as 0."""
    word = found["weekday"] or ""
    if word in ("cn", "chủ nhật"):
        return 6
    last = word.split()[-1] if word else ""
    if last[-1:].isdigit():  # "thứ 2", "t2"
        return int(last[-1]) - 2
    return _WEEKDAYS.index(last) if last in _WEEKDAYS else None


def _day(found: re.Match[str]) -> date:
    """The day of a stamp; raises ValueError.

    Day and month stand in that order unless only the other is a day of the calendar,
    or only the other falls on the weekday that is printed.
    """
    year, month, day = (
        found[k] or found[f"{k}2"] or found[f"{k}3"] for k in ("y", "m", "d")
    )
    first, second = _number(month), int(day)
    if not found["d"]:
        return date(int(year), first, second)
    usual, turned = _calendar(year, first, second), _calendar(year, second, first)
    weekday = _weekday(found)
    fits = turned is not None and turned.weekday() == weekday
    if turned and (usual is None or (fits and usual.weekday() != weekday)):
        return turned
    return date(int(year), first, second)


def _calendar(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def _matched(text: str) -> re.Match[str] | None:
    low = WRITTEN_BY.pattern.sub("", level(text)).strip().lstrip("-–•( ")
    found = STAMP.pattern.match(low) if len(low) < 140 else None
    if not found or not AFTER.pattern.match(low[found.end() :].strip()):
        return None
    return found


def read_stamp(text: str) -> datetime | date | None:
    """The publication moment of a stamp line, or the day when it has no clock."""
    found = _matched(text)
    if found is None:
        return None
    try:
        clock = _time(found)
        whole = _day(found)
    except ValueError:
        return None
    return datetime.combine(whole, clock, VIETNAM) if clock else whole


def ask_about_stamp(text: str) -> str | None:
    """What to ask of a stamp in which the month may stand before the day."""
    found = _matched(text)
    if found is None or not found["d"] or _weekday(found) is not None:
        return None
    halves = [found[f"half{place}"] or "" for place in (1, 2, 3)]
    english = any(half.startswith(("a", "p")) for half in halves)
    day, month = int(found["d"]), int(found["m"])
    if not english or day > 12 or month > 12 or day == month:
        return None
    return (
        f'"{text.strip()}": đọc là ngày {day} tháng {month}; nếu tháng đứng trước ngày '
        f"thì sửa thành ngày {month} tháng {day}."
    )
