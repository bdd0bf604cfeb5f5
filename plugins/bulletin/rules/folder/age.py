"""Which of several files was there first: a problem between two stands at the last.

age.in_order(["articles/2018/07/b.md", "articles/2018/07/a.md"])  →  oldest first

What readers may not see is newer than what they see, what the ledger of addresses
does not know newer than what was published. Then the times at which files were saved
decide, if they lie an hour apart: a copy or a checkout saves all files at once, and
only what was changed since is newer. Last come the items' own days and the paths.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.ledgers.address_ledger import (
    Ledger,
    day_of,
    in_ledger,
    title_of,
)

HOUR = 3_600 * 10**9


class Age:
    """Compares the files of one content folder."""

    def __init__(
        self,
        entities: Iterable[Entity[Any]],
        ledger: Ledger,
        now: datetime,
        changed: Callable[[str], int],
    ) -> None:
        """`changed`: when a file was saved last, by path; in nanoseconds."""
        self._entities = {entity.path: entity for entity in entities}
        self._ledger = ledger
        self._now = now
        self._changed = changed

    def in_order(self, paths: Iterable[str]) -> list[str]:
        """The paths, each once, from the oldest file to the one changed last."""
        group = list(dict.fromkeys(paths))
        times = [self._changed(path) for path in group]
        apart = len(times) > 1 and max(times) - min(times) > HOUR
        return sorted(group, key=lambda path: self._key(path, apart))

    def newest(self, paths: Sequence[str]) -> str:
        """The path of the file that was changed last."""
        return self.in_order(paths)[-1]

    def _key(self, path: str, apart: bool) -> tuple[Any, ...]:
        one = self._entities[path]
        saved = self._changed(path) if apart else 0
        new = not one.public_at(self._now)
        return new, not self._is_published(one), saved, _moment(one), path

    def _is_published(self, one: Entity[Any]) -> bool:
        """Whether it was this item that readers got at its address."""
        known = self._ledger.get(in_ledger(one.address))
        return known is not None and (known.title, known.day) == (
            title_of(one),
            day_of(one),
        )


def _moment(one: Entity[Any]) -> str:
    moment = getattr(one, "moment", None)
    return moment.isoformat() if moment else day_of(one)
