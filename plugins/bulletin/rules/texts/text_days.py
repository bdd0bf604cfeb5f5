"""A text names days that the calendar has, by their weekdays.

"Ngày 31/6/2018, …"               →  no-such-day (warning)
"Thứ Hai, ngày 20/7/2018, …"      →  weekday-differs (warning), "thứ Sáu"
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Tell of every day in the text that cannot be."""
    for said, weekday, place in beside.text.wrong_days:
        if weekday:
            message = f'"{said}": theo lịch, ngày ấy là {weekday}.'
            hint = f"sửa thứ thành {weekday}, hoặc sửa ngày"
            yield beside.warn("weekday-differs", place, message, hint)
        else:
            message = f'"{said}": lịch không có ngày này.'
            yield beside.warn("no-such-day", place, message, "sửa ngày, tháng")
