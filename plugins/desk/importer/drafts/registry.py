"""Drafts of a meeting and of the officials and organisations that are missing.

meeting_draft(report, ["ubnd-tinh"])  →  Draft(MEETING, "meetings/2018/….md", …)
"""

import textwrap
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from plugins.bulletin.kinds import MEETING, ORGANISATION
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.posts.qualifiers import is_former, without_former
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.event.same_event import EventTold
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.rules.front_matter.titles import MAX_TITLE
from plugins.bulletin.words.abbreviations import written_out
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.drafts.known_officials import (
    KnownOfficial,
    KnownPost,
    first_day,
)

CUT = "…"
_CHAIR = frozenset(("chủ trì", "đồng chủ trì", "chủ tọa", "điều hành"))


_SPEAKER = frozenset(
    ("phát biểu", "kết luận", "khai mạc", "bế mạc", "trình bày", "trình bày báo cáo",
     "báo cáo", "tham luận", "thảo luận", "giải trình", "trả lời chất vấn")
)  # fmt: skip


_SESSIONS = ("sáng", "trưa", "chiều", "tối")


_KINDS: Mapping[str, str] = {
    "phiên": "phiên họp", "phiên giải trình": "phiên họp", "họp": "cuộc họp",
    "buổi tiếp": "buổi làm việc", "buổi gặp mặt": "buổi làm việc", "buổi lễ": "lễ",
    "diễn đàn": "hội thảo", "hội thi": "ngày hội", "đoàn giám sát": "giám sát",
    "buổi giám sát": "giám sát", "đoàn khảo sát": "khảo sát",
    "chương trình": "hội nghị", "giải": "ngày hội", "hội thao": "ngày hội",
    "liên hoan": "ngày hội",
}  # fmt: skip


def meeting_title(report: Report) -> str:
    """The event's name, or its kind when that has no letters; '' when unknown."""
    title = report.event.title or ""
    return title if slugify(title) else (report.event.kind or "").capitalize()


def short_title(title: str) -> str:
    """A title cut after a word where it is longer than a page can show."""
    return textwrap.shorten(title, MAX_TITLE, placeholder=CUT)


def meeting_id(report: Report) -> str | None:
    """The meeting's id, from its title and day; None when one of them is unknown."""
    title, day = meeting_title(report), report.when.start
    return f"{slugify(title, 60)}-{day.isoformat()}" if title and day else None


def meeting_path(report: Report) -> str:
    """Where the meeting's file lies; "" when its title or day is unknown."""
    name, start = meeting_id(report), report.when.start
    return MEETING.file(name, start) if name and start else ""


def appearance(person: Attendee) -> str:
    """The line of a meeting for somebody: name with rank, and posts."""
    posts = ", ".join(person.posts)
    name = f"{person.honorific} {person.name}" if person.honorific else person.name
    return f"{name} - {posts}" if posts else name


def _attendance(people: list[Attendee]) -> dict[str, Any]:
    chairs = [p for p in people if _CHAIR & set(p.roles)]
    others = [p for p in people if p not in chairs]
    usual = _CHAIR | _SPEAKER | {"dự", "đại biểu"}
    rest = sorted({role for p in people for role in p.roles} - usual)
    return {
        "chairs": [appearance(person) for person in chairs],
        "attendees": [appearance(person) for person in others],
        "speakers": [_again(p, people) for p in people if _SPEAKER & set(p.roles)],
        "roles": {
            role: [_again(p, people) for p in people if role in p.roles]
            for role in rest
        },
    }


def _again(person: Attendee, people: list[Attendee]) -> str:
    """The line of somebody listed above: the name, with posts where two bear it."""
    namesakes = [one for one in people if one.name == person.name]
    return appearance(person) if len(namesakes) > 1 else person.name


def event_told(report: Report, bodies: Sequence[str]) -> EventTold | None:
    """The event as it is compared with others; bodies are the slugs of organisers."""
    if meeting_id(report) is None or report.when.start is None:
        return None
    people = report.people.attendees
    return EventTold(
        title=meeting_title(report),
        kind=_kind(report),
        day=report.when.start,
        session=report.when.part if report.when.part in _SESSIONS else "",
        bodies=frozenset(bodies),
        people=frozenset(match_key(person.name) for person in people),
    )


def _kind(report: Report) -> str:
    kind = report.event.kind or "hội nghị"
    return _KINDS.get(kind, kind)


def meeting_draft(report: Report, organisers: list[str], path: str) -> Draft | None:
    """The meeting's file at a path; organisers are ids."""
    start = report.when.start
    if not path or start is None:
        return None
    keys = {
        "title": short_title(meeting_title(report)),
        "kind": _kind(report),
        "date": start.isoformat(),
        "end_date": report.when.end.isoformat() if report.when.end else None,
        "session": report.when.part if report.when.part in _SESSIONS else None,
        "start": report.when.clock,
        "organisers": organisers,
        "place": report.event.place,
        **_attendance(report.people.attendees),
        "groups": report.people.groups,
        "draft": True,
    }
    return Draft(MEETING, path, front(keys, report.notes))


def new_official(
    person: Attendee,
    id_: str,
    day: date | None,
    source: str,
    changes: Sequence[Change] = (),
) -> KnownOfficial:
    """An official nobody knew: posts are attested on the day, nothing is guessed.

    changes are the posts the report says the person takes or leaves; what it tells of
    another time is a note, since nobody knows whether it still holds.
    """
    now = [change for change in changes if not change.career]
    ending = {post_key(change.post) for change in now if change.ends}
    told = [written_out(p, day) for p in person.posts if post_key(p) not in ending]
    posts = [post for post in told if not is_former(post)]
    held = [
        KnownPost(post, {day: source})
        if day
        else KnownPost(post, keys={"source": source})
        for post in posts
    ]
    notes = ["Nhập tự động từ bài báo; hãy kiểm tra tên và chức vụ."]
    notes += [change.note for change in changes]
    notes += [_former_note(post, source) for post in told if is_former(post)]
    all_posts = [*held, *(_changed(change, source, day) for change in now)]
    return KnownOfficial(
        id_, person.name, person.honorific or "", posts=all_posts, notes=notes
    )


def _former_note(post: str, source: str) -> str:
    """What a post that is over is told as: nobody knows until when it was held."""
    held = without_former(post)
    return f"{post} (theo “{source}”); biết ngày thôi thì ghi {{post: {held}, to: …}}."


def _changed(change: Change, source: str, day: date | None) -> KnownPost:
    keys = {
        "from": change.start,
        "to": change.end,
        "reason": change.reason,
        "end_reason": change.end_reason,
        "decision": change.decision,
        "source": source,
    }
    days = [first_day(one) for one in (change.start, change.end)]
    post = written_out(change.post, day)
    return KnownPost(post, told=tuple(filter(None, days)), keys=keys)


def organisation_draft(title: str, name: str) -> Draft:
    """A missing organisation's file."""
    note = "Nhập tự động từ bài báo; hãy kiểm tra tên cơ quan."
    text = front({"name": title, "draft": True}, [note])
    return Draft(ORGANISATION, ORGANISATION.file(name), text)
