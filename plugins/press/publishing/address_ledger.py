"""Every address readers were ever given, so that none of them dies unnoticed.

`live /hoi-nghi/` and `gone /2018/07/x/`, one a line, in `addresses.txt` beside the
releases: what readers have seen is known there, whichever machine publishes next.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal

FILE = "addresses.txt"
State = Literal["live", "gone"]
Ledger = Mapping[str, State]

# How a list is cut into pages changes with its length; nobody cites one.
PASSING = re.compile(
    r"/trang/\d+/$|^/(?:can-bo|co-quan)/[^/]+/hoi-nghi/\d+/$|^/can-bo/ten/[^/]+/$"
)


def read_ledger(text: str) -> dict[str, State]:
    """Read `addresses.txt`; an empty text is the ledger of a new site."""
    found: dict[str, State] = {}
    for line in text.splitlines():
        state, _, address = line.partition(" ")
        found[address] = "gone" if state == "gone" else "live"
    return found


def write_ledger(ledger: Ledger) -> str:
    """Write the ledger, sorted by address, so that copies can be compared."""
    return "".join(f"{ledger[address]} {address}\n" for address in sorted(ledger))


def lost(ledger: Ledger, live: Iterable[str], new: Iterable[str]) -> list[str]:
    """Addresses readers may hold that the new tree neither shows nor redirects.

    `live`: the pages of the present release, should the ledger have missed them.
    """
    promised = {address for address, state in ledger.items() if state == "live"}
    return sorted(_lasting(promised | set(live)) - set(new))


def extended(ledger: Ledger, new: Iterable[str], taken_down: Iterable[str]) -> Ledger:
    """The ledger after a release: its pages are live, what was taken down is gone."""
    gone: dict[str, State] = dict.fromkeys(taken_down, "gone")
    live: dict[str, State] = dict.fromkeys(_lasting(new), "live")
    return {**ledger, **gone, **live}


def _lasting(addresses: Iterable[str]) -> set[str]:
    return {address for address in addresses if not PASSING.search(address)}
