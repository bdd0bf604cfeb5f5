"""Dates lie where news lies, and a file lies in the folder of its date.

date: 1018-07-20                      →  unlikely-date (warning)
date: a year and a day from now       →  unlikely-date (warning)
articles/2018/07/x.md, date 2018-08   →  folder-date
articles/x.md, date 2018-08           →  wrong-folder, "articles/2018/08/"
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.articles import Article
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.publicity import Entity
from plugins.bulletin.words.dates import short_day

# What lies in no folder of a year or month has no day to agree with.
_DATED = re.compile(r"(?:^|/)(?:articles/\d{4}/\d\d|meetings/\d{4})/[^/]+$")
EARLIEST = 1990
AHEAD = timedelta(days=366)


def check(entities: Iterable[Entity], now: datetime) -> Iterator[Finding]:
    """Look at the days of articles and meetings."""
    last = _last(now)
    for one in entities:
        if isinstance(one, Article):
            day = one.moment.date()
            folder = f"articles/{day.year:04}/{day.month:02}/"
        elif isinstance(one, Meeting):
            day = one.day
            folder = f"meetings/{day.year:04}/"
        else:
            continue
        if day.year < EARLIEST or day > last:
            message = f"Ngày {short_day(day)} có vẻ không đúng."
            hint = f"kiểm tra lại năm; thường từ {EARLIEST} đến một năm tới"
            yield Finding(one.path, "date", "unlikely-date", message, hint, "warning")
        if f"/{folder}" in f"/{one.path}":
            continue
        hint = f"chuyển tệp vào {folder}"
        if _DATED.search(one.path):
            message = f"Ngày {short_day(day)} không khớp với thư mục của tệp."
            hint += " hoặc sửa ngày"
            yield Finding(one.path, "date", "folder-date", message, hint)
        else:
            yield Finding(one.path, "date", "wrong-folder", "Tệp nằm sai chỗ.", hint)


def _last(now: datetime) -> date:
    return (now + AHEAD).date()
