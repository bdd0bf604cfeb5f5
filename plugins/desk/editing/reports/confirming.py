"""The page of a pasted report: what it says is confirmed point by point, then drafted.

paste(office, Request("POST", …, form={"ban-tin": "Sáng 20/7 …", "viec": "doc"}), "")
    shows every point with its sentence; with "viec": "tao" what is ticked is drafted

What was sent is kept in the cache under its digest between the two.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

import msgspec

from plugins.bulletin.words.dates import parse_day
from plugins.desk.editing.history.keeping import ChangedMeanwhileError, Version
from plugins.desk.editing.office import JSON, SAFE, Office, lines
from plugins.desk.editing.reports.pasting import (
    KEPT,
    Pasted,
    drafts_from,
    keep_report,
    proposed,
)
from plugins.desk.importer.drafts.body import body_parts
from plugins.desk.importer.encodings import UnreadableReportError
from plugins.desk.importer.files import SUFFIXES, Imported, import_file
from plugins.desk.importer.web.page import read_page
from plugins.press.content.all_files import all_files
from plugins.press.preview.requests import Answer, Request

_READ, _MAKE = "doc", "tao"
_FOLDER = "pasted"


def paste(office: Office, request: Request, _: str) -> Answer:
    """Take a report from Word, the web or a chat; ask what of it is right; draft it."""
    form = dict(request.form)
    if request.method != "POST":
        return _page(office, form)
    if sent := request.files.get("tep"):
        form["tep-da-nhan"] = keep_report(sent.data, _suffix(sent.name), _place(office))
    try:
        day = parse_day(form["ngay"]) if form.get("ngay", "").strip() else None
    except ValueError as error:
        return _page(office, form, Pasted([], complaint=f"Ngày đăng: {error}"))
    with office.pasting:  # two at once would both make the same people
        if form.get("viec") == _MAKE:
            return _made(office, form, day)
        imported = _read(office, form, day)
        points = proposed(imported, office.content, office.index)
    if imported.report is None or not (imported.report.published or points):
        return _page(office, form, Pasted([], complaint=_complaint(imported)))
    if imported.report.published is None and imported.report.when.start is None:
        lacking = "không biết ngày đăng; hãy ghi ở ô ngày đăng."
        return _page(office, form, Pasted([], complaint=lacking))
    layout = imported.report.layout
    return office.page(
        "confirm.html",
        title=layout.title or layout.lead[:120],
        points=points,
        text=lines(form.get("ban-tin", "")),
        html=form.get("ban-tin-html", ""),
        file=form.get("tep-da-nhan", ""),
        day=form.get("ngay", ""),
        notes=imported.report.notes,
    )


def as_markdown(_: Office, request: Request, __: str) -> Answer:
    """What was copied from Word or a page, as Markdown to put into a text; as JSON."""
    try:
        parts = [*body_parts(read_page(request.form.get("html", "")).blocks)]
    except UnreadableReportError as error:  # then the words alone are put in
        return Answer(str(error).encode(), 422, type="text/plain", headers=SAFE)
    data = msgspec.json.encode({"text": "\n\n".join(parts)})
    return Answer(data, type=JSON, headers=SAFE)


def _read(office: Office, form: Mapping[str, str], day: date | None) -> Imported:
    """Read what was sent as a file, or else what was pasted."""
    name = form.get("tep-da-nhan", "")
    if not KEPT.fullmatch(name):
        text = form.get("ban-tin-html") or form.get("ban-tin", "")
        name = keep_report(lines(text).encode(), ".txt", _place(office))
    return import_file(_place(office) / name, day)


def _place(office: Office) -> Path:
    return office.cache / _FOLDER


def _suffix(name: str) -> str:
    """The ending of a sent file's name; of what cannot be read that of a text."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if suffix in SUFFIXES else ".txt"


def _made(office: Office, form: Mapping[str, str], day: date | None) -> Answer:
    agreed = [name.removeprefix("co:") for name in form if name.startswith("co:")]
    meant = {
        name.removeprefix("la:"): value
        for name, value in form.items()
        if name.startswith("la:")
    }
    imported = _read(office, form, day)
    before = all_files(office.content).files
    pasted = drafts_from(imported, agreed, meant, office.content)
    for path in pasted.paths:
        if path not in before:
            office.files.made(path)
    try:
        for one in pasted.changes:
            seen = Version.of((one.before or "").encode()).digest
            office.files.save(one.path, (one.after or "").encode(), seen)
    except (ChangedMeanwhileError, OSError):
        said = "Tệp dự kiến vừa được sửa ở nơi khác; trang Hỏi lại hỏi lại việc này."
        pasted = pasted._replace(notes=(*pasted.notes, said))
    return _page(office, {} if pasted.paths else form, pasted)


def _complaint(imported: Imported) -> str:
    return imported.complaint or "Không đọc được bản tin nào."


def _page(
    office: Office, form: Mapping[str, str], pasted: Pasted | None = None
) -> Answer:
    return office.page(
        "paste.html",
        pasted=pasted,
        text=lines(form.get("ban-tin", "")),
        html=form.get("ban-tin-html", ""),
        day=form.get("ngay", ""),
    )
