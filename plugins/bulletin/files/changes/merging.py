"""What one page says with all that another one about the same says besides.

merged(OFFICIAL, "…an.md…", "…an-2.md…", "an-2")
    →  the text of an.md with the posts, names, keys and words of an-2.md

Where both tell a key in two ways, ours stays and what the other says stands as a note
at the head of the file: nothing is thrown away in silence.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from plugins.bulletin.files.changes.added_posts import AddedPost, with_posts
from plugins.bulletin.files.changes.edited import NotEditableError, edited, values_of
from plugins.bulletin.files.changes.keys_in_place import (
    UnfitError,
    body_start,
    keys_of,
    with_items,
    with_key,
    without_key,
)
from plugins.bulletin.files.front_matter import read_document
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import Shape, shapes_of
from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.files.yaml.writing import Value, flowing
from plugins.bulletin.kinds import MEETING, OFFICIAL, ORGANISATION, Kind
from plugins.bulletin.posts.appearance_lines import name_in, parse_appearance
from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.words.text import match_key

_Keys: TypeAlias = dict[str, Any]
_LISTS = ("chairs", "attendees")
# What a page is itself, and what is put together in a way of its own.
_OWN = frozenset(
    {"name", "title", "draft", "redirect_from", "posts", "other_names", *_LISTS}
)
# Readers may not see one of the two.
_FLAGS = ("hidden",)
_AUTOMATIC = "Nhập tự động"


def merged(kind: Kind, text: str, other: str, old: str) -> str:
    """The text of a page with all that the page `old` says besides.

    Raises UnfitError where one of them is written so that only people can do it.
    """
    ours, theirs = keys_of(text), keys_of(other)
    text, told = _with_other_keys(kind, text, other)
    text = _MERGE[kind](text, ours, theirs)
    told += _told_otherwise(ours, theirs)
    text = _with_notes(text, [*told, *_notes(other)], old)
    for key in _FLAGS:
        if theirs.get(key) is True:
            text = with_key(without_key(text, key), key, "true")
    if ours.get("draft") is True and theirs.get("draft") is not True:
        text = without_key(text, "draft")  # its address has readers
    body, more = text[body_start(text) :].strip(), other[body_start(other) :].strip()
    if more and more not in body:
        end = "\r\n" if "\r\n" in text else "\n"
        lines = f"\n\n{more}\n".replace("\r\n", "\n").replace("\n", end)
        text = text.rstrip() + lines
    return text


def _with_other_keys(kind: Kind, text: str, other: str) -> tuple[str, list[str]]:
    """The text with the keys that only the other has, and what both say otherwise."""
    shapes = shapes_of(FOLDERS[kind.folder])
    ours, theirs = _values(text), _values(other)
    changes: dict[str, Value | None] = {}
    told: list[str] = []
    for key, shape in shapes.items():
        value = theirs.get(key)
        if key in {*_OWN, *_FLAGS} or value in (None, "", []):
            continue
        new, rest = _both(shape, ours.get(key), value)
        told += [f"{key}: {one}" for one in rest]
        if new != ours.get(key):
            changes[key] = new
    return (_edited(kind, text, changes) if changes else text), told


def _edited(kind: Kind, text: str, changes: Mapping[str, Value | None]) -> str:
    try:
        order = tuple(shapes_of(FOLDERS[kind.folder]))
        return edited(text.encode(), changes, order).decode()
    except NotEditableError as error:
        raise UnfitError(str(error)) from error


def _both(shape: Shape, ours: Value | None, theirs: Value) -> tuple[Value, list[str]]:
    """A value of both pages, and what of the other's does not go into it."""
    if ours in (None, "", [], {}):
        return theirs, []
    assert ours is not None
    if shape.many:
        known = ours if isinstance(ours, list) else [ours]
        keys = {_key(one) for one in known}
        others = theirs if isinstance(theirs, list) else [theirs]
        new = [one for one in others if _key(one) not in keys]
        return ([*known, *new] if new else ours), []
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _both_groups(shape, ours, theirs)
    return ours, [] if _key(ours) == _key(theirs) else [flowing(theirs)]


