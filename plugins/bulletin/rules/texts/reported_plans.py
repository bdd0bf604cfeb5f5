"""A planned meeting that an article reports is held, with who really came.

an article of 21/7 on "Hội nghị bàn chống hạn", `meetings/2018/chong-han.md` of 20/7
with status: planned, named by nobody                 →  report-of-plan (warning)
the article with `meeting: chong-han`, the meeting still planned
                                                      →  plan-reported (warning)

What the lines of a schedule tell is asked about for some weeks; a plan that several may
be is asked about with all of them. Nothing is changed here: the lines to paste stand
in the message, and `review` does it with one key.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from plugins.bulletin.files.changes.keys_in_place import UnfitError, body_start
from plugins.bulletin.files.changes.plan_held import lines_held
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.reading.as_meeting import keys_told
from plugins.bulletin.reading.event.same_event import EventTold
from plugins.bulletin.reading.reported_plans import (
    WEEKS_BACK,
    Plan,
    Reported,
    Written,
    entry_told,
    reported,
)
from plugins.bulletin.record.bulletin import of_kind
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.schedules import Schedule, Slot
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.dates import short_day

Source = Callable[[str], str]
REPORTED = "plan-reported"


def check(
    entities: Iterable[Entity[Any]], registry: Registry, source: Source, today: date
) -> Iterator[Finding]:
    """Compare all articles, drafts too, with what was planned up to a day.

    `source` gives the text of a content file by its path.
    """
    everything = [*entities]
    articles = of_kind(everything, Article)
    names = {one.path: _meetings_of(one, registry) for one in articles}
    named = {id_ for ids in names.values() for id_ in ids}
    plans = [*_plans(everything, registry, named, today)]
    if not plans:
        return
    told_of = set[str]()
    first = min(plan.told.day for plan in plans)
    written = (
        Written(one.path, one.day, one.title, _body(source(one.path)), names[one.path])
        for one in sorted(articles, key=lambda article: article.moment)
        # What an article names and is not there is told elsewhere.
        if one.day >= first and (names[one.path] or not one.meeting_names)
    )
    for one in reported(plans, written):
        if not one.names_it:
            yield _unnamed(one)
        elif one.plans[0].path not in told_of:
            told_of.add(one.plans[0].path)
            yield from _named(one, registry, source)


def _plans(
    everything: list[Entity[Any]],
    registry: Registry,
    named: Collection[str],
    today: date,
) -> Iterator[Plan]:
    """The meetings that are still plans on paper, and what schedules alone tell of."""
    for meeting in of_kind(everything, Meeting):
        planned = meeting.file.status == "planned"
        unreported = meeting.file.status is None and meeting.id not in named
        if (planned or unreported) and meeting.last_day <= today:
            told = _event(meeting, registry)
            yield Plan(meeting.path, "", told, meeting.last_day)
    oldest = today - timedelta(weeks=WEEKS_BACK)
    for schedule in of_kind(everything, Schedule):
        if schedule.last_day >= oldest:
            for slot in schedule.slots:
                if slot.entry.meeting is None and slot.day <= today:
                    yield from _of_slot(schedule, slot, registry)


def _event(meeting: Meeting, registry: Registry) -> EventTold:
    return EventTold(
        title=meeting.title,
        kind=meeting.file.kind,
        day=meeting.day,
        session=meeting.file.session or "",
        people=frozenset(_key_of(registry, one.line.name) for one in meeting.lines),
    )


def _of_slot(schedule: Schedule, slot: Slot, registry: Registry) -> Iterator[Plan]:
    entry = slot.entry
    if entry.content and entry.status == "planned":
        start = f"{slot.place}."
        lines = (one for one in schedule.lines if one.position.startswith(start))
        people = [_key_of(registry, one.line.name) for one in lines]
        told = entry_told(entry.content, slot.day, slot.session, people)
        yield Plan(schedule.path, slot.place, told, slot.day)


def _key_of(registry: Registry, name: str) -> str:
    """What a name is compared by; an id is that of its official's name."""
    official = registry.officials.get(name)
    return registry.key(official.name if official else name)


def _meetings_of(article: Article, registry: Registry) -> tuple[str, ...]:
    """The ids of the meetings an article names, by its keys or its tags."""
    names = [*(name for _, name in article.meeting_names), *article.file.tags]
    found = (registry.meeting(name).found for name in names)
    return tuple(meeting.id for meeting in found if meeting)


def _body(text: str) -> str:
    try:
        return text[body_start(text) :]
    except UnfitError:
        return ""


def _unnamed(one: Reported) -> Finding:
    first = one.plans[0]
    many = len(one.plans) > 1
    which = "; ".join(f"{plan.path} ({_said(plan)})" for plan in one.plans)
    message = (
        f"Bài này có thể tường thuật một trong những việc: {which}."
        if many
        else f"Bài này hình như tường thuật việc đã có ở {which}."
    )
    if first.place:
        hint = "chạy lệnh review để lập cuộc họp từ bài, hoặc dùng lệnh new meeting"
        hint += f", rồi ghi mã cuộc họp ở {first.place} của {first.path}"
    else:
        hint = f"thêm dòng meeting: {first.id}"
        hint += ", hoặc mã của việc đúng" if many else ""
    return Finding(
        one.article.path, "title", "report-of-plan", message, hint, "warning"
    )


def _said(plan: Plan) -> str:
    return f'"{plan.told.title}", {short_day(plan.told.day)}'


def _named(one: Reported, registry: Registry, source: Source) -> Iterator[Finding]:
    plan, article = one.plans[0], one.article
    meeting = registry.meetings[plan.id]
    if meeting.file.status != "planned":
        return
    told = keys_told(one.report)
    try:
        lines = lines_held(
            source(plan.path), told, lambda name: _key_of(registry, name)
        )
    except UnfitError:
        return
    message = (
        f"{article.path} đã tường thuật cuộc họp này; tệp còn ghi là dự kiến. "
        "Thay bằng các dòng sau, hoặc chạy lệnh review."
    )
    yield Finding(plan.path, "status", REPORTED, message, lines, "warning")
