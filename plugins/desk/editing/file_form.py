"""A content file as a form: shown, looked at while one types, saved.

edit(office, Request("POST", …), "meetings/2018/hop.md")  →  303 to the same form
"""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.front_matter import Document, read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import kind_of
from plugins.bulletin.problems.problem import Problem
from plugins.desk.editing.addresses import address_of
from plugins.desk.editing.checking import BODY, Checked, checked, told_of
from plugins.desk.editing.controls import controls_of, sent
from plugins.desk.editing.history.keeping import ChangedMeanwhileError, Version
from plugins.desk.editing.office import JSON, SAFE, Office, difference, lines, to
from plugins.desk.editing.people_rows import USUAL, with_pasted
from plugins.desk.editing.remedies import Remedy, remedies_for, spot
from plugins.desk.editing.workflow.states import state_of
from plugins.press.preview.requests import Answer, Request
from plugins.press.system.options import build_clock

# What the buttons of a form ask for; "them:tags" is one more item of a list.
_SAVE, _LOOK, _MORE, _SPLIT, _SHOW = "luu", "xem-lai", "them:", "tach", "hien"
# Followed by the spot of the problem that is to be mended.
_MEND = "sua:"


class _Shown(msgspec.Struct, kw_only=True, frozen=True):
    """A form as it is shown: its values, the file they would make, what is said.

    `seen` tells which version of the file it was made from.
    """

    path: str
    values: Mapping[str, Value]
    body: str
    data: bytes
    seen: str
    more: tuple[str, ...] = ()
    said: str = ""
    conflict: str = ""
    pasted: str = ""
    status: int = 200

    @property
    def is_saved(self) -> bool:
        """Whether the file on the disk is what the form shows."""
        return Version.of(self.data).digest == self.seen


def edit(office: Office, request: Request, path: str) -> Answer:
    """Show a file as a form, or take the form; a file no form can show as a text."""
    if not office.files.is_one(path):
        return office.missing(path)
    try:
        version = office.files.load(path)
    except OSError:
        return office.missing(path)
    document, problems = read_document(version.data, path)
    if document is None or problems:
        return to(f"tep/{path}")
    shown = _Shown(
        path=path,
        values=values_of(document),
        body=document.body,
        data=version.data,
        seen=version.digest,
    )
    if request.method == "POST":
        return _take(office, request.form, document, shown)
    return _form(office, shown)


def _form(office: Office, shown: _Shown) -> Answer:
    path = shown.path
    model = FOLDERS[kind_of(path).folder]
    try:
        controls = controls_of(model, shown.values, office.choices, more=shown.more)
    except NotEditableError:
        return to(f"tep/{path}")
    found = _checked(office, path, shown.data)
    return office.page(
        "edit.html",
        shown.status,
        path=path,
        kind=kind_of(path),
        controls=controls,
        body=shown.body,
        body_name=BODY,
        seen=shown.seen,
        found=found,
        helps=_remedies(office, path, shown.data, found),
        elsewhere=told_of(path, office.board.notice.problems),
        address=address_of(path, shown.values),
        day=str(shown.values.get("date", "")),
        said=shown.said,
        conflict=shown.conflict,
        pasted=shown.pasted,
        is_saved=shown.is_saved,
        roles=USUAL,
        state=state_of(shown.values, build_clock()) or "đã đăng",
        last=office.last_change(path),
    )


def _take(
    office: Office, form: Mapping[str, str], document: Document, shown: _Shown
) -> Answer:
    """Do what a sent form asks for with what was typed."""
    form, listed, unread = with_pasted(form)
    model = FOLDERS[kind_of(shown.path).folder]
    body = lines(form.get(BODY, document.body))
    try:
        changes = sent(model, form, shown.values)
        data = edited(shown.data, changes, tuple(shapes_of(model)), body)
    except NotEditableError as error:
        return _form(office, replace(shown, said=f"Chưa lưu: {error}.", status=422))
    typed = {**shown.values, **changes}
    values = {key: value for key, value in typed.items() if value is not None}
    seen = form.get("dau", "")
    shown = replace(
        shown, values=values, body=body, data=data, seen=seen, pasted=unread
    )
    wish = form.get("viec", _SAVE)
    if wish == _LOOK:
        found = _checked(office, shown.path, data)
        return _as_json(found, _remedies(office, shown.path, data, found))
    if wish == _SPLIT or unread:
        return _form(office, replace(shown, said=_split(listed, unread)))
    return _show(office, shown, wish) or _save(office, shown)


def _show(office: Office, shown: _Shown, wish: str) -> Answer | None:
    """The form again, not saved, with what was asked for; None for other wishes."""
    if wish.startswith(_MORE):
        return _form(office, replace(shown, more=(wish.removeprefix(_MORE),)))
    if wish.startswith(_MEND):
        return _form(office, _mended(office, shown, wish.removeprefix(_MEND)))
    return _form(office, shown) if wish == _SHOW else None


def _checked(office: Office, path: str, data: bytes) -> Checked:
    return checked(path, data, office.choices, office.questions)


def _remedies(
    office: Office, path: str, data: bytes, found: Checked
) -> dict[str, Remedy]:
    def look(other: bytes) -> list[Problem]:
        return _checked(office, path, other).all

    return remedies_for(path, data, found.all, office.choices, look)


def _mended(office: Office, shown: _Shown, where: str) -> _Shown:
    """The form with what was asked for written, not saved yet."""
    found = _checked(office, shown.path, shown.data)
    remedy = _remedies(office, shown.path, shown.data, found).get(where)
    document, _ = read_document(remedy.data, shown.path) if remedy else (None, None)
    if remedy is None or document is None:
        return replace(shown, said="Chỗ ấy nay đã khác nên chưa sửa gì.")
    return replace(
        shown,
        data=remedy.data,
        values=values_of(document),
        body=document.body,
        said=f"Đã sửa giúp: {remedy.says}; chưa lưu.",
    )


def _split(listed: int, unread: str) -> str:
    """What became of a pasted list; what was not read is still where it was pasted."""
    said = f"Đã tách {listed} người thành hàng, chưa lưu."
    left = len(unread.splitlines())
    if not left:
        return said
    return f"{said} {left} dòng chưa thấy tên ai, còn ở ô dán: viết thành hàng hay xóa."


def _save(office: Office, shown: _Shown) -> Answer:
    try:
        office.files.save(shown.path, shown.data, shown.seen)
    except ChangedMeanwhileError as changed:
        conflict = difference(changed.now, shown.data)
        seen = Version.of(changed.now).digest
        return _form(office, replace(shown, conflict=conflict, seen=seen, status=409))
    except OSError as error:
        said = f"Không ghi được tệp ({error.strerror}); bài cũ còn nguyên."
        return _form(office, replace(shown, said=said, status=507))
    return to(f"sua/{shown.path}")


def _as_json(found: Checked, helps: Mapping[str, Remedy]) -> Answer:
    told = {
        name: [
            {
                "message": p.message,
                "suggestion": p.suggestion,
                "severity": p.severity,
                "spot": spot(p),
                "help": helps[spot(p)].says if spot(p) in helps else "",
                "line": p.line - found.first + 1 if name == BODY else 0,
                "column": p.column,
                "length": p.length,
            }
            for p in problems
        ]
        for name, problems in [*found.at.items(), ("", found.others)]
    }
    return Answer(msgspec.json.encode(told), type=JSON, headers=SAFE)
