"""A report as draft files: article, meeting, and the officials and bodies missing.

Report(…)  →  articles/2018/07/hoi-nghi-….md, meetings/2018/hoi-nghi-….md, …
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.reading.as_meeting import meeting_id, meeting_title
from plugins.bulletin.reading.page.blocks import Block
from plugins.bulletin.reading.report import Report
from plugins.bulletin.rules.body.leads import MAX_SUMMARY
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.body import body_parts
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.front_matter import front
from plugins.desk.importer.drafts.paper_lines import (
    first_line,
    last_lines,
    questions,
)
from plugins.desk.importer.drafts.registry import CUT, short_title
from plugins.desk.importer.web.markdown import escape

CATEGORY = "Chính quyền"


def filed_under(report: Report, categories: Sequence[str]) -> Report:
    """The report in the category of this site that is called as its own section.

    Else in the usual one, or the first where the site has no such.
    """
    called = {match_key(one): one for one in categories}
    usual = CATEGORY if CATEGORY in categories or not categories else categories[0]
    return replace(report, section=called.get(match_key(report.section), usual))


def _moment(report: Report) -> datetime | date | None:
    return report.published or report.when.start


def _clock(moment: datetime | date) -> str:
    if isinstance(moment, datetime) and (moment.hour or moment.minute):
        return moment.strftime("%Y-%m-%d %H:%M")
    return moment.strftime("%Y-%m-%d")


def _picture(image: Block, path: str) -> str:
    alt = image.text or image.markdown or "Ảnh kèm bài"
    credit = f" (Ảnh: {image.credit})" if image.credit else ""
    return f"![{escape(alt)}]({path})\n\n*{escape(alt + credit)}*"


def article_title(report: Report) -> str:
    """The title as long as a page can have it; from the lead when there is none."""
    titles = (report.layout.title, meeting_title(report), report.layout.lead)
    return next((short_title(one) for one in titles if one and slugify(one)), "")


def _authors(report: Report) -> list[str]:
    """Every author by name, also of a byline that names several."""
    names = [re.split("[,;]", author) for author in report.layout.authors]
    return [name.strip() for several in names for name in several if name.strip()]


def _missing_picture(image: Block, reason: str | None) -> str:
    """Where a picture was, its caption, and why it is not here."""
    inner = image.src.startswith("data:")
    parts = ["trong bài" if inner else image.src]
    parts += [f"chú thích: {image.text}"] if image.text else []
    return "; ".join(filter(None, [*parts, reason]))


def _note(report: Report, missing: list[str]) -> str:
    paper = report.layout.paper
    notes = [*report.notes, *(questions(paper) if paper else ())]
    if article_title(report).endswith(CUT):
        notes.append("Tiêu đề quá dài nên đã cắt bớt; hãy đặt lại.")
    if report.layout.source:
        notes.append(f"Nguồn in trong bài: {report.layout.source}; hãy điền source.")
    notes += [f"Ảnh chưa có trong kho: {name}" for name in missing]
    left_out = report.layout.left_out
    lines = _listed("Cần biên tập viên kiểm tra:", notes)
    lines += _listed("Đã bỏ khỏi bài:", left_out)
    return "\n".join(["<!-- " + lines[0], *lines[1:], "-->"]) if lines else ""


def _listed(head: str, notes: Sequence[str]) -> list[str]:
    """Lines of a comment; two hyphens would end it."""
    lines = [f"- {' '.join(note.split())}".replace("--", "––") for note in notes]
    return [head, *lines] if lines else []


def article_draft(
    report: Report,
    path: str,
    pictures: Mapping[str, str],
    refused: Mapping[str, str],
    meeting: str = "",
) -> Draft:
    """The article's file; by their source, where pictures are or why they are not.

    `meeting` is the id of what it tells of, where that is known under another name.
    Raises ValueError when the report has no date at all.
    """
    layout, moment = report.layout, _moment(report)
    if moment is None:
        msg = "không biết ngày đăng; hãy thêm --published"
        raise ValueError(msg)
    names = [person.name for person in report.people.attendees]
    text_parts = list(body_parts(layout.body))
    is_long = len(layout.lead) > MAX_SUMMARY
    keys = {
        "title": article_title(report),
        "date": _clock(moment),
        "category": report.section or CATEGORY,
        "summary": layout.lead if text_parts and not is_long else None,
        "authors": _authors(report),
        "meeting": meeting or meeting_id(report),
        "officials": [] if meeting_id(report) else names,
        "status": "draft",
    }
    missing = [
        _missing_picture(image, refused.get(image.src))
        for image in layout.images
        if image.src not in pictures
    ]
    shown = [_picture(i, pictures[i.src]) for i in layout.images if i.src in pictures]
    lead = [escape(layout.lead)] if is_long or not text_parts else []
    body = [_note(report, missing), *lead, *text_parts, *shown]
    if paper := layout.paper:
        body[1:1] = [first_line(paper)]
        body.append(last_lines(paper))
    text = front(keys) + "\n" + "\n\n".join(part for part in body if part) + "\n"
    return Draft(ARTICLE, path, text)
