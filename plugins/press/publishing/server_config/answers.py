"""What must be answered besides the pages of a tree: old addresses, and what is gone.

`old_of(tree, {"/2017/05/da-go/"})` → `[Old("/tin/1.aspx", …), Old("/2017/05/da-go", …)`
"""

from collections.abc import Iterable
from pathlib import Path

from plugins.bulletin.record.ledgers import address_ledger as committed
from plugins.press.publishing.address_ledger import Ledger
from plugins.press.publishing.manifest import pages
from plugins.press.publishing.server_config.old_addresses import (
    Old,
    gone,
    old_addresses,
)
from plugins.press.system.project import ROOT


def old_of(tree: Path, taken_down: Iterable[str]) -> list[Old]:
    """What a server has to answer for a tree besides its own files."""
    listed = tree / "_redirects"
    moved = listed.read_text("utf-8") if listed.exists() else ""
    files = (path.relative_to(tree).as_posix() for path in tree.rglob("*.html"))
    return old_addresses(moved, gone(taken_down, pages(files), moved))


def gone_there(ledger: Ledger) -> set[str]:
    """What went on purpose, as the ledger of a target and that of the content say."""
    file = ROOT / "content" / committed.FILE
    ours, _ = committed.read_ledger(file.read_bytes() if file.exists() else b"")
    gone_here = {one.address for one in ours.values() if one.state == "gone"}
    return gone_here | {address for address in ledger if ledger[address] == "gone"}
