"""Every address this site ever gave its readers, kept in the content as addresses.txt.

One item a line, sorted by address, fields parted by one space; it is committed with
the content, and lines of two editors merge by themselves:

    /2018/07/ban-dan-van/ live 2018-07-20 Bắc Kạn bàn việc làm dân vận
    /can-bo/pham-duy-hung/ live - Phạm Duy Hưng
    /tin/1.aspx live 2018-07-20 Bắc Kạn bàn việc làm dân vận
    /2019/01/nham/ gone 2019-01-05 Một bài đã gỡ

`live` has to answer for ever: with the page, or as somebody's `redirect_from`; `gone`
was taken down on purpose. Day (`-` for what has none) and title are those of the item
that answered there last: by them a file is known again that has another name now.
Lines that begin with `#` are for people. `publish` adds what it has put before
readers; an editor changes nothing here but `live` to `gone`.

In it stand what files describe and the old addresses they name: lists, topics and
feeds follow from those.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.unread import unread

FILE = "addresses.txt"
NO_DAY = "-"
_LINE = re.compile(r"(/\S*) (live|gone) (-|\d{4}-\d\d-\d\d) (\S.*)")
_HEAD = (
    "# Mọi địa chỉ bạn đọc đã có, do lệnh publish ghi. Mỗi dòng: địa chỉ, live (phải\n"
    "# còn trang hoặc có redirect_from dẫn đi) hay gone (đã gỡ có chủ ý), ngày, tên.\n"
)


class Entry(Struct, frozen=True, order=True):
    """One address, and the item that answers or last answered there.

    `day` is ISO or `-`; `line` is where it stands in the file, 0 before it does.
    """

    address: str
    state: Literal["live", "gone"]
    day: str
    title: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.address} {self.state} {self.day} {self.title}"


Ledger = Mapping[str, Entry]


def read_ledger(data: bytes) -> tuple[dict[str, Entry], list[Problem]]:
    """Read the bytes of addresses.txt, empty for a site that was never published.

    Line ends, order and repeated lines do not matter; of two lines for one address
    the `live` one counts. Lines in no known form are problems.
    """
    found: dict[str, Entry] = {}
    problems = []
    text = data.decode("utf-8-sig", errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        parts = _LINE.fullmatch(line.rstrip())
        if parts is None:
            if line.strip() and not line.startswith("#"):
                problems.append(_unreadable(number, line))
            continue
        state: Literal["live", "gone"] = "live" if parts[2] == "live" else "gone"
        entry = Entry(parts[1], state, parts[3], parts[4], number)
        known = found.get(entry.address)
        if known is None or known.state == "gone":
            found[entry.address] = entry
    return found, problems


def write_ledger(ledger: Ledger) -> bytes:
    """Write the ledger as addresses.txt: the same bytes for the same entries."""
    lines = (f"{ledger[address]}\n" for address in sorted(ledger))
    return (_HEAD + "".join(lines)).encode()


def answered(shown: Iterable[Entity[Any]]) -> Iterator[Entry]:
    """Every address that public files answer: their pages and `redirect_from`."""
    for entity in shown:
        day, title = day_of(entity), title_of(entity)
        for address in (entity.address, *entity.file.redirect_from):
            yield Entry(in_ledger(address), "live", day, title)


def extended(
    ledger: Ledger, shown: Iterable[Entry], taken_down: Iterable[str] = ()
) -> dict[str, Entry]:
    """The ledger after a publication: what is shown is live, what was taken down gone.

    An address stays for ever; one that was gone and is shown again is live.
    """
    after = dict(ledger)
    for address in taken_down:
        if known := ledger.get(in_ledger(address)):
            after[known.address] = Entry(known.address, "gone", known.day, known.title)
    return after | {entry.address: entry for entry in shown}


def lost(ledger: Ledger, addresses: Collection[str]) -> list[Entry]:
    """The live entries that none of these addresses (as in the ledger) answers."""
    return [
        entry
        for address, entry in sorted(ledger.items())
        if entry.state == "live" and address not in addresses
    ]


def in_ledger(address: str) -> str:
    """An address as it stands in a line: white space percent-encoded."""
    return re.sub(r"\s", "%20", address)


def day_of(entity: Entity[Any]) -> str:
    """The day by which an item is known again, ISO; `-` where it has none."""
    return entity.day.isoformat() if entity.day else NO_DAY


def title_of(entity: Entity[Any]) -> str:
    """The title or name by which an item is known again, on one line."""
    return " ".join(entity.title.split())


def _unreadable(number: int, line: str) -> Problem:
    message = "Dòng này của sổ địa chỉ không đọc được."
    right = "bỏ dòng này, hoặc viết: /2018/07/ten-bai/ live 2018-07-20 Tên bài"
    return unread(FILE, number, line, message, right)
