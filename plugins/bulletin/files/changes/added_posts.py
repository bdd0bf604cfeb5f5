"""Posts and attested days added to an official's file; every other byte stays.

with_posts("… posts: [{post: Bí thư, attested: [2018-07-20]}] …",
           {0: [("2019-01-05", "Tin A")]}, [])
    →  "… posts: [{post: Bí thư, attested: [2018-07-20, 2019-01-05]}] …"

Front matter may be in blocks or in brackets. What was added is read back; a file in
which it cannot be done without touching something else is left to people.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from plugins.bulletin.files.changes.keys_in_place import (
    FRONT,
    LOADER,
    UnfitError,
    end_of,
    plain,
)
from plugins.bulletin.files.yaml.text import as_item

Days = Mapping[int, Sequence[tuple[str, str]]]
Insertion = tuple[int, str]


class AddedPost(NamedTuple):
    """A post to add: its keys and texts in the order they are to stand."""

    keys: tuple[tuple[str, str], ...]
    attested: tuple[tuple[str, str], ...] = ()


def with_posts(text: str, days: Days, posts: Sequence[AddedPost]) -> str | None:
    """The text with days, each with its source, and posts added; None if that fails.

    `days` go to the posts of these numbers, counted from 0.
    """
    found = FRONT.match(text)
    if not found:
        return None
    front, start = found[2], found.start(2)
    try:
        root = yaml.compose(front, LOADER)
        places = [*_insertions(front, root, days, posts)]
    except (yaml.YAMLError, _UnfitError):
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    for place, added in sorted(places, key=lambda one: one[0], reverse=True):
        front = front[:place] + added.replace("\n", end) + front[place:]
    if not _holds(found[2], front, days, posts):
        return None
    return text[:start] + front + text[found.end(2) :]


class _UnfitError(Exception):
    """The file is written in a way in which nothing can be added safely."""


def _insertions(
    front: str, root: Any, days: Days, posts: Sequence[AddedPost]
) -> list[Insertion]:
    if not isinstance(root, yaml.MappingNode):
        raise _UnfitError
    held = _value(root, "posts")
    if held is None or (isinstance(held, yaml.ScalarNode) and not held.value):
        if days or held is not None:
            raise _UnfitError
        text = "posts:\n" + "".join(_block(post, 2) + "\n" for post in posts)
        return [
            (len(front), text if front.endswith("\n") or not front else f"\n{text}")
        ]
    items = held.value if isinstance(held, yaml.SequenceNode) else [held]
    if not all(isinstance(item, yaml.MappingNode) for item in items):
        raise _UnfitError
    places = [_with_days(front, items[number], new) for number, new in days.items()]
    return places + _new_posts(front, held, posts)


def _value(node: Any, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


def _with_days(front: str, item: Any, new: Sequence[tuple[str, str]]) -> Insertion:
    attested = _value(item, "attested")
    flat = ", ".join(day for day, _ in new)
    if attested is None:
        if item.flow_style:
            return item.end_mark.index - 1, f", attested: [{flat}]"
        indent = item.start_mark.column
        lines = f"{' ' * indent}attested:\n" + _days(new, indent + 2)
        return _behind(front, end_of(item.value[0][1]), lines)
    if not isinstance(attested, yaml.SequenceNode):
        raise _UnfitError
    if attested.flow_style:
        comma = ", " if attested.value else ""
        return attested.end_mark.index - 1, f"{comma}{flat}"
    lines = _days(new, attested.start_mark.column)
    return _behind(front, end_of(attested), lines)


def _days(new: Sequence[tuple[str, str]], indent: int) -> str:
    return "\n".join(f"{' ' * indent}- {day}{_note(source)}" for day, source in new)


def _note(source: str) -> str:
    """A source as a note behind its day."""
    words = " ".join(source.split())
    return f"  # {words}" if words else ""


def _new_posts(front: str, held: Any, posts: Sequence[AddedPost]) -> list[Insertion]:
    if not posts:
        return []
    if not isinstance(held, yaml.SequenceNode):
        raise _UnfitError
    if held.flow_style:
        text = ", ".join("{" + _flow(post) + "}" for post in posts)
        comma = ", " if held.value else ""
        return [(held.end_mark.index - 1, f"{comma}{text}")]
    text = "\n".join(_block(post, held.start_mark.column) for post in posts)
    return [_behind(front, end_of(held), text)]


def _behind(front: str, place: int, lines: str) -> Insertion:
    """The lines after the line that the place is in."""
    if front[place - 1 : place] == "\n":
        return place, f"{lines}\n"
    end = front.find("\n", place)
    if end < 0:
        return len(front), f"\n{lines}"
    return end + 1, f"{lines}\n"


def _block(post: AddedPost, indent: int) -> str:
    inner = " " * (indent + 2)
    lines = [f"{key}: {as_item(value)}" for key, value in post.keys]
    text = f"\n{inner}".join(lines)
    if post.attested:
        text += f"\n{inner}attested:\n" + _days(post.attested, indent + 4)
    return f"{' ' * indent}- {text}"


def _flow(post: AddedPost) -> str:
    parts = [f"{key}: {as_item(value)}" for key, value in post.keys]
    days = ", ".join(day for day, _ in post.attested)
    return ", ".join([*parts, f"attested: [{days}]"] if days else parts)


def _holds(before: str, after: str, days: Days, posts: Sequence[AddedPost]) -> bool:
    """Whether the new front matter says all of the old one, and what was added."""
    try:
        old, new = plain(before), plain(after)
    except UnfitError:
        return False
    if any(new.get(key) != value for key, value in old.items() if key != "posts"):
        return False
    was, now = (_listed(keys.get("posts")) for keys in (old, new))
    if len(now) != len(was) + len(posts):
        return False
    same = all(
        {k: v for k, v in one.items() if k != "attested"}
        == {k: v for k, v in other.items() if k != "attested"}
        and len(_listed(other.get("attested")))
        == len(_listed(one.get("attested"))) + len(days.get(number, ()))
        for number, (one, other) in enumerate(zip(was, now, strict=False))
    )
    return same and all(
        one.get("post") == " ".join(dict(post.keys)["post"].split())
        for one, post in zip(now[len(was) :], posts, strict=True)
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
