"""What a file says in a few lines, so that two can be held against each other.

card_of(folder, OFFICIAL, "ha-van-son")
    →  Card("ha-van-son", "officials/….md", "Hà Văn Sơn", ("Giám đốc Sở Y tế (…)",))
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from plugins.bulletin.kinds import MEETING, OFFICIAL, Kind
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import list_of, lists_of, read_keys

_MOST = 8


class Card(NamedTuple):
    """A file to compare: its id and path, its name, and what it says."""

    id: str
    path: str
    name: str
    lines: tuple[str, ...]


def card_of(folder: Folder, kind: Kind, id_: str) -> Card | None:
    """The card of a page; None when there is none of that id."""
    path = folder.find(kind, id_)
    keys = folder.of(path, read_keys) if path else None
    if path is None or not keys:
        return None
    told = {OFFICIAL: _official, MEETING: _meeting}.get(kind, _body)(keys)
    lines = [" ".join(line.split()) for line in told if line]
    name = str(keys.get("name") or keys.get("title") or id_)
    return Card(id_, path, name, tuple(lines[:_MOST]))


def _official(keys: Mapping[str, Any]) -> Iterator[str]:
    yield str(keys.get("honorific") or "")
    for post in list_of(keys.get("posts")):
        if not isinstance(post, dict):
            continue
        days = [str(day) for day in list_of(post.get("attested"))]
        held = [str(post.get(key)) for key in ("from", "to") if post.get(key)]
        when = " – ".join(held) or ", ".join(days[:3]) + (", …" if days[3:] else "")
        yield f"{post.get('post')} ({when})" if when else str(post.get("post"))


def _meeting(keys: Mapping[str, Any]) -> Iterator[str]:
    when = (str(keys[key]) for key in ("session", "date") if keys.get(key))
    yield ", ".join(filter(None, (str(keys.get("kind") or ""), " ".join(when))))
    yield from lists_of(keys, "organisers", "chairs", "attendees")


def _body(keys: Mapping[str, Any]) -> Iterator[str]:
    yield from lists_of(keys, "short_names")
    for other in list_of(keys.get("other_names")):
        yield str(other.get("name") if isinstance(other, dict) else other)
