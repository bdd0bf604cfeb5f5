"""Two files that are about one official, meeting or body become one.

join(folder, OFFICIAL, "an-2", "an")  →  an.md has the posts, names and old addresses of
both, an-2.md is gone, and whoever named an-2 names an; all as changes of the folder
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from plugins.bulletin.files.changes.added_posts import AddedPost, with_posts
from plugins.bulletin.files.changes.keys_in_place import (
    UnfitError,
    body_start,
    keys_of,
    with_items,
    with_key,
    without_key,
)
from plugins.bulletin.files.changes.references import renamed
from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.kinds import MEETING, OFFICIAL, ORGANISATION, Kind
from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.text import match_key
from plugins.desk.importer.drafts.front_matter import scalar
from plugins.desk.review.folder import Folder

JOINABLE = (OFFICIAL, MEETING, ORGANISATION)
_LISTS = ("chairs", "attendees")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    text, other = folder.text(kept) or "", folder.text(gone) or ""
    try:
        joined = _joined(kind, text, other, old)
    except UnfitError as error:
        raise UnfitError(
            f"phần khai báo của {kept} phải sửa bằng tay: {error}"
        ) from error
    before = dict(folder.changes)
    try:
        _rename_everywhere(folder, kind, (gone, kept), (old, new))
    except UnfitError:
        folder.changes = before
        raise
    folder.put(kept, joined)
    folder.put(gone, None)


def _joined(kind: Kind, text: str, other: str, old: str) -> str:
    """The text of the one that stays, with all that the other says besides."""
    ours, theirs = keys_of(text), keys_of(other)
    merge = {OFFICIAL: _officials, MEETING: _meetings, ORGANISATION: _bodies}[kind]
    text = merge(text, ours, theirs)
    old_addresses = [address_of(kind, old, theirs), *_list(theirs.get("redirect_from"))]
    known = set(_list(ours.get("redirect_from")))
    new = [scalar(one) for one in old_addresses if one not in known]
    text = with_items(text, "redirect_from", new)
    if ours.get("draft") is True and theirs.get("draft") is not True:
        text = without_key(text, "draft")  # its address has readers
    body, more = text[body_start(text) :].strip(), other[body_start(other) :].strip()
    if more and more not in body:
        end = "\r\n" if "\r\n" in text else "\n"
        lines = f"\n\n{more}\n".replace("\r\n", "\n").replace("\n", end)
        text = text.rstrip() + lines
    return text


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


def _officials(text: str, ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    text = _with_posts(text, ours, theirs)
    text = _with_names(text, ours, theirs)
    if theirs.get("honorific") and not ours.get("honorific"):
        text = with_key(text, "honorific", scalar(theirs["honorific"]))
    return text


def _with_posts(text: str, ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    held = [post_key(str(one.get("post"))) for one in _structs(ours.get("posts"))]
    days: dict[int, list[tuple[str, str]]] = {}
    added: list[AddedPost] = []
    known = _structs(ours.get("posts"))
    for post in _structs(theirs.get("posts")):
        attested = [str(day) for day in _list(post.get("attested"))]
        key, source = post_key(str(post.get("post"))), str(post.get("source") or "")
        timed = any(post.get(one) for one in ("from", "to"))
        if key in held and not timed:
            number = held.index(key)
            there = {str(day) for day in _list(known[number].get("attested"))}
            new = [(day, source) for day in attested if day not in there]
            if new:
                days.setdefault(number, []).extend(new)
        else:
            keys = [(k, str(v)) for k, v in post.items() if k != "attested" and v]
            added.append(AddedPost(tuple(keys), tuple((day, "") for day in attested)))
    if not days and not added:
        return text
    changed = with_posts(text, days, added)
    if changed is None:
        raise UnfitError("posts")
    return changed


def _with_names(text: str, ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    """The text with the names that only the other bears."""
    known = {match_key(str(ours.get("name")))}
    known |= {match_key(_name(one)) for one in _list(ours.get("other_names"))}
    new = []
    for one in ({"name": theirs.get("name")}, *_list(theirs.get("other_names"))):
        if match_key(_name(one)) not in known and _name(one):
            known.add(match_key(_name(one)))
            keys = one if isinstance(one, dict) else {"name": one}
            inner = ", ".join(f"{k}: {as_item(str(v))}" for k, v in keys.items() if v)
            new.append("{" + inner + "}")
    return with_items(text, "other_names", new)


def _bodies(text: str, ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    text = _with_names(text, ours, theirs)
    known = set(_list(ours.get("short_names")))
    short = [one for one in _list(theirs.get("short_names")) if one not in known]
    return with_items(text, "short_names", [scalar(one) for one in short])


def _meetings(text: str, ours: dict[str, Any], theirs: dict[str, Any]) -> str:
    """The text with who and what only the other tells of; what both tell stays."""
    met = {
        match_key(_person(line))
        for key in (*_LISTS, "speakers")
        for line in _list(ours.get(key))
    }
    for key in _LISTS:
        lines = [str(one) for one in _list(theirs.get(key))]
        new = [line for line in lines if match_key(_person(line)) not in met]
        text = with_items(text, key, [scalar(line) for line in new])
        met |= {match_key(_person(line)) for line in new}
    for key in ("speakers", "groups", "organisers", "agenda"):
        known = {match_key(str(one)) for one in _list(ours.get(key))}
        lines = [str(one) for one in _list(theirs.get(key))]
        new = [one for one in lines if match_key(one) not in known]
        text = with_items(text, key, [scalar(one) for one in new])
    for key in ("place", "start", "end", "session"):
        if theirs.get(key) and not ours.get(key):
            text = with_key(text, key, scalar(theirs[key]))
    return text


def _person(line: object) -> str:
    try:
        return parse_appearance(str(line)).name
    except ValueError:
        return str(line)


def _rename_everywhere(
    folder: Folder, kind: Kind, files: tuple[str, str], ids: tuple[str, str]
) -> None:
    gone, kept = files
    old, new = ids
    theirs, ours = (keys_of(folder.text(path) or "") for path in files)
    names = {old}
    if kind is MEETING and theirs.get("title") != ours.get("title"):
        names.add(str(theirs.get("title")))
    links = (
        (address_of(kind, old, theirs), address_of(kind, new, ours)),
        (gone, kept),
    )
    signs = (*names, *(link for link, _ in links))
    for path in folder.paths():
        text = folder.text(path)
        if path in files or text is None or not any(sign in text for sign in signs):
            continue
        folder.put(path, _with_links(renamed(text, path, kind, names, new), links))


def _with_links(text: str, links: tuple[tuple[str, str], ...]) -> str:
    """The text with links in its body to where the page is now."""
    start = body_start(text)
    body = text[start:]
    for old, new in links:
        body = re.sub(
            rf"(?<![\w-]){re.escape(old)}(?![\w-])", new.replace("\\", ""), body
        )
    return text[:start] + body


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _structs(value: Any) -> list[dict[str, Any]]:
    return [one for one in _list(value) if isinstance(one, dict)]


def _name(one: Any) -> str:
    return str((one.get("name") if isinstance(one, dict) else one) or "")


def lists_of(keys: Mapping[str, Any], *names: str) -> Iterator[str]:
    """The texts in several lists of a file's keys."""
    for name in names:
        yield from (str(one) for one in _list(keys.get(name)))
