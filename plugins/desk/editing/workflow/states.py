"""How a file stands on its way to readers, and which keys bring it further.

state_of({"status": "waiting"}, now)                       →  "chờ duyệt"
brought_to("đăng", ARTICLE, {"status": "draft"}, moment)
    →  {"status": None, "date": …}
corrected({…}, "500 hộ", "50 hộ", moment)                  →  {"correction": {…}}

Keys and their meanings are those of the content model; nothing stands beside them.
"""

from collections.abc import Mapping
from datetime import datetime

from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.files.yaml.writing import Value
from plugins.bulletin.kinds import Kind
from plugins.bulletin.words.dates import parse_moment

DRAFT, WAITING, HIDDEN = "nháp", "chờ duyệt", "ẩn"
AHEAD, WITHDRAWN, PUBLIC = "hẹn giờ", "đã rút", ""
STATES = (DRAFT, WAITING, AHEAD, WITHDRAWN, HIDDEN)
PUBLISH = "đăng"

_BY_STATUS = {"draft": DRAFT, "skip": DRAFT, "waiting": WAITING, "hidden": HIDDEN}
_YES = frozenset({"true", "yes", "có", "co", "on"})
Values = Mapping[str, Value]
Changes = dict[str, Value | None]


def state_of(values: Values, now: datetime | None = None) -> str:
    """How a file stands; without a moment one that waits for its hour is public."""
    said = _BY_STATUS.get(_text(values, "status"))
    if said:
        return said
    if _text(values, "draft").casefold() in _YES:
        return DRAFT
    if "withdrawn" in values:
        return WITHDRAWN
    due = moment_of(values)
    return AHEAD if now and due and due > now else PUBLIC


def moment_of(values: Values) -> datetime | None:
    """The moment a file names as its own; None where it cannot be read."""
    try:
        return parse_moment(_text(values, "date"))
    except ValueError:
        return None


def can_wait(kind: Kind) -> bool:
    """Whether files of a kind are handed to somebody for approval."""
    return "status" in shapes_of(FOLDERS[kind.folder]) and not has_draft(kind)


def has_draft(kind: Kind) -> bool:
    """Whether files of a kind say by `draft` that they are none yet."""
    return "draft" in shapes_of(FOLDERS[kind.folder])


def brought_to(
    state: str, kind: Kind, values: Values, moment: datetime | None = None
) -> Changes:
    """What has to change for a file to stand so; `moment`: from when readers see it."""
    if has_draft(kind):
        return {"draft": "true" if state == DRAFT else None}
    names = {DRAFT: "draft", WAITING: "waiting"}
    changes: Changes = {"status": names.get(state)}
    if moment and moment != moment_of(values):
        changes["date"] = written(moment)
    return changes


def written(moment: datetime) -> str:
    """A moment as files have it."""
    return f"{moment:%Y-%m-%d %H:%M}"


def corrected(values: Values, wrong: str, right: str, moment: datetime) -> Changes:
    """A correction for readers; one that stood there stays among the updates."""
    changes: Changes = {
        "correction": {"date": written(moment), "wrong": wrong, "right": right}
    }
    earlier = values.get("correction")
    if isinstance(earlier, dict) and earlier.get("date"):
        before, after = earlier.get("wrong", ""), earlier.get("right", "")
        note = f"Đính chính: “{before}” nay là “{after}”."
        updates = values.get("updates") or []
        listed = updates if isinstance(updates, list) else [updates]
        changes["updates"] = [*listed, {"date": earlier["date"], "note": note}]
    return changes


def withdrawn(reason: str, moment: datetime) -> Changes:
    """A withdrawal: the page stays at its address and says why it is none."""
    return {"withdrawn": {"date": written(moment), "reason": reason}}


def called_off(how: str, reason: str, new_date: str, moment: datetime) -> Changes:
    """A meeting put off ("postponed") or given up ("cancelled")."""
    later = new_date if how == "postponed" else ""
    return {
        "status": how,
        "status_reason": reason or None,
        "new_date": later or None,
        "updated": written(moment),
    }


def moved(values: Values, slug: str, address: str) -> Changes:
    """Another end of the address; the old address, if readers had it, leads on."""
    old = values.get("redirect_from") or []
    listed = [*(old if isinstance(old, list) else [old])]
    if address and address not in listed:
        listed.append(address)
    return {"slug": slug, "redirect_from": listed or None}


def _text(values: Values, key: str) -> str:
    value = values.get(key, "")
    return value if isinstance(value, str) else ""
