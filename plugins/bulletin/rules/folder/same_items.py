"""No two files describe one thing.

two meetings of one title, day, hour, place and organisers  →  same-meeting (warning)
two sessions of one number, of one term and series           →  same-meeting (warning)
two planned meetings of one title, some days apart          →  moved-twice (warning)
a meeting put off to the day of another of its title        →  moved-twice (warning)
two schedules of one week of one body                        →  same-schedule (warning)
two articles of one title, day and text, or of one long text →  same-article (warning)
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Protocol

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.reading.event.same_event import counted, counted_by
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.schedules import Schedule
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import match_key

# Shorter bodies ("Mời xem ảnh.") may be the same of articles with other titles.
_WORDS = 40
# What is moved is moved by days or weeks.
_SOON = timedelta(days=31)


class InOrder(Protocol):
    """Tells which of several files was there first."""

    def in_order(self, paths: Iterable[str]) -> list[str]:
        """The paths, each once, from the oldest file to the one changed last."""


def check_meetings(meetings: Iterable[Meeting], age: InOrder) -> Iterator[Finding]:
    """Compare meetings; those written later are asked about."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for meeting in meetings:
        file = meeting.file
        when = (file.date, file.session, file.start)
        where = (match_key(file.place or ""), file.parent, sorted(file.organisers))
        key = (match_key(file.title), file.kind, file.ordinal, when, repr(where))
        alike[key].append(meeting.path)
    for path, first in _later(alike, age):
        message = f"Cuộc họp này trùng tên và thời gian với {first}."
        hint = (
            "nếu là một cuộc thì bỏ một tệp và thêm địa chỉ của nó vào "
            "redirect_from; nếu là hai thì ghi giờ, buổi hay nơi họp"
        )
        yield Finding(path, "title", "same-meeting", message, hint, "warning")


def check_numbers(meetings: Iterable[Meeting], age: InOrder) -> Iterator[Finding]:
    """Compare sessions: of one term and body each number is one session's."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    days: dict[str, str] = {}
    for meeting in meetings:
        file = meeting.file
        in_title = counted(file.title)
        number = counted_by(file.ordinal or "", "thứ") or in_title.get("thứ")
        said = file.term or ""
        term = counted_by(said, "khóa") or match_key(said) or in_title.get("khóa")
        called = match_key(file.series or file.title)
        if number and term and not (file.parent or meeting.off):
            who = tuple(sorted(file.organisers))
            alike[file.kind, number, term, called, who].append(meeting.path)
            days[meeting.path] = meeting.span
    for path, first in _later(alike, age):
        if days[path] != days[first]:
            message = f"{first} (ngày {days[first]}) cũng là kỳ ấy của khóa ấy."
            hint = "sửa số thứ tự hoặc nhiệm kỳ ở nơi sai; một kỳ họp thì bỏ một tệp"
            yield Finding(path, "title", "same-meeting", message, hint, "warning")


def check_moved(meetings: Iterable[Meeting], age: InOrder) -> Iterator[Finding]:
    """Compare meetings ahead: a new day belongs into the file of the old one.

    What is held again and again has a series, a sitting before or more than one ahead.
    """
    alike: defaultdict[Hashable, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        file = meeting.file
        if not (file.series or file.parent):
            key = (match_key(file.title), file.kind, file.ordinal)
            alike[key, tuple(sorted(file.organisers))].append(meeting)
    for group in alike.values():
        if len(group) == 2 and _may_be_one(*group):
            yield _moved(group, age)


def _may_be_one(one: Meeting, other: Meeting) -> bool:
    """Whether two meetings of one title may be one whose day was changed."""
    if one.day == other.day:  # told of by `check_meetings`, or on two half-days
        return False
    if one.off or other.off:
        return _goes_on_as(one, other) or _goes_on_as(other, one)
    ahead = one.status == other.status == "planned"
    return ahead and abs(one.day - other.day) <= _SOON


def _goes_on_as(off: Meeting, other: Meeting) -> bool:
    """Whether the day that one was put off to is the day of another."""
    new = off.new_date if off.off else None
    return new is not None and new.day is not None and new.first_day == other.day


def _moved(group: list[Meeting], age: InOrder) -> Finding:
    by_path = {meeting.path: meeting for meeting in group}
    first, later = (by_path[path] for path in age.in_order(list(by_path)))
    message = (
        f"{first.path} cũng là cuộc họp này, ngày {short_day(first.day)}: "
        "dời ngày, hay là hai cuộc?"
    )
    hint = (
        f"dời ngày thì sửa date ở {first.path} rồi bỏ tệp này (đã đăng thì thêm địa "
        "chỉ của nó vào redirect_from ở đó); hai cuộc thì ghi series ở cả hai"
    )
    return Finding(later.path, "date", "moved-twice", message, hint, "warning")


def check_weeks(schedules: Iterable[Schedule], age: InOrder) -> Iterator[Finding]:
    """Compare schedules: a body has one of a week."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for one in schedules:
        whose = match_key(one.file.organisation or one.file.title or "")
        alike[one.week.monday, whose].append(one.path)
    for path, first in _later(alike, age):
        message = f"{first} cũng là lịch của tuần này."
        hint = "gộp vào một tệp, hoặc ghi organisation ở lịch của cơ quan khác"
        yield Finding(path, "date", "same-schedule", message, hint, "warning")


def check_articles(articles: Iterable[Article], age: InOrder) -> Iterator[Finding]:
    """Compare articles; those written later are asked about."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for article in articles:
        text = article.text
        told = () if text.words >= _WORDS else (article.title.casefold(), article.day)
        if text.digest:
            alike[text.digest, told].append(article.path)
    for path, first in _later(alike, age):
        message = f"Bài này trùng từng lời với {first}."
        hint = (
            "nếu là một bài thì bỏ một tệp và thêm địa chỉ của nó vào redirect_from; "
            "nếu là hai thì viết lời khác nhau"
        )
        yield Finding(path, "title", "same-article", message, hint, "warning")


def _later(
    alike: Mapping[Hashable, list[str]], age: InOrder
) -> Iterator[tuple[str, str]]:
    """Each path that is not the first of its group, with the first."""
    for paths in alike.values():
        if len(paths) > 1:
            first, *others = age.in_order(paths)
            yield from ((path, first) for path in others)
