"""Which item of the content an address means, by its page, file, source or slug.

Items(entities, ledger).meant("https://bantin.example.vn/2018/07/x/")  →  the article x
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.redirects import place_of
from plugins.bulletin.words.text import slugify

_ENDING = re.compile(r"\.\w{2,5}$")
_NUMBER = re.compile(r"(?:^|[-_])[a-z]{0,3}\d+(?:[-_]|$)")
# A slug of fewer words says too little to tell one item by.
_WORDS = 3

Item = Entity[Any]


class Items:
    """All items that readers can get, by what they may be called."""

    def __init__(self, shown: Iterable[Item]) -> None:
        self.pages: dict[str, Item] = {}
        self.old: dict[str, Item] = {}
        self.files: dict[str, Item] = {}
        self._sources: dict[str, list[Item]] = defaultdict(list)
        self._slugs: dict[str, list[Item]] = defaultdict(list)
        for item in shown:
            self._learn(item)

    def meant(self, new: str) -> Item | None:
        """The item at an address of ours, present or old, or in a file of ours."""
        file = new.removeprefix("content/")
        if file in self.files:
            return self.files[file]
        path, query = path_of(new)
        return self.pages.get(place_of(path)) or self.old.get(key_of(path, query))

    def likely(self, old: str) -> Item | None:
        """The one item that came from an address, or alone bears its slug."""
        sourced = self._sources[_source(old)]
        if len(sourced) == 1:
            return sourced[0]
        named = self._slugs[_slug(old)]
        return named[0] if len(named) == 1 and not sourced else None

    def _learn(self, item: Item) -> None:
        self.pages[place_of(item.address)] = item
        self.files[item.path] = item
        for old in item.file.redirect_from:
            path, _, query = old.partition("?")
            self.old[key_of(path, query)] = item
        if source := getattr(item.file, "source", None):
            self._sources[_source(source.url)].append(item)
        slugs = {item.address.rstrip("/").rpartition("/")[2], slugify(item.title)}
        for slug in slugs:
            if slug.count("-") >= _WORDS - 1:
                self._slugs[slug].append(item)


def path_of(address: str) -> tuple[str, str]:
    """The decoded path of an address and what it asks, without its host."""
    parts = urlsplit(address)
    return unquote(parts.path) or "/", parts.query


def key_of(path: str, query: str) -> str:
    """Equal for old addresses that some host takes for one."""
    return f"{place_of(path)}?{query}" if query else place_of(path)


def _source(address: str) -> str:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return f"{host} {key_of(*path_of(address))}"


def _slug(address: str) -> str:
    """What the last part of an address says, less its ending and numbers."""
    path, _ = path_of(address)
    last = slugify(_ENDING.sub("", path.rstrip("/").rpartition("/")[2]))
    return _NUMBER.sub("-", last).strip("-")
