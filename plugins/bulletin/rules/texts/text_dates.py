"""The day and half-day a text opens with are those of the meeting it reports.

"Sáng 21/7, UBND tỉnh họp …" with `meeting:` of 2018-07-20
    →  text-date-differs (warning), "date: 2018-07-21"

"Trong hai ngày 20 và 21/7, …" with `meeting:` of 2018-07-20 alone
    →  text-date-differs (warning), "end_date: 2018-07-21"

"Chiều 20/7, …" with `meeting:` of that morning
    →  text-session-differs (warning)

"14 giờ ngày 20/7, …" with `start: "08:00"` that day
    →  text-session-differs (warning)

What was written before the meeting, names nobody who takes part and does not open
with what took place, may speak of the
day it was announced on; where the summary is the lead, the text after it may open with
any other day.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.named import named_days
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level

_TOOK_PLACE = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến hành|họp)(?!\w)"
)
_ANNOUNCES = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|chuẩn bị|kế hoạch|giấy mời|mời|thông báo|công văn|ban hành"
    r"|thông tin|công bố|đề nghị|lùi|hoãn|hủy|dời|chỉ đạo|quyết định|yêu cầu|trước)"
    r"(?!\w)"
)


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Compare the days a text opens with and those of its meetings."""
    days, published = beside.text.days, beside.article.moment.date()
    held = [m for m in beside.meetings if m.day <= published]
    if beside.meetings and not held and (beside.text.people or _reports(beside)):
        # Who takes part did so before it was written, and not on a day to come.
        days = tuple(day for day in days if day.last <= published)
        held = list(beside.meetings)
    if not days or not held or len(held) < len(beside.meetings):
        return
    if _agree(((day.first, day.last) for day in days), held):
        yield from _half_day(beside, held)
        yield from _further_days(beside, held)
        return
    lead = named_days(beside.article.file.summary or "", published)
    if _agree(((one.day, one.last or one.day) for one in lead), held):
        return
    said, meeting = days[0], held[0]
    message = (
        f"Bài mở đầu bằng ngày {short_day(said.first)}, "
        f"nhưng {meeting.path} ghi {meeting.span}."
    )
    hint = f"nếu bài đúng, sửa cuộc họp: date: {said.first.isoformat()}"
    yield beside.warn("text-date-differs", said.place, message, hint)


def _reports(beside: BesideRecord) -> bool:
    """Whether the first sentence tells of what took place, not of what will."""
    first = level(beside.article.lead).partition(". ")[0]
    return bool(_TOOK_PLACE.search(first)) and not _ANNOUNCES.search(first)


def _half_day(beside: BesideRecord, held: list[Meeting]) -> Iterator[Problem]:
    """Compare the half-day of a meeting of one, if text and file both say one."""
    said, meeting = beside.text.days[0], held[0]
    known = _session(meeting)
    if len(held) > 1 or meeting.last_day != meeting.day or said.first != meeting.day:
        return
    start = meeting.file.start
    if said.clock and start and said.clock != start.rjust(5, "0"):
        message = f"Bài nói {said.clock}, nhưng {meeting.path} ghi {start}."
        hint = f'nếu bài đúng, sửa cuộc họp: start: "{said.clock}"'
        yield beside.warn("text-session-differs", said.place, message, hint)
        return
    halves = (said.session,) if said.session else _halves(said.clock)
    if halves and known and not set(halves) & set(known):
        message = f"Bài nói buổi {halves[0]}, nhưng {meeting.path} ghi khác."
        hint = f"nếu bài đúng, sửa cuộc họp: session: {halves[0]}, và start"
        yield beside.warn("text-session-differs", said.place, message, hint)


def _further_days(beside: BesideRecord, held: list[Meeting]) -> Iterator[Problem]:
    """Compare the days of a meeting with several that the text opens with."""
    said, meeting = beside.text.days[0], held[0]
    spans = said.first < said.last and said.first == meeting.day
    if len(held) > 1 or meeting.file.parent or not spans:
        return
    if said.last != meeting.last_day:
        message = (
            f"Bài nói họp từ ngày {short_day(said.first)} đến {short_day(said.last)}, "
            f"nhưng {meeting.path} ghi {meeting.span}."
        )
        hint = f"nếu bài đúng, ghi ở cuộc họp: end_date: {said.last.isoformat()}"
        yield beside.warn("text-date-differs", said.place, message, hint)


def _session(meeting: Meeting) -> tuple[str, ...]:
    """The half-days it may be said to be in, () for any; noon is of both."""
    file = meeting.file
    if file.session in ("sáng", "chiều", "tối"):
        return (file.session,)
    return () if file.session else _halves(file.start or "")


def _halves(clock: str) -> tuple[str, ...]:
    """The half-days that an hour, "14:00", may be said to be in; () for none."""
    if not clock:
        return ()
    hour = int(clock.partition(":")[0])
    if hour < 11:
        return ("sáng",)
    if hour < 13:
        return ("sáng", "chiều")
    return ("chiều", "tối") if hour in (17, 18) else ("chiều" if hour < 17 else "tối",)


def _agree(days: Iterable[tuple[date, date]], held: list[Meeting]) -> bool:
    """Whether one of the days, first and last, is one of a meeting."""
    return any(
        first <= meeting.last_day and meeting.day <= last
        for first, last in days
        for meeting in held
    )
