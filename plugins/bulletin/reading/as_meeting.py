"""What a report tells of its event, in the keys of a meeting's file.

meeting_id(report)                  →  "hoi-nghi-so-ket-dan-van-2018-07-20"
attendance(report.people.attendees) →  {"chairs": ["Hà An - Bí thư …"], "attendees": …}
event_told(report, ["ubnd-tinh"])   →  EventTold("Hội nghị sơ kết dân vận", …)
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.reading.event.same_event import EventTold
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.text import match_key, slugify

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


def meeting_kind(report: Report) -> str:
    """The kind of meeting, as files have it."""
    kind = report.event.kind or "hội nghị"
    return _KINDS.get(kind, kind)


def meeting_id(report: Report) -> str | None:
    """The meeting's id, from its title and day; None when one of them is unknown."""
    title, day = meeting_title(report), report.when.start
    return f"{slugify(title, 60)}-{day.isoformat()}" if title and day else None


def session_told(report: Report) -> str:
    """The half-day, "" where none is told."""
    return report.when.part if report.when.part in _SESSIONS else ""


def event_told(report: Report, bodies: Iterable[str]) -> EventTold | None:
    """The event as it is compared with others; bodies are the slugs of organisers."""
    if meeting_id(report) is None or report.when.start is None:
        return None
    people = report.people.attendees
    return EventTold(
        title=meeting_title(report),
        kind=meeting_kind(report),
        day=report.when.start,
        session=session_told(report),
        bodies=frozenset(bodies),
        people=frozenset(match_key(person.name) for person in people),
    )


def appearance(person: Attendee) -> str:
    """The line of a meeting for somebody: name with rank, and posts."""
    posts = ", ".join(person.posts)
    name = f"{person.honorific} {person.name}" if person.honorific else person.name
    return f"{name} - {posts}" if posts else name


class Attendance(Struct, frozen=True):
    """Who was there, in the lists of a meeting's file."""

    chairs: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = {}


def attendance(people: Sequence[Attendee]) -> Attendance:
    """Put people into the lists, by what they did."""
    chairs = [p for p in people if _CHAIR & set(p.roles)]
    others = [p for p in people if p not in chairs]
    usual = _CHAIR | _SPEAKER | {"dự", "đại biểu"}
    rest = sorted({role for p in people for role in p.roles} - usual)
    return Attendance(
        tuple(appearance(person) for person in chairs),
        tuple(appearance(person) for person in others),
        tuple(_again(p, people) for p in people if _SPEAKER & set(p.roles)),
        {
            role: tuple(_again(p, people) for p in people if role in p.roles)
            for role in rest
        },
    )


def keys_told(report: Report) -> dict[str, Value]:
    """What the report says of how the meeting went, in the keys of its file."""
    there = attendance(report.people.attendees)
    told: dict[str, Value | None] = {
        "session": session_told(report),
        "start": report.when.clock,
        "end_date": report.when.end.isoformat() if report.when.end else None,
        "place": report.event.place,
        "chairs": [*there.chairs],
        "attendees": [*there.attendees],
        "speakers": [*there.speakers],
        "roles": {role: [*lines] for role, lines in there.roles.items()},
        "groups": [*report.people.groups],
    }
    return {key: value for key, value in told.items() if value}


def _again(person: Attendee, people: Sequence[Attendee]) -> str:
    """The line of somebody listed above: the name, with posts where two bear it."""
    namesakes = [one for one in people if one.name == person.name]
    return appearance(person) if len(namesakes) > 1 else person.name
