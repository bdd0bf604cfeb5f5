"""What was made for one page and is shown on others, with what was read for it.

    kept = Recent(20_000)
    kept.once("a", make)  →  what `make` returns, made again some time later

It forgets all it holds when that becomes too much: pages are made in the order of time,
and neighbours share most of what they show; to drop the least used by itself costs more
than to make the few that are shared again.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from plugins.press.site.reads import Noted, Reads

T = TypeVar("T")
Once = Callable[[Hashable, Callable[[], Any]], Any]


class Recent:
    """Holds at most so many values."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._reads = Reads()
        self._kept: dict[Hashable, tuple[Any, Noted]] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under a key; whoever gets it has read the same."""
        known = self._kept.get(key)
        if known is None:
            known = self._reads.during(make)
            if len(self._kept) >= self._most:
                self._kept.clear()
            self._kept[key] = known
        made: T = known[0]
        self._reads.now.update(known[1])
        return made

    def tell(self, reads: Reads) -> Once:
        """Let `reads` know from here on; nobody noted what was read before."""
        self._kept.clear()
        self._reads = reads
        return self.once
