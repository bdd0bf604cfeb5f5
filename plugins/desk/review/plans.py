"""Plans that reports tell of, by the files as they stand, and what an answer does.

told_plans(folder, today)    →  [Reported(<the article>, <its report>, (<plan>,)), …]
close(folder, told, plan)    →  the meeting is held with who really came, the article
                                and the schedule's entry name it, in the folder

The same is told by `check` (rules/texts/reported_plans); here one key does it.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from plugins.bulletin import kinds
from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.changes.keys_in_place import (
    UnfitError,
    body_start,
    with_key,
    without_key,
)
from plugins.bulletin.files.changes.plan_held import held, lines_held
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.reading.as_meeting import keys_told, meeting_id
from plugins.bulletin.reading.event.same_event import EventTold
from plugins.bulletin.reading.reported_plans import (
    DAYS_AFTER,
    WEEKS_BACK,
    Plan,
    Reported,
    Written,
    entry_told,
    reported,
)
from plugins.bulletin.record.entities.schedules import session_of
from plugins.bulletin.words.text import match_key
from plugins.bulletin.words.weeks import week_of
from plugins.desk.importer.drafts.known_officials import first_day
from plugins.desk.importer.drafts.registry import meeting_draft
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import list_of, lists_of, read_keys

_DAY = re.compile(r"^date:[ \t]*[\"']?([\d/-]+)", re.MULTILINE)
_OFF = ("postponed", "cancelled")


def told_plans(folder: Folder, today: date) -> Iterator[Reported]:
    """What articles tell of plans up to a day, in the order the articles came out."""
    plans = [*plans_up_to(folder, today)]
    if plans:
        yield from reported(plans, _articles(folder, plans))


def plans_up_to(folder: Folder, today: date) -> Iterator[Plan]:
    """The meetings and the entries of schedules that are plans on paper still."""
    for path in folder.paths(kinds.MEETING):
        keys = folder.of(path, read_keys) or {}
        day, last = first_day(keys.get("date")), first_day(keys.get("end_date"))
        if day and keys.get("status") == "planned" and (last or day) <= today:
            yield Plan(path, "", _meeting_told(folder, keys, day), last or day)
    for path in folder.paths(kinds.SCHEDULE):
        keys = folder.of(path, read_keys) or {}
        if day := first_day(keys.get("date")):
            yield from _entries(folder, path, keys, day, today)


def _entries(
    folder: Folder, path: str, keys: Mapping[str, Any], day: date, today: date
) -> Iterator[Plan]:
    week, oldest = week_of(day), today - timedelta(weeks=WEEKS_BACK)
    for number, entry in enumerate(list_of(keys.get("entries"))):
        if not isinstance(entry, dict) or entry.get("meeting"):
            continue
        content, name = entry.get("content"), str(entry.get("day"))
        if not content or entry.get("status") in _OFF:
            continue
        try:
            when = week.day(name)
        except ValueError:
            continue
        if oldest <= when <= today:
            session = session_of(entry.get("session"), _hour(entry.get("start")))
            people = [_person(folder, one) for one in lists_of(entry, *_PEOPLE)]
            told = entry_told(str(content), when, session, people)
            yield Plan(path, f"entries[{number}]", told, when)


_PEOPLE = ("chairs", "attendees")


def _hour(value: object) -> str | None:
    """An hour as text; YAML makes minutes of 8:00."""
    if isinstance(value, int):
        return f"{value // 60:02}:{value % 60:02}"
    return str(value) if value else None


def _meeting_told(folder: Folder, keys: Mapping[str, Any], day: date) -> EventTold:
    return EventTold(
        title=str(keys.get("title") or ""),
        kind=str(keys.get("kind") or ""),
        day=day,
        session=str(keys.get("session") or ""),
        people=frozenset(
            _person(folder, one) for one in lists_of(keys, *_PEOPLE, "speakers")
        ),
    )


def _person(folder: Folder, line: str) -> str:
    """What whom a line means is compared by: the key of a name, an id's too."""
    name = name_in(line)
    path = folder.find(kinds.OFFICIAL, name) if name.islower() else None
    keys = folder.of(path, read_keys) if path else None
    return match_key(str((keys or {}).get("name") or name))


def _articles(folder: Folder, plans: list[Plan]) -> Iterator[Written]:
    """The articles of the days in which a report of a plan comes out."""
    days = {
        plan.told.day + timedelta(after)
        for plan in plans
        for after in range(DAYS_AFTER + 1)
    }
    planned = {plan.id for plan in plans if not plan.place}
    first = min(plan.told.day for plan in plans)
    months = {(day.year, day.month) for day in days}
    found = []
    for path in folder.paths(kinds.ARTICLE):
        day = folder.of(path, _day_of)
        if day is None or day < first:
            continue
        near = (day.year, day.month) in months
        if near or planned:
            keys = folder.of(path, read_keys) or {}
            names = tuple(lists_of(keys, "meeting", "meetings", "tags"))
            known = tuple(name for name in names if name in planned)
            other = bool(list_of(keys.get("meeting")) + list_of(keys.get("meetings")))
            if known or (near and not other):
                found.append((day, path, str(keys.get("title") or ""), known))
    for day, path, title, meetings in sorted(found):
        yield Written(path, day, title, _body(folder.text(path) or ""), meetings)


