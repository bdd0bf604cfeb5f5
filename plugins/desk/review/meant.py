"""Whether a reference means the one of two joined pages that goes.

meant = Meant.of(folder, OFFICIAL, "an-2", "an")
meant("an-2", ())                        →  True
meant("Hà An", ("Giám đốc Sở Y tế",))    →  True when no one else can be meant by it

A name that both bear leads to the page that stays by itself and is left as written. A
name that others bear is certain only where the posts beside it are this one's alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.bulletin.kinds import MEETING, Kind
from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.words.text import level, match_key, nfc
from plugins.desk.review.folder import Folder
from plugins.desk.review.keys import list_of, read_keys


class Meant:
    """What leads to the page that goes: its id, and its names where they are certain.

    `others` are the posts of those who bear one of the names besides the two.
    """

    def __init__(
        self,
        id_: str,
        names: Sequence[str],
        posts: Sequence[str] = (),
        others: Mapping[str, Sequence[Sequence[str]]] | None = None,
    ) -> None:
        self.id = id_
        self.names = {match_key(name): name for name in names}
        self.posts = posts
        self.others = others or {}
        self._signs = [
            re.compile(r"\s+".join(map(re.escape, level(nfc(one)).split())))
            for one in names
        ]

    @classmethod
    def of(cls, folder: Folder, kind: Kind, old: str, new: str) -> "Meant":
        """What is known of the names of the page `old` of a kind."""
        bearers = {
            path.rpartition("/")[2].removesuffix(".md"): folder.of(path, read_keys)
            for path in folder.paths(kind)
        }
        gone, kept = bearers.pop(old, None) or {}, bearers.pop(new, None) or {}
        ours = {match_key(name) for name in _names(kind, kept)}
        names = [
            name
            for name in _names(kind, gone, dated=False)
            if name and match_key(name) not in ours
        ]
        # Also names that both bear, where somebody else bears them too.
        shared = [n for n in _names(kind, gone, dated=False) if match_key(n) in ours]
        others: dict[str, list[Sequence[str]]] = {}
        for keys in bearers.values():
            for name in {match_key(one) for one in _names(kind, keys or {})}:
                others.setdefault(name, []).append(_posts(keys or {}))
        names += [name for name in shared if match_key(name) in others]
        wanted = {match_key(name) for name in names}
        known = {name: posts for name, posts in others.items() if name in wanted}
        return cls(old, names, _posts(gone), known)

    def __call__(self, name: str, posts: Sequence[str]) -> bool:
        """Whether a name or id, with the posts printed beside it, means the page."""
        if name == self.id:
            return True
        key = match_key(name)
        if key not in self.names:
            return False
        others = self.others.get(key)
        if not others:
            return True
        if not posts or not share_a_post(posts, self.posts):
            return False
        return not any(share_a_post(posts, theirs) for theirs in others)

    def may_stand_in(self, text: str) -> bool:
        """Whether a file's front matter can hold such a reference at all."""
        if self.id in text:
            return True
        head = level(nfc(text[: text.find("\n---", 4)]))
        return any(sign.search(head) for sign in self._signs)


def _names(kind: Kind, keys: Mapping[str, Any], *, dated: bool = True) -> Iterator[str]:
    """The names of a page; without `dated` only those that have no time."""
    if kind is MEETING:
        yield str(keys.get("title") or "")
        return
    yield str(keys.get("name") or "")
    for one in list_of(keys.get("short_names")):
        yield str(one)
    for one in list_of(keys.get("other_names")):
        named = one if isinstance(one, dict) else {"name": one}
        if dated or not {"from", "to"} & named.keys():
            yield str(named.get("name") or "")


def _posts(keys: Mapping[str, Any]) -> list[str]:
    posts = list_of(keys.get("posts"))
    return [str(one.get("post")) for one in posts if isinstance(one, dict)]
