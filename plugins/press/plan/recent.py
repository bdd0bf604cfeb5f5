"""A mapping that forgets all it holds when that becomes too much.

    kept = Recent(20_000)
    kept["a"] = 1; kept.get("a")  →  1, or None some time later

Pages are made in the order of time, and neighbours share most of what they show; to
drop the least used by itself costs more than to make the few that are shared again.
"""

from typing import Any


class Recent(dict[Any, Any]):
    """Holds at most so many values."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: Any, value: Any) -> None:
        if len(self) >= self._most:
            self.clear()
        super().__setitem__(key, value)
