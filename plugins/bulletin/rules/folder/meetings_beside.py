"""Sittings agree with their session on when it sat, and whether it did.

parent: of 20 – 22/7/2018, date: 2018-07-25            →  sitting-outside (warning)
parent: the meeting itself                             →  sitting-outside (warning)
no status, parent: cancelled                           →  sitting-of-off (warning)
"""

from collections.abc import Collection, Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.registry import Registry


def check(registry: Registry, broken: Collection[str] = ()) -> Iterator[Finding]:
    """Compare all meetings, drafts among them, but for those whose files are broken."""
    known = [one for one in registry.meetings.values() if one.path not in broken]
    for meeting in known:
        name = meeting.file.parent
        session = registry.meeting(name).found if name else None
        if session and session.path not in broken:
            off = meeting.off or session.off
            yield from (_of_off if off else _sitting)(meeting, session)


def _of_off(meeting: Meeting, session: Meeting) -> Iterator[Finding]:
    """A sitting of a session that was called off is too, or its file says so."""
    if session.off and meeting.file.status is None:
        was = (session.status_label or "").lower()
        message = f"{session.path} ghi kỳ họp {was}, còn phiên này thì không."
        hint = (
            f"thêm dòng status: {session.file.status}; "
            "nếu phiên đã họp, thêm dòng status: held"
        )
        yield _warning(meeting, "parent", "sitting-of-off", message, hint)


def _sitting(meeting: Meeting, session: Meeting) -> Iterator[Finding]:
    if session is meeting:
        message, hint = "Phiên họp này thuộc chính nó.", "ghi kỳ họp, hoặc bỏ dòng này"
        yield _warning(meeting, "parent", "sitting-outside", message, hint)
    elif not session.day <= meeting.day <= meeting.last_day <= session.last_day:
        message = (
            f"Phiên này họp ngày {meeting.span}, nhưng {session.path} ghi kỳ họp "
            f"ngày {session.span}."
        )
        hint = "sửa ngày của phiên, hoặc date và end_date của kỳ họp"
        yield _warning(meeting, "date", "sitting-outside", message, hint)


def _warning(meeting: Meeting, key: str, rule: str, said: str, hint: str) -> Finding:
    return Finding(meeting.path, key, rule, said, hint, "warning")
