"""Two files that are about one official, meeting or body become one.

join(folder, OFFICIAL, "an-2", "an")  →  an.md has the posts, names and old addresses of
both, an-2.md is gone, and whoever named an-2 names an; all as changes of the folder
"""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from plugins.bulletin.files.changes.keys_in_place import (
    UnfitError,
    body_start,
    keys_of,
    with_items,
    without_key,
)
from plugins.bulletin.files.changes.merging import merged
from plugins.bulletin.files.changes.references import renamed, without
from plugins.bulletin.kinds import MEETING, OFFICIAL, ORGANISATION, Kind
from plugins.desk.importer.drafts.front_matter import scalar
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import list_of
from plugins.desk.review.meant import Meant

JOINABLE = (OFFICIAL, MEETING, ORGANISATION)


def join(folder: Folder, kind: Kind, old: str, new: str) -> None:
    """Change the folder so that `old` is part of `new`.

    Raises UnfitError, in Vietnamese, where one of the two is not there, or is written
    in a way that only people can change; then the folder is as it was.
    """
    gone, kept = folder.find(kind, old), folder.find(kind, new)
    for id_, path in ((old, gone), (new, kept)):
        if path is None:
            raise UnfitError(f'không có {kind.noun} nào mang mã "{id_}"')
    if old == new:
        raise UnfitError("hai mã là một")
    assert gone
    assert kept
    meant = Meant.of(folder, kind, old, new)
    before = dict(folder.changes)
    try:
        joined = _joined(folder, kind, (gone, kept), (old, new))
    except UnfitError as error:
        raise UnfitError(
            f"phần khai báo của {kept} phải sửa bằng tay: {error}"
        ) from error
    try:
        name_everywhere(folder, kind, (gone, kept), meant, new)
    except UnfitError:
        folder.changes = before
        raise
    folder.put(kept, joined)
    folder.put(gone, None)


def _joined(
    folder: Folder, kind: Kind, files: tuple[str, str], ids: tuple[str, str]
) -> str:
    """The text of the one that stays, with all that the other says besides."""
    other, text = (folder.text(path) or "" for path in files)
    theirs, ours = keys_of(other), keys_of(text)
    # Neither can come before, after or above itself.
    both = {*ids, *_names(ours), *_names(theirs)}
    other, text = (
        _without(one, path, kind, both)
        for one, path in zip((other, text), files, strict=True)
    )
    text = merged(kind, text, other, ids[0])
    old_addresses = [
        address_of(kind, ids[0], theirs),
        *list_of(theirs.get("redirect_from")),
    ]
    known = set(list_of(ours.get("redirect_from")))
    new = [scalar(one) for one in old_addresses if one not in known]
    return with_items(text, "redirect_from", new)


def _without(text: str, path: str, kind: Kind, names: Collection[str]) -> str:
    """A page without what it says of one of these, nor a list left empty by that."""
    left = without(text, path, kind, names)
    before, after = keys_of(text), keys_of(left)
    for key in (key for key in after if before[key] and not after[key]):
        left = without_key(left, key)
    return left


def _names(keys: Mapping[str, Any]) -> list[str]:
    return [str(keys[key]) for key in ("name", "title") if keys.get(key)]


def address_of(kind: Kind, id_: str, keys: Mapping[str, Any]) -> str:
    """The address of the page of a file."""
    day = keys.get("date")
    return kind.address(id_, day if isinstance(day, date) else _day(str(day or "")))


def _day(text: str) -> date | None:
    found = re.search(r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if not found:
        return None
    year, month, day = found.groups()[:3] if found[1] else found.groups()[:2:-1]
    return date(int(year), int(month), int(day))


def name_everywhere(
    folder: Folder, kind: Kind, files: tuple[str, str], meant: Meant, new: str
) -> None:
    """Have every file that names the one, or leads to it, name the other."""
    addresses = [
        address_of(kind, id_, keys_of(folder.text(path) or ""))
        for id_, path in zip((meant.id, new), files, strict=True)
    ]
    links = ((addresses[0], addresses[1]), files)
    for path in folder.paths():
        text = folder.text(path)
        if path in files or text is None:
            continue
        changed = text
        if meant.may_stand_in(text):
            changed = renamed(text, path, kind, meant, new)
        if any(link in changed for link, _ in links):
            changed = with_links(changed, links)
        if changed != text:
            folder.put(path, changed)


def with_links(text: str, links: tuple[tuple[str, str], ...]) -> str:
    """The text with links in its body to where the page is now."""
    start = body_start(text)
    body = text[start:]
    for old, new in links:
        body = re.sub(
            rf"(?<![\w-]){re.escape(old)}(?![\w-])", new.replace("\\", ""), body
        )
    return text[:start] + body
