"""Finds the item of a ledger's entry under the name that its file has now.

PresentNames(shown, ledger).of(the entry of /2018/07/x/)  →  <Article y>, once x

An item is known again by title and day, else by title, by the end of its address, or
by its day; where that fits two it is no answer.
"""

import re
from collections.abc import Callable
from typing import Any

from plugins.bulletin.kinds import KINDS
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.address_ledger import (
    NO_DAY,
    Entry,
    Ledger,
    day_of,
    in_ledger,
    title_of,
)

# What lies below these is of one kind; all else is an article, a page or an old portal.
_ROOTS = "|".join(f"{k.root}{k.below_pattern}" for k in KINDS if not k.at_top)
_KINDS = re.compile(rf"(?:{_ROOTS})(?=[^/]+/$)")


class PresentNames:
    """Finds the item that an entry was written for under its present name."""

    def __init__(self, shown: list[Entity[Any]], ledger: Ledger) -> None:
        self._shown = shown
        self._new = [e for e in shown if in_ledger(e.address) not in ledger]

    def of(self, entry: Entry) -> Entity[Any] | None:
        """The only item that fits best; None when there is none, or several."""
        title, day, end = entry.title, entry.day, _end(entry.address)
        steps: tuple[tuple[list[Entity[Any]], Callable[[Entity[Any]], bool]], ...] = (
            (self._shown, lambda e: title_of(e) == title and day_of(e) == day),
            (self._shown, lambda e: title_of(e) == title),
            (self._new, lambda e: _end(e.address) == end),
            (self._new, lambda e: day_of(e) == day != NO_DAY),
        )
        kind = _kind(entry.address)
        for among, fits in steps:
            fitting = [e for e in among if kind in ("", _kind(e.address)) and fits(e)]
            if len(fitting) == 1:
                return fitting[0]
        return None


def _kind(address: str) -> str:
    found = _KINDS.match(address)
    return re.sub(r"\d", "0", found[0]) if found else ""


def _end(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]
