"""Dates lie where news lies, and a file lies in the folder of its date.

date: 1018-07-20                      →  unlikely-date (warning)
date: a year and a day from now       →  unlikely-date (warning)
articles/2018/07/x.md, date 2018-08   →  folder-date
articles/x.md, date 2018-08           →  wrong-folder, "articles/2018/08/"
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from plugins.bulletin.kinds import KINDS
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.words.dates import short_day

# What lies in no folder of a year or month has no day to agree with.
_FOLDERS = "|".join(f"{k.folder}/{k.below_pattern}" for k in KINDS if k.dated)
_DATED = re.compile(rf"(?:^|/)(?:{_FOLDERS})[^/]+$")
EARLIEST = 1990
AHEAD = timedelta(days=366)


def check(entities: Iterable[Entity[Any]], now: datetime) -> Iterator[Finding]:
    """Look at the days of whatever has one."""
    last = _last(now)
    for one in entities:
        if (day := one.day) is None:
            continue
        folder = f"{one.kind.folder}/{one.kind.below(day)}"
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
