"""Meetings agree with each other: sittings with their session, and no two are one.

parent: of 20 – 22/7/2018, date: 2018-07-25            →  sitting-outside (warning)
parent: the meeting itself                             →  sitting-outside (warning)
two files of one title, day, hour, place and organisers →  same-meeting (warning)
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.meetings import Meeting
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.rules.folder.age import Age
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import match_key


def check(
    registry: Registry, age: Age, broken: Collection[str] = ()
) -> Iterator[Finding]:
    """Compare all meetings, drafts among them, but for those whose files are broken."""
    known = [one for one in registry.meetings.values() if one.path not in broken]
    for meeting in known:
        name = meeting.file.parent
        session = registry.meeting(name).found if name else None
        if session and session.path not in broken:
            yield from _sitting(meeting, session)
    yield from _same(known, age)


def _sitting(meeting: Meeting, session: Meeting) -> Iterator[Finding]:
    if meeting.off or session.off:
        return
    if session is meeting:
        message, hint = "Phiên họp này thuộc chính nó.", "ghi kỳ họp, hoặc bỏ dòng này"
        yield _warning(meeting, "parent", "sitting-outside", message, hint)
    elif not session.day <= meeting.day <= meeting.last_day <= session.last_day:
        message = (
            f"Phiên này họp ngày {_days(meeting)}, nhưng {session.path} ghi kỳ họp "
            f"ngày {_days(session)}."
        )
        hint = "sửa ngày của phiên, hoặc date và end_date của kỳ họp"
        yield _warning(meeting, "date", "sitting-outside", message, hint)


def _same(known: Iterable[Meeting], age: Age) -> Iterator[Finding]:
    """Meetings that nothing tells apart; those written later are asked about."""
    alike: defaultdict[object, list[Meeting]] = defaultdict(list)
    for meeting in known:
        file = meeting.file
        when = (file.date, file.session, file.start)
        where = (match_key(file.place or ""), file.parent, sorted(file.organisers))
        key = (match_key(file.title), file.kind, file.ordinal, when, repr(where))
        alike[key].append(meeting)
    for meetings in alike.values():
        if len(meetings) == 1:
            continue
        first, *others = age.in_order(meeting.path for meeting in meetings)
        for path in others:
            message = f"Cuộc họp này trùng tên và thời gian với {first}."
            hint = (
                "nếu là một cuộc thì bỏ một tệp và thêm địa chỉ của nó vào "
                "redirect_from; nếu là hai thì ghi giờ, buổi hay nơi họp"
            )
            yield Finding(path, "title", "same-meeting", message, hint, "warning")


def _days(meeting: Meeting) -> str:
    if meeting.last_day == meeting.day:
        return short_day(meeting.day)
    return f"{short_day(meeting.day)} – {short_day(meeting.last_day)}"


def _warning(meeting: Meeting, key: str, rule: str, said: str, hint: str) -> Finding:
    return Finding(meeting.path, key, rule, said, hint, "warning")
