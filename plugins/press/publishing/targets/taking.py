"""A lock where there are folders and names can be changed: one name, one owner.

`take_by_name(store, "web-ban-tin/lock", b"Khoa")` → True, and False for the next
"""

import secrets
from typing import Protocol

from plugins.press.publishing.error import PublishingError


class Moving(Protocol):
    """The part of a `Store` that this needs."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""

    def send(self, source: bytes, name: str) -> None:
        """Put a file there."""

    def move(self, name: str, to: str) -> None:
        """Rename; an error for a folder that is there already."""

    def drop(self, folder: str) -> None:
        """Delete a folder."""


def take_by_name(store: Moving, folder: str, note: bytes) -> bool:
    """Make a folder with a file `owner`, unless there is one; was it made?

    Made whole under another name: a lock always says whose it is.
    """
    for is_last in (False, True):
        mine = f"{folder}.{secrets.token_hex(4)}"
        store.send(note, f"{mine}/owner")
        try:
            store.move(mine, folder)
        except (PublishingError, OSError):
            store.drop(mine)
            if store.read(f"{folder}/owner") is not None:
                return False
            if is_last:  # else its owner freed it just now
                raise
        else:
            return True
    return False
