"""What a name leads to: one, none, or several that cannot be told apart.

Match((<Official>,)).found       →  <Official>
Match((<A>, <B>)).found          →  None, and it is ambiguous
"""

from typing import Generic, TypeVar

T = TypeVar("T")


class Match(Generic[T]):
    """What a name leads to: one, none, or several that cannot be told apart."""

    __slots__ = ("candidates",)

    def __init__(self, candidates: tuple[T, ...]) -> None:
        self.candidates = candidates

    @property
    def found(self) -> T | None:
        """The only candidate, or None."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def ambiguous(self) -> bool:
        """Whether the name fits several."""
        return len(self.candidates) > 1