def _day_of(text: str) -> date | None:
    found = _DAY.search(text)
    return first_day(found[1].replace("/", "-")) or _turned(found[1]) if found else None


def _turned(text: str) -> date | None:
    """A day written day first."""
    parts = [int(part) for part in re.split("[/-]", text) if part]
    try:
        return date(parts[2], parts[1], parts[0])
    except (ValueError, IndexError):
        return None


def _body(text: str) -> str:
    try:
        return text[body_start(text) :]
    except UnfitError:
        return ""


def name_of(plan: Plan) -> str:
    """What an answer calls a plan: a meeting's id, or the week and the entry."""
    number = plan.place.partition("[")[2].rstrip("]")
    return f"{plan.path.removesuffix('.md')}:{number}" if number else plan.id


def would_write(folder: Folder, told: Reported) -> Iterator[str]:
    """The lines that an answer would write into the one meeting that was planned."""
    text, keys = folder.text(told.plans[0].path) or "", keys_told(told.report)
    try:
        yield from lines_held(text, keys, lambda n: _person(folder, n)).splitlines()
    except UnfitError as error:
        yield str(error)


def close(folder: Folder, told: Reported, plan: Plan) -> str:
    """Have a plan be held as its report tells; what was done, in words.

    Raises UnfitError, in Vietnamese, where a file can only be changed by people.
    """
    if not plan.place:
        hold(folder, plan, keys_told(told.report), told.article.title)
        _name_in_article(folder, told, plan.id)
        return f"{plan.id} đã họp"
    id_ = _made(folder, told, plan)
    _name_in_article(folder, told, id_)
    name_in_entry(folder, plan, id_)
    return f"{id_} đã họp, ghi vào lịch"


def hold(folder: Folder, plan: Plan, told: Mapping[str, Value], title: str) -> None:
    """Have a planned meeting's file say that it was held, as a report of a title tells.

    Raises UnfitError, in Vietnamese, where only people can change the file.
    """
    text, source = folder.text(plan.path) or "", f"Bài “{title}”"
    folder.put(plan.path, held(text, told, source, lambda n: _person(folder, n)))


def _name_in_article(folder: Folder, told: Reported, id_: str) -> None:
    path = told.article.path
    text = folder.text(path) or ""
    if not told.names_it:
        folder.put(path, with_key(text, "meeting", id_))


def _made(folder: Folder, told: Reported, plan: Plan) -> str:
    """The id of the meeting of a report that a schedule alone had told of."""
    id_ = meeting_id(told.report)
    if id_ is None:
        raise UnfitError("bài không nói rõ tên hay ngày của cuộc họp")
    path = kinds.MEETING.file(id_, plan.told.day)
    if folder.text(path) is None:
        draft = meeting_draft(told.report, _callers(folder, told), path)
        assert draft
        # Readers have the article: what it tells of may be seen with it.
        keys = read_keys(folder.text(told.article.path) or "")
        is_draft = keys.get("status") in ("draft", "waiting", "hidden", "skip")
        text = draft.text if is_draft else without_key(draft.text, "draft")
        folder.put(path, text)
    return id_


def _callers(folder: Folder, told: Reported) -> list[str]:
    """The ids of the bodies that called it, of those that have a page of that name."""
    names = {match_key(name) for name in told.report.event.organisers}
    found = []
    for path in folder.paths(kinds.ORGANISATION):
        keys = folder.of(path, read_keys) or {}
        called = [keys.get("name"), *list_of(keys.get("short_names"))]
        if names & {match_key(str(name)) for name in called}:
            found.append(path.rpartition("/")[2].removesuffix(".md"))
    return found


def name_in_entry(folder: Folder, plan: Plan, id_: str) -> None:
    """Write the meeting into the entry of a schedule, and change nothing else."""
    text = folder.text(plan.path) or ""
    document, problems = read_document(text.encode(), plan.path)
    if document is None or problems:
        raise UnfitError(f"phần khai báo của {plan.path} còn lỗi")
    entries = values_of(document)["entries"]
    number = int(plan.place.partition("[")[2].rstrip("]"))
    entry = entries[number] if isinstance(entries, list) else ""
    if not isinstance(entries, list) or not isinstance(entry, dict):
        raise UnfitError(f"{plan.place} của {plan.path} phải sửa bằng tay")
    new = [*entries]
    new[number] = {**entry, "meeting": id_}
    order = tuple(shapes_of(FOLDERS[kind_of(plan.path).folder]))
    try:
        folder.put(plan.path, edited(text.encode(), {"entries": new}, order).decode())
    except NotEditableError as error:
        raise UnfitError(str(error)) from error
