"""A list of old addresses made into what each file has to answer; problems all at once.

[(/a → /b), (/b → /2018/07/x/)]  →  x answers /a and /b: no chain is ever written
[(/a → /b), (/b → /a)]           →  a problem: they lead in a circle
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from plugins.bulletin.files.old_addresses import old_address
from plugins.bulletin.problems.bad_value import BadValueError
from plugins.bulletin.record.ledgers.redirects import place_of
from plugins.desk.redirects.lists import Wanted
from plugins.desk.redirects.targets import Item, Items, key_of, path_of


class Leads(NamedTuple):
    """What is to be written, by path of the file; what is wrong; what nobody knows.

    `known`: how many addresses are answered already.
    """

    added: dict[str, list[str]]
    problems: list[tuple[int, str]]
    unknown: list[Wanted]
    known: int


def leads(listed: Sequence[Wanted], items: Items) -> Leads:
    """Find the item that each old address leads to."""
    return _Leading(listed, items).all()


class _Leading:
    """The work, on one list."""

    def __init__(self, listed: Sequence[Wanted], items: Items) -> None:
        self.listed = listed
        self.items = items
        self.by_key: dict[str, Wanted] = {}
        self.found = Leads(defaultdict(list), [], [], 0)

    def all(self) -> Leads:
        """Every address, in the order of the list."""
        for one in self.listed:
            if old := self._old(one):
                self._register(one, old)
        known = sum(self._lead(one) for one in self.by_key.values())
        added = {path: sorted(set(olds)) for path, olds in self.found.added.items()}
        return self.found._replace(
            added=added, problems=sorted(self.found.problems), known=known
        )

    def _lead(self, one: Wanted) -> bool:
        """Note where it leads; whether that is so already."""
        old = self._old(one)
        assert old is not None
        item = self._item(one)
        if item is None:
            return False
        path, _, query = old.partition("?")
        there = self.items.old.get(key_of(path, query))
        page = None if query else self.items.pages.get(place_of(path))
        if page is item or there is item:
            return True
        if page is not None:
            self._wrong(one, f"{old} đang là trang của {page.path}; bỏ dòng này")
        elif there is not None:
            self._wrong(one, f"{old} đã là địa chỉ cũ của {there.path}; giữ một nơi")
        else:
            self.found.added[item.path].append(old)
        return False

    def _item(self, one: Wanted) -> Item | None:
        """The item at the end of the way, however many lines that takes."""
        if not one.new:
            item = self.items.likely(one.old)
            if item is None:
                self.found.unknown.append(one)
            return item
        seen, new = {key_of(*path_of(one.old))}, one.new
        while (item := self.items.meant(new)) is None:
            key = key_of(*path_of(new))
            if key in seen:
                self._wrong(
                    one, f"{one.old} dẫn vòng tròn qua {new}; sửa một trong hai"
                )
                return None
            seen.add(key)
            if key not in self.by_key or not self.by_key[key].new:
                self._wrong(
                    one, f"không có trang {new}; viết địa chỉ của một bài có thật"
                )
                return None
            new = self.by_key[key].new
        return item

    def _register(self, one: Wanted, old: str) -> None:
        first = self.by_key.setdefault(key_of(*path_of(old)), one)
        if first.new != one.new:
            self._wrong(
                one, f"{old} đã dẫn tới {first.new} ở dòng {first.line}; giữ một"
            )

    def _old(self, one: Wanted) -> str | None:
        """The old address as files have it; None, and a problem, where it is none."""
        parts = urlsplit(one.old)
        bare = parts._replace(scheme="", netloc="", fragment="").geturl()
        try:
            return old_address(bare if bare.startswith("/") else f"/{bare}")
        except BadValueError as error:
            self._wrong(one, f"{error.message} {error.suggestion}")
        return None

    def _wrong(self, one: Wanted, said: str) -> None:
        if (one.line, said) not in self.found.problems:
            self.found.problems.append((one.line, said))
