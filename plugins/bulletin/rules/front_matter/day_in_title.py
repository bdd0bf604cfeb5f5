"""The day that a meeting's title names is the one its file gives.

title: Họp giao ban ngày 20/7/2018, date: 2018-07-27   →  title-day-differs (warning)
title: Họp thường kỳ tháng 7/2019, date: 2018-07-27    →  title-day-differs (warning)
title: Họp giao ban ngày 31/6/2018                     →  no-such-day (warning)
title: Hội nghị triển khai Chỉ thị số 5 ngày 1/2/2018  →  nothing: a paper's day
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import PartialDate, short_day
from plugins.bulletin.words.text import level

_DAY = re.compile(
    r"ngày (?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})"
    r"(?:(?:[/.-]| năm )(?P<year>\d{4}))?(?![\d/%-])"
)
_MONTH = re.compile(
    r"(?<!\d )(?<!từ )(?<!đến )\btháng (?P<month>0?[1-9]|1[0-2])"
    r"(?:[/.-]| năm )(?P<year>\d{4})(?!\d)"
)
_AROUND = 6  # months
# Days of papers and of what is remembered or begins.
_OF_SOMETHING_ELSE = re.compile(
    r"\bsố \d|kết luận|nghị quyết|chỉ thị|quyết định|nghị định|luật|thông tư|công điện"
    r"|văn bản|kế hoạch|kỷ niệm|ngày thành lập|truyền thống|\bnăm ngày\b"
    r"|từ ngày|đến ngày"
)


def check(file: ReadFile) -> Iterator[Problem]:
    """Compare a meeting's title with its days, or the one it was postponed to."""
    model = file.model
    if not isinstance(model, MeetingFile):
        return
    title = level(model.title)
    yield from _month(file, model, title)
    found = _DAY.search(title)
    if found is None or _OF_SOMETHING_ELSE.search(title):
        return
    said = _said(found, model.date)
    if said is None:
        message = f'"{found[0]}": lịch không có ngày này.'
        yield file.at("title", "no-such-day", message, "sửa ngày, tháng", "warning")
    moved = PartialDate.parse(model.new_date) if model.new_date else None
    if said is None or model.date <= said <= (model.end_date or model.date):
        return
    if moved and moved.first_day <= said <= moved.last_day:
        return
    message = f"Tên cuộc họp nói {found[0]}, mà tệp ghi ngày {short_day(model.date)}."
    hint = "sửa tên hay sửa ngày; tên không cần nhắc lại ngày"
    yield file.at("title", "title-day-differs", message, hint, "warning")


def _month(file: ReadFile, model: MeetingFile, title: str) -> Iterator[Problem]:
    """A month may be looked back on, or planned, by a meeting of half a year around."""
    found = _MONTH.search(title)
    if found is None or _OF_SOMETHING_ELSE.search(title):
        return
    months = 12 * int(found["year"]) + int(found["month"])
    if abs(12 * model.date.year + model.date.month - months) > _AROUND:
        message = f"Tên cuộc họp nói {found[0]}, mà tệp ghi {short_day(model.date)}."
        hint = "sửa tên hay sửa ngày; tên không cần nhắc lại ngày"
        yield file.at("title", "title-day-differs", message, hint, "warning")


def _said(found: re.Match[str], near: date) -> date | None:
    try:
        year = int(found["year"] or near.year)
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
