"""Drafts of a meeting and of the officials and organisations that are missing.

meeting_draft(report, ["ubnd-tinh"])  →  Draft(MEETING, "meetings/2018/….md", …)
"""

import textwrap
from collections.abc import Sequence
from datetime import date

from msgspec import structs

from plugins.bulletin.kinds import MEETING, ORGANISATION
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.posts.qualifiers import is_former, without_former
from plugins.bulletin.reading.as_meeting import (
    attendance,
    meeting_id,
    meeting_kind,
    meeting_title,
    session_told,
)
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.rules.front_matter.titles import MAX_TITLE
from plugins.bulletin.words.abbreviations import written_out
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.drafts.known_officials import (
    KnownOfficial,
    KnownPost,
    first_day,
)

CUT = "…"


def short_title(title: str) -> str:
    """A title cut after a word where it is longer than a page can show."""
    return textwrap.shorten(title, MAX_TITLE, placeholder=CUT)


def meeting_path(report: Report) -> str:
    """Where the meeting's file lies; "" when its title or day is unknown."""
    name, start = meeting_id(report), report.when.start
    return MEETING.file(name, start) if name and start else ""


def meeting_draft(report: Report, organisers: list[str], path: str) -> Draft | None:
    """The meeting's file at a path; organisers are ids."""
    start = report.when.start
    if not path or start is None:
        return None
    keys = {
        "title": short_title(meeting_title(report)),
        "kind": meeting_kind(report),
        "date": start.isoformat(),
        "end_date": report.when.end.isoformat() if report.when.end else None,
        "session": session_told(report) or None,
        "start": report.when.clock,
        "organisers": organisers,
        "place": report.event.place,
        **structs.asdict(attendance(report.people.attendees)),
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
