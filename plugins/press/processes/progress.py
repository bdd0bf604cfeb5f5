"""A bar that shows how far something is which takes seconds.

for path, outcome in shown(run(…), "Đọc bài", total=900, few=200): …
"""

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def shown(steps: Iterable[T], what: str, total: int, few: int) -> Iterable[T]:
    """Go through steps, with a bar on stderr where there are more than `few`."""
    if total <= few:
        return steps
    # Most builds show none, and need not load what draws it.
    from rich.console import Console
    from rich.progress import track

    return track(steps, what, total, console=Console(stderr=True))
