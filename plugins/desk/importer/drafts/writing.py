"""One report put into the content folder as drafts, nothing of others ever overwritten.

write_report(store, Path("bai.txt"), report)  →  Written(Fate.NEW, "articles/…", …)
"""

import re
from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

import msgspec

from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.files.changes.merging import merged
from plugins.bulletin.kinds import ARTICLE, DOCUMENT, MEETING
from plugins.bulletin.reading.as_meeting import event_told, meeting_id
from plugins.bulletin.reading.event.same_event import EventTold
from plugins.bulletin.reading.import_ledger import (
    Namesake,
    Proposal,
    ReportLine,
    digest_of,
)
from plugins.bulletin.reading.report import Report
from plugins.bulletin.words.abbreviations import written_out
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.article import (
    article_draft,
    article_title,
    filed_under,
)
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.draft import Draft
from plugins.desk.importer.drafts.filed_documents import (
    FiledDocument,
    document_path,
    file_document,
)
from plugins.desk.importer.drafts.known_meetings import Place
from plugins.desk.importer.drafts.learning import learn
from plugins.desk.importer.drafts.official_document import is_document
from plugins.desk.importer.drafts.registry import (
    meeting_draft,
    meeting_path,
    organisation_draft,
)
from plugins.desk.importer.drafts.who_is_meant import Settled, settle
from plugins.press.pictures.prepared import PictureProblem

_DATE = re.compile(r"^date: (\d{4}-\d\d-\d\d)", re.MULTILINE)
_MEETING = re.compile(r"^meeting: ([\w-]+)", re.MULTILINE)
# A name has 80 letters at most, with its number.
_ROOM_FOR_NUMBER = 74
_DRAFT = re.compile(r"^status: draft$", re.MULTILINE)


class Fate(StrEnum):
    """What became of a report, in the words of the summary."""

    NEW = "bài mới"
    WEEK = "lịch tuần mới"
    UPDATED = "bài cập nhật vì nguồn đã đổi"
    THERE = "đã có, giữ nguyên"
    SAME = "đã nhập lần trước, không đổi"
    TWICE = "trùng với một bài khác"
    EDITED = "nguồn đã đổi nhưng bản nháp đã được sửa tay, giữ nguyên"
    DELETED = "bản nháp đã bị xóa hay thay hẳn, không nhập lại"
    FAILED = "không nhập được"


class Written(msgspec.Struct):
    """What became of a report: its fate, its files, whom it met, what it asks.

    `officials` and `organisations` are the new ones, name by id; `learned` counts those
    known before who have something new.
    """

    fate: Fate
    article: str = ""
    article_text: str = ""
    meeting: str = ""
    meeting_text: str = ""
    is_new_meeting: bool = False
    officials: dict[str, str] = {}
    organisations: dict[str, str] = {}
    met: tuple[str, ...] = ()
    proposals: list[Proposal] = []
    namesakes: list[Namesake] = []
    notes: tuple[str, ...] = ()


def _folder(moment: date | datetime) -> str:
    return f"{moment.year:04}/{moment.month:02}"


def article_path(store: Store, report: Report, moment: date | datetime) -> str:
    """Where the article goes, from its day and title.

    A column has the same title every week: another report's file is left aside.
    """
    title, day = article_title(report), f"bai-{moment.strftime('%Y-%m-%d')}"
    short = slugify(title, _ROOM_FOR_NUMBER) or day
    numbered = (f"{short}-{number}" for number in count(2))
    names = chain([slugify(title) or day], numbered)
    paths = (ARTICLE.file(name, moment) for name in names)
    return next(
        path
        for path in paths
        if path not in store.taken and not _is_other(store.text(path), report, moment)
    )


def _is_other(there: str, report: Report, moment: date | datetime) -> bool:
    """Whether the file is there and tells of another day or another meeting.

    What the ledger knows to be another report's is not asked about. What editors
    worked on may have got another meeting and stays the same report.
    """
    day, meeting = _DATE.search(there), _MEETING.search(there)
    ours = meeting_id(report)
    return bool(
        (day and day[1] != f"{moment:%Y-%m-%d}")
        or (meeting and ours and meeting[1] != ours and _DRAFT.search(there))
    )


