"""What is done with a whole file: handed to the chief, published, corrected, withdrawn.

deeds(office, Request("POST", …, form={"viec": "trinh", "dau": …}), "articles/…/x.md")
    →  303 to the same page; the keys of the content model are all that changes

Each deed is a save like any other: undoable, and refused where the file was changed
meanwhile. What still has errors is not published from here.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.changes.references import named_in
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import ARTICLE, MEETING, kind_of
from plugins.bulletin.problems.problem import Problem, errors
from plugins.bulletin.record.ledgers.address_ledger import FILE as LEDGER
from plugins.bulletin.record.ledgers.address_ledger import read_ledger
from plugins.bulletin.rules.one_file import read_content_file
from plugins.desk.editing.addresses import address_of
from plugins.desk.editing.history.keeping import ChangedMeanwhileError
from plugins.desk.editing.index import Row
from plugins.desk.editing.office import Office, to
from plugins.desk.editing.review.reviewing import BusyError
from plugins.desk.editing.workflow import states
from plugins.desk.editing.workflow.deed_changes import (
    DEEDS,
    PUBLISH,
    REMOVE,
    RENAME,
    DeedError,
    Form,
    WholeFile,
)
from plugins.desk.editing.workflow.renaming import rename_file
from plugins.desk.review.renaming import RENAMABLE
from plugins.desk.review.steps import NotDoneError
from plugins.press.preview.requests import Answer, Request
from plugins.press.system.options import build_clock


class _Refused(NamedTuple):
    """What was in the way: a sentence, and problems where there are some."""

    said: str
    problems: list[Problem]


def deeds(office: Office, request: Request, path: str) -> Answer:
    """Show what can be done with a file, or do it."""
    if not office.files.is_one(path) or not (office.content / path).exists():
        return office.missing(path)
    file = _file(office, path)
    if file is None:
        return to(f"tep/{path}")
    refused = _Refused("", [])
    if request.method == "POST":
        done = _done(office, request.form, file)
        if isinstance(done, str):
            return to(f"viec/{done}")
        if done is None:
            is_there = (office.content / path).exists()
            return to(f"{'viec' if is_there else 'cu'}/{path}")
        refused = done
    return _page(office, file, request.form, refused)


def _file(office: Office, path: str) -> WholeFile | None:
    version = office.files.load(path)
    document, problems = read_document(version.data, path)
    if document is None or problems:
        return None
    values = values_of(document)
    return WholeFile(
        path, kind_of(path), version, values, _was_public(office, path, values)
    )


def _was_public(office: Office, path: str, values: Mapping[str, Value]) -> bool:
    """Whether readers may have had the address: it is public, or was published once."""
    state = states.state_of(values, build_clock())
    if state not in (states.DRAFT, states.WAITING, states.AHEAD):
        return True
    try:
        ledger, _ = read_ledger((office.content / LEDGER).read_bytes())
    except OSError:
        return False
    return address_of(path, values) in ledger


def _page(office: Office, file: WholeFile, form: Form, refused: _Refused) -> Answer:
    now = build_clock()
    shapes = shapes_of(FOLDERS[file.kind.folder])
    return office.page(
        "deeds.html",
        422 if refused.said else 200,
        path=file.path,
        kind=file.kind,
        title=file.values.get("title") or file.values.get("name") or file.path,
        state=states.state_of(file.values, now) or "đã đăng",
        seen=file.version.digest,
        can_wait=states.can_wait(file.kind),
        is_article=file.kind is ARTICLE,
        is_meeting=file.kind is MEETING,
        can_move="slug" in shapes,
        can_rename=file.kind in RENAMABLE,
        id=form.get("ma") or _stem(file.path),
        moment=form.get("luc") or _usual_moment(file, now),
        drafts=list(_drafts_named(office, file)),
        correction=file.values.get("correction") or {},
        withdrawn=file.values.get("withdrawn") or {},
        slug=form.get("duoi") or file.values.get("slug") or _stem(file.path),
        address=address_of(file.path, file.values),
        was_public=file.was_public,
        entries=office.journal.of(file.path)[:10],
        form=form,
        said=refused.said,
        problems=refused.problems,
    )


def _usual_moment(file: WholeFile, now: datetime) -> str:
    due = states.moment_of(file.values)
    return states.written(due if due and due > now else now)


def _drafts_named(office: Office, file: WholeFile) -> Iterator[Row]:
    """Drafts that a file names, and those that these name: they go out with it."""
    waiting, met = [file.path], {file.path}
    while waiting:
        path = waiting.pop(0)
        try:
            text = (office.content / path).read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            continue
        for named in named_in(text, path):
            for row in office.index.called(named.to, named.scalar.text):
                if row.path not in met and row.state == states.DRAFT:
                    met.add(row.path)
                    waiting.append(row.path)
                    yield row


def _done(office: Office, form: Form, file: WholeFile) -> _Refused | str | None:
    """Do what a form asks for; else what was in the way.

    None when it is done, the new path of a file that was given another name.
    """
    try:
        wrong = _do(office, form, file)
        if form.get("viec") == RENAME:
            return rename_file(office, file.path, form["ma"].strip())
    except (DeedError, NotEditableError) as error:
        return _Refused(f"Chưa làm gì: {error}", [])
    except (BusyError, NotDoneError) as error:
        return _Refused(
            str(error) or "Chưa làm gì: lệnh review đang mở ở cửa sổ khác.", []
        )
    except ChangedMeanwhileError:
        said = "Tệp vừa được sửa ở nơi khác, nên chưa làm gì; xem lại rồi bấm lần nữa."
        return _Refused(said, [])
    except OSError as error:
        return _Refused(f"Không ghi được tệp ({error.strerror}).", [])
    return _Refused("Chưa đăng: tệp còn lỗi.", wrong) if wrong else None


def _do(office: Office, form: Form, file: WholeFile) -> list[Problem]:
    """Do it; the errors of a file that is not published for them.

    Raises DeedError, NotEditableError, ChangedMeanwhileError, OSError.
    """
    wish, seen = form.get("viec", ""), form.get("dau", "")
    deed = DEEDS.get(wish)
    if deed is None:
        raise DeedError("không có việc này.")
    changes = deed(file, form, build_clock())
    if wish == REMOVE:
        office.files.remove(file.path, seen)
        return []
    if wish == RENAME:
        office.files.unchanged(file.path, seen)
        return []
    data = _written(file, changes)
    if wish == PUBLISH:
        if wrong := _errors(office, file.path, data):
            return wrong
        _open(office, form)
    office.files.save(file.path, data, seen)
    return []


def _written(file: WholeFile, changes: states.Changes) -> bytes:
    order = tuple(shapes_of(FOLDERS[file.kind.folder]))
    return edited(file.version.data, changes, order)


def _errors(office: Office, path: str, data: bytes) -> list[Problem]:
    return errors(read_content_file(path, data, office.choices, root="").problems)


def _open(office: Office, form: Form) -> None:
    """Take the mark of a draft off what is to go out with an article.

    Raises DeedError, before anything is written, where one of them has errors.
    """
    ready = []
    for name, path in form.items():
        if not name.startswith("cung:") or not office.files.is_one(path):
            continue
        other = _file(office, path)
        if other is None:
            raise DeedError(f"{path} còn lỗi.")
        data = _written(other, states.brought_to(states.PUBLISH, other.kind, {}))
        if wrong := _errors(office, path, data):
            raise DeedError(f"{path} còn lỗi: {wrong[0].message}")
        ready.append((other, data))
    for other, data in ready:
        office.files.save(other.path, data, other.version.digest)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
