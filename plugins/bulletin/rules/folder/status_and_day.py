"""What a meeting's file says of its status fits its day; else the editor is asked.

status: planned, date: yesterday                     →  plan-is-past (warning)
status: postponed, new_date: yesterday               →  plan-is-past (warning)
status: held, date: tomorrow                         →  held-ahead (warning)
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.in_time.statuses import plan_is_past
from plugins.bulletin.words.dates import day_of, short_day
from plugins.bulletin.words.wording import in_words


def check(entities: Iterable[Entity[Any]], now: datetime) -> Iterator[Finding]:
    """Look at the status of every meeting."""
    today = day_of(now)
    for one in entities:
        if isinstance(one, Meeting):
            yield from _look_at(one, today)


def _look_at(meeting: Meeting, today: date) -> Iterator[Finding]:
    moved = meeting.new_date
    if plan_is_past(meeting.file, today):
        key = "new_date" if moved else "status"
        day = in_words(moved) if moved else f"ngày {short_day(meeting.last_day)}"
        message = f"Đã qua {day}: cuộc họp này đã diễn ra chưa?"
        hint = "ghi ngày họp thật và status: held, hoặc postponed, cancelled"
        yield Finding(meeting.path, key, "plan-is-past", message, hint, "warning")
    if meeting.file.status == "held" and meeting.last_day > today:
        day = short_day(meeting.last_day)
        message = f"Ghi là đã họp, nhưng ngày {day} chưa tới."
        hint = "sửa ngày, hoặc bỏ dòng status: trang sẽ theo ngày họp"
        yield Finding(meeting.path, "status", "held-ahead", message, hint, "warning")
