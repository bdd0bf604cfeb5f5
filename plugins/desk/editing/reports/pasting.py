"""A pasted report read, and made drafts of once an editor agreed to what it says.

keep_report("Sáng 20/7/2018, …".encode(), ".txt", folder)   →  "dan-9f2c….txt"
proposed(imported, content, index)                          →  [Proposal("hop", …), …]
drafts_from(imported, ["hop", "nguoi:0"], {}, content)
    →  Pasted(["articles/2018/07/….md", "meetings/2018/….md", "officials/….md"], notes)
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.files.changes.edited import edited, values_of
from plugins.bulletin.files.changes.keys_in_place import UnfitError
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import OFFICIAL, ORGANISATION, kind_of
from plugins.bulletin.reading.as_meeting import keys_told, meeting_id
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.bulletin.reading.reported_plans import Plan, plans_of
from plugins.desk.editing.history.keeping import Version
from plugins.desk.editing.index import Index
from plugins.desk.editing.reports.proposals import (
    BODY,
    MEETING,
    NAMED,
    PERSON,
    PLAN,
    TOPIC,
    Proposal,
    confirmed,
    ids_after,
    printed,
    proposals_of,
)
from plugins.desk.importer.drafts.article import article_title
from plugins.desk.importer.drafts.registry import meeting_path
from plugins.desk.importer.drafts.who_is_meant import settle
from plugins.desk.importer.drafts.writing import Fate, Written
from plugins.desk.importer.files import Imported
from plugins.desk.importer.filing import Filing
from plugins.desk.importer.telling import Done
from plugins.desk.review.folder import Change, Folder
from plugins.desk.review.plans import hold, name_in_entry, name_of, plans_up_to
from plugins.press.system.whole_files import write_whole

KEPT = re.compile(r"dan-[0-9a-f]{24}\.[a-z]{2,5}")
_CHAIRING = frozenset(("chủ trì", "đồng chủ trì", "chủ tọa", "điều hành"))
_SPEAKING = frozenset(("phát biểu", "kết luận", "khai mạc", "bế mạc", "báo cáo"))


class Pasted(NamedTuple):
    """The files to go on with, what was said of them, or why there are none.

    `changes` are of files that were there: a plan that is held. They are not written.
    """

    paths: list[str]
    notes: tuple[str, ...] = ()
    complaint: str = ""
    changes: tuple[Change, ...] = ()


def keep_report(data: bytes, suffix: str, folder: Path) -> str:
    """Keep what was pasted or sent in the folder; the name it has there.

    It stays there, since people are asked about with the sentences they stand in.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = f"dan-{Version.of(data).digest}{suffix}"
    write_whole(folder / name, data)
    return name


def proposed(imported: Imported, content: Path, index: Index) -> list[Proposal]:
    """What a report that was read proposes; nothing is written."""
    report = imported.report
    if report is None:
        return []
    filing = Filing(content, {}, again=False)
    settled = settle(filing.store, report, meeting_path(report))
    plans = [*_plans(report, Folder(content)).values()]
    return proposals_of(report, settled, index, plans)


def _plans(report: Report, folder: Folder) -> dict[str, Plan]:
    """What was planned and may be what a report tells of, by what it is called."""
    day = report.when.end or report.when.start
    known = plans_up_to(folder, day) if day else ()
    return {name_of(plan): plan for plan in plans_of(report, [*known])}


def drafts_from(
    imported: Imported, agreed: Sequence[str], meant: Mapping[str, str], content: Path
) -> Pasted:
    """Write drafts of what was agreed to; `meant` are ids by the key of a person."""
    report, file = imported.report, Path(imported.path)
    if report is None:
        return Pasted([], complaint=imported.complaint)
    apart = {
        number: meant[f"{PERSON}{number}"]
        for number in range(len(report.people.attendees))
        if f"{PERSON}{number}" in agreed and meant.get(f"{PERSON}{number}")
    }
    imported.report = confirmed(report, agreed, apart)
    folder = Folder(content)
    plan = _plan_agreed(imported.report, folder, agreed)
    filing = Filing(content, {file: file.name}, again=False)
    own = meeting_id(imported.report)
    if plan and own and not plan.place:
        filing.store.meetings.join(own, plan.id)
    written = filing.take(imported)
    filing.finish([Done(imported, written)])
    if written is None:
        return Pasted([], complaint=imported.complaint)
    if written.fate is Fate.NEW:
        _complete(content, written, report, agreed, apart)
    notes = written.notes
    if plan and written.meeting and written.fate is Fate.NEW:
        told = keys_told(imported.report)
        _with_chosen(told, report, apart)
        notes += _held(folder, plan, told, imported.report, written)
    if written.fate is not Fate.NEW:
        notes = (f"Bản tin này: {written.fate}.", *notes)
    paths = [p for p in _paths(written) if (content / p).exists()]
    return Pasted(paths, notes, changes=tuple(folder.changes.values()))


