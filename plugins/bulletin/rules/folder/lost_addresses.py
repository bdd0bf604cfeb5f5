"""An address once published answers: with its page, or through `redirect_from`.

Known from the ledger, content/addresses.txt (see `record/address_ledger`):

the file has another name or date now   →  address-changed (warning) at that file,
                                           "redirect_from: [/2018/07/x/]"
it is a draft again, or hidden          →  address-closed (warning)
nothing is there that could answer      →  address-lost (warning) at the ledger's line

The publisher refuses to lose an address, so here it is asked about in time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from plugins.bulletin.files.yaml.text import as_item
from plugins.bulletin.problems.finding import Finding, FindPosition, locate
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.address_ledger import (
    FILE,
    Entry,
    Ledger,
    answered,
    in_ledger,
    lost,
)
from plugins.bulletin.record.ledgers.present_names import PresentNames


def check(
    ledger: Ledger,
    entities: Sequence[Entity[Any]],
    bulletin: Bulletin,
    position_of: FindPosition,
) -> Iterator[Problem]:
    """Compare the ledger with what readers may see now."""
    missing = lost(ledger, {entry.address for entry in answered(bulletin.everything)})
    if not missing:
        return
    closed = {in_ledger(e.address): e for e in entities}
    present = PresentNames(list(bulletin.everything), ledger)
    moved: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in missing:
        if there := closed.get(entry.address):
            yield locate(_closed(entry, there), position_of)
        elif now := present.of(entry):
            moved[now.path].append(entry)
        else:
            yield _lost(entry)
    for entity in bulletin.everything:
        if entity.path in moved:
            yield locate(_moved(entity, moved[entity.path]), position_of)


def _moved(entity: Entity[Any], entries: list[Entry]) -> Finding:
    before = entity.file.redirect_from
    addresses = [*before, *(entry.address for entry in entries)]
    line = f"redirect_from: [{', '.join(map(as_item, addresses))}]"
    named = ", ".join(entry.address for entry in entries)
    return Finding(
        entity.path,
        "redirect_from" if before else _name_key(entity),
        "address-changed",
        f"Trang này đã đăng ở {named}, nay ở {entity.address}: địa chỉ cũ sẽ mất.",
        f"{'thay bằng' if before else 'thêm'} dòng: {line}",
        "warning",
    )


def _closed(entry: Entry, entity: Entity[Any]) -> Finding:
    return Finding(
        entity.path,
        _closing_key(entity),
        "address-closed",
        f"Trang {entry.address} đã đăng, nay bạn đọc không xem được nữa.",
        f"mở lại trang; nếu gỡ có chủ ý, sửa {_place(entry)} thành: {_gone(entry)}",
        "warning",
    )


def _lost(entry: Entry) -> Problem:
    return Problem(
        path=FILE,
        line=entry.line or 1,
        rule="address-lost",
        severity="warning",
        message=f"Địa chỉ {entry.address} đã đăng, nay không còn trang nào.",
        suggestion="ghi nó vào redirect_from của trang thay thế; nếu gỡ có chủ ý, "
        f"sửa dòng này thành: {_gone(entry)}",
        length=len(entry.address),
    )


def _closing_key(entity: Entity[Any]) -> str:
    """The key that keeps it from readers."""
    for key in ("hidden", "draft"):
        if getattr(entity.file, key, False):
            return key
    return "date" if getattr(entity.file, "status", "") == "published" else "status"


def _gone(entry: Entry) -> str:
    return f"{entry.address} gone {entry.day} {entry.title}"


def _place(entry: Entry) -> str:
    return f"{FILE}:{entry.line}"


def _name_key(entity: Entity[Any]) -> str:
    return "title" if hasattr(entity.file, "title") else "name"
