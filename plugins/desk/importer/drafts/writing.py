"""One report written into the content folder as drafts, nothing ever overwritten.

write_report(Store(content), Path("bai.txt"), report)  →  Written(article=…, new=4)
"""

import re
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.text import slugify
from plugins.desk.importer.drafts.article import article_draft, article_title
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.namesakes import ask_about_namesakes
from plugins.desk.importer.drafts.registry import (
    meeting_draft,
    meeting_id,
    official_draft,
    organisation_draft,
)
from plugins.press.pictures.files import PictureProblem

_DATE = re.compile(r"^date: (\d{4}-\d\d-\d\d)", re.MULTILINE)
_MEETING = re.compile(r"^meeting: ([\w-]+)", re.MULTILINE)
_DRAFT = re.compile(r"^status: draft$", re.MULTILINE)


class Written(NamedTuple):
    """What became of a report: its article and how many files of each kind are new."""

    article: str
    is_new: bool
    meetings: int = 0
    officials: int = 0
    organisations: int = 0


def _folder(moment: date | datetime) -> str:
    return f"{moment.year:04}/{moment.month:02}"


def article_path(store: Store, report: Report, moment: date | datetime) -> str:
    """Where the article goes, from its day and title.

    A column has the same title every week: another report's file is left aside.
    """
    slug = slugify(article_title(report)) or f"bai-{moment.strftime('%Y-%m-%d')}"
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    paths = (ARTICLE.file(name, moment) for name in names)
    return next(p for p in paths if not _is_other(store.content / p, report, moment))


def _is_other(path: Path, report: Report, moment: date | datetime) -> bool:
    """Whether the file is there and tells of another day or another meeting.

    What editors worked on may have got another meeting and stays the same report.
    """
    there = path.read_text("utf-8", "replace") if path.exists() else ""
    day, meeting = _DATE.search(there), _MEETING.search(there)
    ours = meeting_id(report)
    return bool(
        (day and day[1] != f"{moment:%Y-%m-%d}")
        or (meeting and ours and meeting[1] != ours and _DRAFT.search(there))
    )


def write_report(store: Store, page: Path, report: Report) -> Written:
    """Write the report's drafts; files that exist are left as they are.

    Raises ValueError, in Vietnamese, when the report cannot be filed.
    """
    moment = report.published or report.when.start
    if moment is None:
        msg = "không biết ngày đăng; hãy thêm --published"
        raise ValueError(msg)
    path = article_path(store, report, moment)
    if (store.content / path).exists():
        return Written(path, is_new=False)
    report = ask_about_namesakes(store, report)
    pictures, refused = _copy_pictures(store, page, report, _folder(moment))
    new = _write_registry(store, report)
    store.add(article_draft(report, path, pictures, refused))
    return Written(path, True, *new)


def _copy_pictures(
    store: Store, page: Path, report: Report, folder: str
) -> tuple[dict[str, str], dict[str, str]]:
    """By source: where each picture is in content, and why others cannot be shown."""
    copied, refused = {}, {}
    for source in {image.src for image in report.layout.images if image.src}:
        try:
            if saved := store.picture(source, page, folder):
                copied[source] = saved
        except PictureProblem as problem:
            refused[source] = str(problem)
    return copied, refused


def _write_registry(store: Store, report: Report) -> tuple[int, int, int]:
    """Write the meeting, and the officials and organisations not known yet."""
    day = report.when.start or report.published
    day = day.date() if isinstance(day, datetime) else day
    source = report.layout.title or report.event.title or ""
    organisations = officials = 0
    ids = []
    for name in report.event.organisers:
        slug, is_new = store.organisation(name)
        ids.append(slug)
        organisations += is_new and store.add(organisation_draft(name, slug))
    written: set[str] = set()
    for person in _officials(report):
        slug, is_new = store.official(person.name)
        if person.name in written:  # another one, who was named with other posts
            slug, is_new = store.namesake(person.name), True
        written.add(person.name)
        changes = [change for change in report.changes if change.name == person.name]
        draft = official_draft(person, slug, day, source, changes)
        officials += is_new and store.add(draft)
    meeting = meeting_draft(report, ids)
    meetings = 1 if meeting and store.add(meeting) else 0
    return meetings, officials, organisations


def _officials(report: Report) -> list[Attendee]:
    """Those who took part, and others whose posts the report says change."""
    people = list(report.people.attendees)
    names = {person.name for person in people}
    changed = dict.fromkeys(change.name for change in report.changes)
    return people + [Attendee(name) for name in changed if name not in names]
