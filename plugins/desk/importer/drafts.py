"""A report as draft files: article, meeting, and the officials and bodies missing.

Report(…)  →  articles/2018/07/hoi-nghi-….md, meetings/2018/hoi-nghi-….md, …
"""

from collections.abc import Mapping
from datetime import date, datetime

from plugins.bulletin.reading.blocks import Block
from plugins.bulletin.reading.report import Report
from plugins.desk.importer.front import front
from plugins.desk.importer.markdown import escape
from plugins.desk.importer.registry_drafts import Draft, meeting_id

CATEGORY = "Chính quyền"


def _moment(report: Report) -> datetime | date | None:
    return report.published or report.when.start


def _clock(moment: datetime | date) -> str:
    if isinstance(moment, datetime) and (moment.hour or moment.minute):
        return moment.strftime("%Y-%m-%d %H:%M")
    return moment.strftime("%Y-%m-%d")


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
    names = [person.name for person in report.people.attendees]
    keys = {
        "title": layout.title or report.event.title or layout.lead[:100],
        "date": _clock(moment),
        "category": CATEGORY,
        "summary": layout.lead,
        "authors": list(layout.authors),
        "meeting": meeting_id(report),
        "officials": [] if meeting_id(report) else names,
        "status": "draft",
    }
    missing = [
        image.src.split(",")[0]
        if image.src.startswith("data:")
        else image.src or image.text
        for image in layout.images
        if image.src not in pictures
    ]
    text_parts = [_markdown(block) for block in layout.body] or [escape(layout.lead)]
    shown = [_picture(i, pictures[i.src]) for i in layout.images if i.src in pictures]
    body = [_note(report, missing), *text_parts, *shown]
    text = front(keys) + "\n" + "\n\n".join(part for part in body if part) + "\n"
    return Draft("article", path, text)
