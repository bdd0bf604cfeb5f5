"""Under which address readers' programs know an item whose file has another name now.

    first_addresses({}, everything, ledger)
        →  {"/2018/07/ban-dan-van/": "/2018/07/dan-van/"}, what was announced there

What an entry of a feed is known by never changes (RFC 4287, 4.2.6), whatever becomes of
its address. Once both addresses were published nothing tells a renamed file from one
that took over the address of another, so it is written down when it is first seen.
Meetings have their own ids (`revisions`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from plugins.bulletin.kinds import KINDS, MEETING
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.address_ledger import Ledger, in_ledger

_PAGES = {
    kind.name: re.compile(rf"{kind.root}{kind.below_pattern}[a-z0-9-]+/")
    for kind in KINDS
    if kind is not MEETING and not kind.at_top
}


def first_addresses(
    before: Mapping[str, str],
    everything: Iterable[Entity[Any]],
    ledger: Callable[[], Ledger],
) -> dict[str, str]:
    """What is known under another address than its own, with those known `before`.

    `ledger` gives the addresses that were published; it is asked only where a file
    names an earlier one. An address that has become another item's is that one's.
    """
    after = dict(before)
    shown = list(everything)
    for one in shown:
        renamed = one.file.redirect_from and one.address not in after
        if renamed and (earlier := [*_announced(one, ledger)]):
            known = (before[old] for old in earlier if old in before)
            after[one.address] = next(known, earlier[0])
    taken = {one.address for one in shown} if after else ()
    return {now: first for now, first in after.items() if first not in taken}


def _announced(one: Entity[Any], ledger: Callable[[], Ledger]) -> Iterator[str]:
    """The earlier addresses under which it was published; none once under its own."""
    page = _PAGES.get(one.kind.name)
    for old in one.file.redirect_from:
        address = f"{old.rstrip('/')}/"
        if page and page.fullmatch(address) and address != one.address:
            published = ledger()
            if in_ledger(one.address) in published:
                return
            if {in_ledger(old), in_ledger(address)} & published.keys():
                yield address
