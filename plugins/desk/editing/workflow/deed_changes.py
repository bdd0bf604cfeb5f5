"""What each deed changes of a file, out of the form it was asked for with.

DEEDS["trinh"](file, {}, now)                →  {"status": "waiting"}
DEEDS["rut"](file, {"ly_do": "Sai."}, now)   →  {"withdrawn": {"date": …, …}}

Each raises DeedError, with what lacks in Vietnamese, and changes nothing itself.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias

import msgspec

from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import ARTICLE, Kind
from plugins.bulletin.slugs import page_slug_complaint, slug_complaint
from plugins.bulletin.words.dates import parse_moment
from plugins.desk.editing.addresses import address_of
from plugins.desk.editing.history.keeping import Version
from plugins.desk.editing.office import lines
from plugins.desk.editing.workflow import states

Form: TypeAlias = Mapping[str, str]
Deed: TypeAlias = Callable[["WholeFile", Form, datetime], states.Changes]
PUBLISH, REMOVE, RENAME = "dang", "xoa", "doi_ma"


class DeedError(Exception):
    """Why nothing was done, in Vietnamese."""


class WholeFile(msgspec.Struct, frozen=True):
    """The file a deed is done to; `was_public`: readers may have its address."""

    path: str
    kind: Kind
    version: Version
    values: Mapping[str, Value]
    was_public: bool


def _submit(file: WholeFile, _: Form, __: datetime) -> states.Changes:
    return states.brought_to(states.WAITING, file.kind, file.values)


def _back(file: WholeFile, _: Form, __: datetime) -> states.Changes:
    return states.brought_to(states.DRAFT, file.kind, file.values)


def _publish(file: WholeFile, form: Form, _: datetime) -> states.Changes:
    moment = _moment(form["luc"]) if form.get("luc") and file.kind is ARTICLE else None
    return states.brought_to(states.PUBLISH, file.kind, file.values, moment)


def _correct(file: WholeFile, form: Form, now: datetime) -> states.Changes:
    wrong, right = _words(form, "sai"), _words(form, "dung")
    if not wrong or not right:
        raise DeedError("ghi cả điều đã đăng sai và điều đúng.")
    return states.corrected(file.values, wrong, right, now)


def _withdraw(_: WholeFile, form: Form, now: datetime) -> states.Changes:
    reason = _words(form, "ly_do")
    if not reason:
        raise DeedError("ghi lý do rút bài; người đọc sẽ thấy lý do ấy.")
    return states.withdrawn(reason, now)


def _call_off(_: WholeFile, form: Form, now: datetime) -> states.Changes:
    how = form.get("cach", "")
    if how not in ("postponed", "cancelled"):
        raise DeedError("chọn hoãn hay hủy.")
    new_date = form.get("ngay_moi", "").strip()
    return states.called_off(how, _words(form, "ly_do"), new_date, now)


def _move(file: WholeFile, form: Form, _: datetime) -> states.Changes:
    slug = form.get("duoi", "").strip()
    complaint = page_slug_complaint if file.kind.at_top else slug_complaint
    if why := complaint(slug):
        raise DeedError(why)
    old = address_of(file.path, file.values)
    if address_of(file.path, {**file.values, "slug": slug}) == old:
        raise DeedError("địa chỉ không đổi.")
    return states.moved(file.values, slug, old if file.was_public else "")


def _rename(file: WholeFile, form: Form, _: datetime) -> states.Changes:
    """Nothing changes in it but what `desk/review/renaming` does to all files."""
    if not form.get("ma", "").strip():
        raise DeedError(f"ghi mã mới của {file.kind.noun}.")
    return {}


def _remove(file: WholeFile, _: Form, __: datetime) -> states.Changes:
    """Nothing changes: the file goes, unless readers may look for it."""
    if file.was_public:
        raise DeedError("bạn đọc đã có trang này: rút bài, hay đưa về bản nháp.")
    return {}


DEEDS: Mapping[str, Deed] = {
    "trinh": _submit,
    "nhap": _back,
    "dang": _publish,
    "dinh_chinh": _correct,
    "rut": _withdraw,
    "hoan": _call_off,
    "doi": _move,
    REMOVE: _remove,
    RENAME: _rename,
}


def _moment(text: str) -> datetime:
    try:
        return parse_moment(text)
    except ValueError as error:
        raise DeedError(f"giờ đăng: {error}") from error


def _words(form: Form, name: str) -> str:
    return lines(form.get(name, "")).strip()