def _both_groups(
    shape: Shape, ours: dict[str, Value], theirs: dict[str, Value]
) -> tuple[Value, list[str]]:
    inner = shapes_of(shape.model) if shape.model else {}
    made, told = dict(ours), list[str]()
    for key, value in theirs.items():
        one = inner.get(key) or shape.item
        if one is None:
            told.append(f"{key}: {flowing(value)}")
            continue
        made[key], rest = _both(one, ours.get(key), value)
        told += [f"{key}: {line}" for line in rest]
    order = [*inner, *made]
    return {key: made[key] for key in sorted(made, key=order.index)}, told


def _key(value: Value) -> str:
    return match_key(value if isinstance(value, str) else flowing(value))


def _values(text: str) -> dict[str, Value]:
    document, problems = read_document(text.encode(), "")
    if document is None or problems:
        raise UnfitError("phần khai báo còn lỗi")
    return values_of(document)


def _notes(other: str) -> Iterator[str]:
    """What an import noted at the head of a page."""
    for line in other.partition("\n---")[0].splitlines()[1:]:
        note = line.removeprefix("#").strip()
        if line.startswith("#") and not note.startswith(_AUTOMATIC):
            yield note


def _with_notes(text: str, notes: list[str], old: str) -> str:
    new = [f"# {old} ghi: {' '.join(note.split())}" for note in notes]
    end = "\r\n" if "\r\n" in text else "\n"
    first, line, rest = text.partition(end)
    return first + line + "".join(one + end for one in new if one not in text) + rest


def _officials(text: str, ours: _Keys, theirs: _Keys) -> str:
    return _with_names(_with_posts(text, ours, theirs), ours, theirs)


def _with_posts(text: str, ours: _Keys, theirs: _Keys) -> str:
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


def _with_names(text: str, ours: _Keys, theirs: _Keys) -> str:
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


def _meetings(text: str, ours: _Keys, theirs: _Keys) -> str:
    """The text with whom only the other tells of; who chaired in one has chaired."""
    lines = {key: [str(one) for one in _list(ours.get(key))] for key in _LISTS}
    for key in _LISTS:
        for line in map(str, _list(theirs.get(key))):
            _add_line(lines, key, line)
    changes: dict[str, Value | None] = {
        key: [*new] or None
        for key, new in lines.items()
        if new != [str(one) for one in _list(ours.get(key))]
    }
    return _edited(MEETING, text, changes) if changes else text


def _add_line(lines: dict[str, list[str]], key: str, line: str) -> None:
    """Add a line to a list of a meeting, unless somebody there is meant."""
    person = match_key(name_in(str(line)))
    there = {
        match_key(name_in(str(one))): (place, one)
        for place in reversed(_LISTS)
        for one in lines[place]
    }
    place, known = there.get(person, (key, ""))
    fuller = line if known and not _posts_of(known) else known
    if not known:
        lines[key].append(line)
    elif place != key == "chairs" and _is_as(fuller, line):
        lines[place].remove(known)
        lines[key].append(fuller)
    else:
        lines[place][lines[place].index(known)] = fuller


def _posts_of(line: str) -> tuple[str, ...]:
    try:
        return parse_appearance(line).posts
    except ValueError:
        return ()


def _told_otherwise(ours: _Keys, theirs: _Keys) -> Iterator[str]:
    """Lines of people whom both meetings have, with other posts."""
    known = {
        match_key(name_in(str(line))): (key, str(line))
        for key in _LISTS
        for line in _list(ours.get(key))
    }
    for key in _LISTS:
        for line in _list(theirs.get(key)):
            place, there = known.get(match_key(name_in(str(line))), ("", ""))
            if place and _posts_of(there) and not _is_as(there, str(line)):
                yield f"{key}: {line}"


def _is_as(one: str, other: str) -> bool:
    """Whether a line says all the posts that another one says."""
    posts = _posts_of(other)
    return not posts or share_a_post(_posts_of(one), posts)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _structs(value: Any) -> list[dict[str, Any]]:
    return [one for one in _list(value) if isinstance(one, dict)]


def _name(one: Any) -> str:
    return str((one.get("name") if isinstance(one, dict) else one) or "")


_MERGE: Mapping[Kind, Callable[[str, _Keys, _Keys], str]] = {
    OFFICIAL: _officials,
    MEETING: _meetings,
    ORGANISATION: _with_names,
}