def _plan_agreed(report: Report, folder: Folder, agreed: Sequence[str]) -> Plan | None:
    """The one plan that was agreed to; of several none, and the review asks."""
    named = set(ids_after(agreed, PLAN))
    found = [p for name, p in _plans(report, folder).items() if name in named]
    return found[0] if len(found) == 1 else None


def _with_chosen(
    told: dict[str, Value], report: Report, apart: Mapping[int, str]
) -> None:
    """Add those whom the editor chose among namesakes, by their ids."""
    for number, id_ in apart.items():
        person = report.people.attendees[number]
        keys = [_list_of(person)]
        keys += ["speakers"] if _SPEAKING & set(person.roles) else []
        for key in keys:
            there = told.get(key)
            lines = there if isinstance(there, list) else []
            told[key] = [*lines, printed(person, id_)]


def _held(
    folder: Folder, plan: Plan, told: Mapping[str, Value], report: Report, of: Written
) -> tuple[str, ...]:
    """Change the plan in the folder; why that is left to people, where it is."""
    id_ = of.meeting.rpartition("/")[2].removesuffix(".md")
    try:
        if plan.place:
            name_in_entry(folder, plan, id_)
        else:
            hold(folder, plan, told, article_title(report))
    except UnfitError as error:
        folder.changes = {}
        return (f"{plan.path} còn ghi là dự kiến: {error}.",)
    return ()


def _complete(
    content: Path,
    written: Written,
    report: Report,
    agreed: Sequence[str],
    apart: Mapping[int, str],
) -> None:
    """Add to the drafts what the importer does not know of: choices of the editor."""
    has_meeting = MEETING in agreed and bool(written.meeting)
    people = ids_after(agreed, NAMED) + ([] if has_meeting else [*apart.values()])
    _add(content, written.article, "officials", people)
    _add(content, written.article, "organisations", ids_after(agreed, BODY))
    _add(content, written.article, "topics", ids_after(agreed, TOPIC))
    if not has_meeting or not written.is_new_meeting:
        return
    for number, id_ in apart.items():
        person = report.people.attendees[number]
        key = _list_of(person)
        place = sum(
            f"{PERSON}{earlier}" in agreed and _list_of(one) == key
            for earlier, one in enumerate(report.people.attendees[:number])
        )
        _add(content, written.meeting, key, [printed(person, id_)], place)
        if _SPEAKING & set(person.roles):
            _add(content, written.meeting, "speakers", [printed(person, id_)])


def _list_of(person: Attendee) -> str:
    return "chairs" if _CHAIRING & set(person.roles) else "attendees"


def _add(
    content: Path, path: str, key: str, items: Sequence[str], place: int | None = None
) -> None:
    """Put items into a list of a draft's front matter, at its end or at a place."""
    if not items:
        return
    file = content / path
    data = file.read_bytes()
    document, _ = read_document(data, path)
    if document is None:
        return
    model = FOLDERS[kind_of(path).folder]
    if key not in shapes_of(model):
        return  # a document has no topics, and its people are those who signed it
    there = values_of(document).get(key) or []
    listed: list[Value] = [*there] if isinstance(there, list) else [there]
    new = [one for one in items if one not in listed]
    at = len(listed) if place is None else place
    listed[at:at] = new
    write_whole(file, edited(data, {key: listed}, tuple(shapes_of(model))))


def _paths(written: Written) -> list[str]:
    """The article first, which is what was pasted; then whom and what it brought."""
    paths = [written.article]
    paths += [written.meeting] if written.meeting else []
    paths += [OFFICIAL.file(id_) for id_ in written.officials]
    paths += [ORGANISATION.file(id_) for id_ in written.organisations]
    return [path for path in paths if path]
