"""Dates lie where news lies, and a file lies in the folder of its date.

date: 1018-07-20                      →  unlikely-date (warning)
date: a year and a day from now       →  unlikely-date (warning)
articles/2018/07/x.md, date 2018-08   →  folder-date
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from plugins.bulletin.dates import VIETNAM, short_day
from plugins.bulletin.findings import Finding
from plugins.bulletin.records import Record

EARLIEST = 1990
AHEAD = timedelta(days=366)


def check(record: Record, now: datetime) -> Iterator[Finding]:
    """Look at the day of one article or meeting."""
    if record.article:
        day = record.article.date.astimezone(VIETNAM).date()
        folder = f"articles/{day:%Y/%m}/"
    elif record.meeting:
        day = record.meeting.date
        folder = f"meetings/{day:%Y}/"
    else:
        return
    if day.year < EARLIEST or day > _last(now):
        message = f"Ngày {short_day(day)} có vẻ không đúng."
        hint = f"kiểm tra lại năm; thường từ {EARLIEST} đến một năm tới"
        yield Finding(record.path, "date", "unlikely-date", message, hint, "warning")
    if f"/{folder}" not in f"/{record.path}":
        message = f"Ngày {short_day(day)} không khớp với thư mục của tệp."
        hint = f"chuyển tệp vào {folder} hoặc sửa ngày"
        yield Finding(record.path, "date", "folder-date", message, hint)


def _last(now: datetime) -> date:
    return (now + AHEAD).date()