def write_report(
    store: Store,
    page: Path,
    report: Report,
    dropped: Collection[tuple[str, str]] = (),
    before: ReportLine | None = None,
) -> Written:
    """Put the report's drafts into the store; files of others are left as they are.

    `before` is what was made of an earlier state of the same report, whose draft
    nobody changed since: it is written anew. `dropped`: see `learning.learn`.
    Raises ValueError, in Vietnamese, when the report cannot be filed.
    """
    moment = report.published or report.when.start
    if moment is None:
        msg = (
            "không biết ngày đăng; hãy thêm --published, hoặc ghi ngày vào bảng --dates"
        )
        raise ValueError(msg)
    place_of = document_path if is_document(report) else article_path
    path = before.article if before else place_of(store, report, moment)
    if before is None and store.exists(path):
        return Written(Fate.THERE, path)
    report = _with_bodies_in_full(store, report)
    place, told = _meeting_of(store, report)
    settled = settle(store, report, place.path)
    report = _with_strangers(store, settled.report, place)
    filed = _filed(store, page, report, path, place.id)
    written = Written(
        Fate.UPDATED if before else Fate.NEW,
        path,
        filed.draft.text,
        officials={s.official.id: s.official.name for s in settled.people if s.is_new},
        met=tuple(dict.fromkeys(s.official.id for s in settled.people)),
        proposals=_learned(store, settled, dropped),
        namesakes=settled.namesakes,
        notes=report.notes,
    )
    for name, id_ in filed.bodies.items():
        if store.add(organisation_draft(name, id_)):
            written.organisations[id_] = name
    _add_meeting(store, report, written, place)
    if told:
        store.meetings.know(place, told)
    store.taken.add(path)
    if before:
        store.replace(filed.draft)
    else:
        store.add(filed.draft)
    return written


def _filed(
    store: Store, page: Path, report: Report, path: str, meeting: str
) -> FiledDocument:
    """The draft of a report: an article with its pictures, or a document's file."""
    if path.startswith(f"{DOCUMENT.folder}/"):
        return file_document(store, page, report, path, meeting)
    moment = report.published or report.when.start
    assert moment
    pictures, refused = _copy_pictures(store, page, report, _folder(moment))
    report = filed_under(report, store.categories)
    return FiledDocument(article_draft(report, path, pictures, refused, meeting))


def _learned(
    store: Store, settled: Settled, dropped: Collection[tuple[str, str]]
) -> list[Proposal]:
    return [
        proposal
        for somebody in settled.people
        if not somebody.is_new
        for proposal in learn(store, somebody, settled.report, dropped)
    ]


def _with_bodies_in_full(store: Store, report: Report) -> Report:
    """The report with "Sở DT&TG" by its full name, where no page has the short one."""
    day = report.when.start
    organisers = dict.fromkeys(
        name if store.organisations_called(name) else written_out(name, day)
        for name in report.event.organisers
    )
    event = report.event._replace(organisers=tuple(organisers))
    return msgspec.structs.replace(report, event=event)


def _meeting_of(store: Store, report: Report) -> tuple[Place, EventTold | None]:
    """Where the meeting of a report is, or is to be; nowhere for no meeting."""
    known = (store.organisations_called(name) for name in report.event.organisers)
    bodies = [
        ids[0] if len(ids) == 1 else slugify(name)
        for name, ids in zip(report.event.organisers, known, strict=True)
    ]
    told = event_told(report, bodies)
    id_, path = meeting_id(report), meeting_path(report)
    if told is None or id_ is None:
        return Place("", ""), None
    return store.meetings.place_of(told, id_, path), told


def _with_strangers(store: Store, report: Report, place: Place) -> Report:
    """The report with a note of whom a meeting that people wrote does not name."""
    if report.when.start is None:
        return report
    there = store.meetings.people_of(place, report.when.start)
    people = report.people.attendees
    others = [one.name for one in people if match_key(one.name) not in there]
    is_new = not place.path or not store.exists(place.path)
    if is_new or store.is_as_written(place.path) or not others:
        return report
    note = f"Cuộc họp {place.id} đã có; bài này kể thêm: {', '.join(others)}."
    if store.meetings.is_planned(place):
        note = f"{note} Tệp còn ghi là dự kiến: lệnh review ghi đã họp."
    return msgspec.structs.replace(report, notes=(*report.notes, note))


def _add_meeting(store: Store, report: Report, written: Written, place: Place) -> None:
    """Add the meeting and the bodies that called it, where they are not known.

    What another report told of the same event stays; what people changed, too.
    """
    ids = []
    for name in report.event.organisers:
        id_, is_new = store.organisation(name)
        ids.append(id_)
        if is_new and store.add(organisation_draft(name, id_)):
            written.organisations[id_] = name
    meeting = meeting_draft(report, ids, place.path)
    if meeting is None:
        return
    written.is_new_meeting = store.add(meeting)
    written.meeting, text = meeting.path, meeting.text
    if not written.is_new_meeting:
        if not store.is_as_written(meeting.path):
            return
        if store.told_in.get(meeting.path, set()) - {written.article}:
            silent = msgspec.structs.replace(report, notes=())  # its draft has them
            told = meeting_draft(silent, ids, place.path) or meeting
            text = _told_twice(store.text(meeting.path), told.text, report)
        store.replace(Draft(meeting.kind, meeting.path, text))
    written.meeting_text = text
    store.wrote(meeting.path, digest_of(text.encode()), written.article)


def _told_twice(there: str, text: str, report: Report) -> str:
    """A meeting with what another report tells of it besides."""
    try:
        return merged(MEETING, there, text, f"“{article_title(report)}”")
    except UnfitError:
        return there


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
