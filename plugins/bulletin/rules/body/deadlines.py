"""The last day that a notice's text gives is the one of its key.

closes: 10/8/2018, "Ý kiến gửi trước ngày 5/8/2018"   →  closes-differs (warning)
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.files.schema import NoticeFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level, nfc

_LAST = re.compile(
    r"(?<!\w)(?:trước|đến hết|hết|chậm nhất|muộn nhất|hạn(?: \w+){0,3}:?|đến)"
    r"(?: là)?(?: \d{1,2} ?(?:giờ|h|g)(?: ?\d{2})?(?: phút)?,?)?(?: hết)? ngày"
    r" (?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})"
    r"(?:(?:[/.-]| năm )(?P<year>\d{4}))?(?!\w)"
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the days of a notice's text that something may be done until."""
    model = file.model
    if not isinstance(model, NoticeFile) or model.closes is None:
        return
    found = [
        (number, one)
        for number, line in file.prose()
        for one in _LAST.finditer(level(nfc(line)))
    ]
    if not found or any(_is(one, model.closes) for _, one in found):
        return
    number, one = found[0]
    message = (
        f'Nội dung ghi "{one[0]}", phần khai báo ghi hết hạn ngày '
        f"{short_day(model.closes)}."
    )
    hint = "sửa ngày ở nơi sai"
    place = (number, one.start() + 1, len(one[0]))
    yield file.in_body(place, "closes-differs", message, hint, "warning")


def _is(found: re.Match[str], day: date) -> bool:
    """Whether a day said is the one given; a year may be left out."""
    said = (int(found["day"]), int(found["month"]))
    year = int(found["year"] or day.year)
    return (*said, year) == (day.day, day.month, day.year)
