"""A report as draft files: article, meeting, and the officials and bodies missing.

Report(…)  →  articles/2018/07/hoi-nghi-….md, meetings/2018/hoi-nghi-….md, …
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from plugins.bulletin.reading.blocks import Block
from plugins.bulletin.reading.people import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.text import slugify
from plugins.desk.importer.front import front
from plugins.desk.importer.markdown import escape

CATEGORY = "Chính quyền"
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
    "chương trình": "hội nghị",
}  # fmt: skip


class Draft(NamedTuple):
    """A content file to write: its kind, its path under content and its text."""

    kind: str
    path: str
    text: str


def _moment(report: Report) -> datetime | date | None:
    return report.published or report.when.start


def _clock(moment: datetime | date) -> str:
    if isinstance(moment, datetime) and (moment.hour or moment.minute):
        return moment.strftime("%Y-%m-%d %H:%M")
    return moment.strftime("%Y-%m-%d")


def meeting_id(report: Report) -> str | None:
    """The meeting's id, from its title and day; None when one of them is unknown."""
    if not report.event.title or not report.when.start:
        return None
    return f"{slugify(report.event.title, 60)}-{report.when.start.isoformat()}".lstrip(
        "-"
    )


def _appearance(person: Attendee) -> str:
    posts = ", ".join(person.posts)
    name = f"{person.honorific} {person.name}" if person.honorific else person.name
    return f"{name} - {posts}" if posts else name


def _attendance(people: list[Attendee]) -> dict[str, Any]:
    chairs = [p for p in people if _CHAIR & set(p.roles)]
    others = [p for p in people if p not in chairs]
    usual = _CHAIR | _SPEAKER | {"dự", "đại biểu"}
    rest = sorted({role for p in people for role in p.roles} - usual)
    return {
        "chairs": [_appearance(person) for person in chairs],
        "attendees": [_appearance(person) for person in others],
        "speakers": [p.name for p in people if _SPEAKER & set(p.roles)],
        "roles": {role: [p.name for p in people if role in p.roles] for role in rest},
    }


def meeting_draft(report: Report, organisers: list[str]) -> Draft | None:
    """The meeting's file; organisers are ids."""
    name, start = meeting_id(report), report.when.start
    if name is None or start is None:
        return None
    kind = report.event.kind or "hội nghị"
    keys = {
        "title": report.event.title,
        "kind": _KINDS.get(kind, kind),
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
    return Draft(
        "meeting", f"meetings/{start.year}/{name}.md", front(keys, report.notes)
    )


def official_draft(person: Attendee, name: str, day: date | None, source: str) -> Draft:
    """A missing official's file: posts are attested on the day, nothing is guessed."""
    keys = {
        "name": person.name,
        "honorific": person.honorific,
        "posts": [
            {
                "post": post,
                "attested": [day.isoformat()] if day else [],
                "source": source,
            }
            for post in person.posts
        ],
        "draft": True,
    }
    note = "Nhập tự động từ bài báo; hãy kiểm tra tên và chức vụ."
    return Draft("official", f"officials/{name}.md", front(keys, [note]))


def organisation_draft(title: str, name: str) -> Draft:
    """A missing organisation's file."""
    note = "Nhập tự động từ bài báo; hãy kiểm tra tên cơ quan."
    text = front({"name": title, "draft": True}, [note])
    return Draft("organisation", f"organisations/{name}.md", text)


def _markdown(block: Block) -> str:
    text = block.markdown or escape(block.text)
    prefix = {"heading": "## ", "item": "- ", "quote": "> "}.get(block.kind, "")
    return f"{prefix}{text}"


def _picture(image: Block, path: str) -> str:
    alt = image.text or image.markdown or "Ảnh kèm bài"
    credit = f" (Ảnh: {image.credit})" if image.credit else ""
    return f"![{escape(alt)}](/{path})\n\n*{escape(alt + credit)}*"


def _note(report: Report, missing: list[str]) -> str:
    notes = [*report.notes]
    if report.layout.source:
        notes.append(f"Nguồn in trong bài: {report.layout.source}; hãy điền source.")
    notes += [f"Ảnh chưa có trong kho: {name}" for name in missing]
    lines = [f"- {' '.join(note.split())}".replace("--", "––") for note in notes]
    return (
        "\n".join(["<!-- Cần biên tập viên kiểm tra:", *lines, "-->"]) if notes else ""
    )


def article_draft(report: Report, path: str, pictures: Mapping[str, str]) -> Draft:
    """The article's file; pictures maps a picture's source to its path in content.

    Raises ValueError when the report has no date at all.
    """
    layout, moment = report.layout, _moment(report)
    if moment is None:
        msg = "không biết ngày đăng; hãy thêm --published"
        raise ValueError(msg)
    keys = {
        "title": layout.title or report.event.title or layout.lead[:100],
        "date": _clock(moment),
        "category": CATEGORY,
        "summary": layout.lead,
        "authors": list(layout.authors),
        "meeting": meeting_id(report),
        "status": "draft",
    }
    missing = [
        image.src.split(",")[0]
        if image.src.startswith("data:")
        else image.src or image.text
        for image in layout.images
        if image.src not in pictures
    ]
    shown = [_picture(i, pictures[i.src]) for i in layout.images if i.src in pictures]
    body = [_note(report, missing), *map(_markdown, layout.body), *shown]
    text = front(keys) + "\n" + "\n\n".join(part for part in body if part) + "\n"
    return Draft("article", path, text)
