"""How deep a point of a list stands: by indentation, or by its sign.

levels.depth(indent=0, rank=1, blank=False)   →  0
levels.depth(indent=2, rank=1, blank=False)   →  1
"""


class Levels:
    """The points that are open, from the outermost: (indentation, rank of sign)."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int]] = []

    def depth(self, indent: int, rank: int, blank: bool) -> tuple[int, bool]:
        """The depth of the next point, and whether it begins a list of another kind.

        `blank`: a blank line stands before it. Bullets right after a numbered point
        belong to it; after a blank line they are a list of their own.
        """
        levels, back = self._open, False
        while len(levels) > 1 and indent < levels[-1][0] - 1:
            levels.pop()
            back = True
        if levels and indent < levels[-1][0]:
            levels[-1] = (indent, levels[-1][1])
        deeper = not levels or indent >= levels[-1][0] + 2
        if deeper or (not back and self._further_in(rank, blank)):
            levels.append((indent, rank))
            return len(levels) - 1, False
        while len(levels) > 1 and self._by_sign() and rank < levels[-1][1]:
            levels.pop()
        other = (levels[-1][1] == 0) != (rank == 0)
        levels[-1] = (levels[-1][0], rank)
        return len(levels) - 1, other

    def _further_in(self, rank: int, blank: bool) -> bool:
        last = self._open[-1][1]
        return rank > last and (last > 0 or not blank)

    def _by_sign(self) -> bool:
        """Whether the innermost level is one by its sign alone."""
        return self._open[-1][0] <= self._open[-2][0] + 1

    def owner(self, indent: int) -> int:
        """The depth of the point that a paragraph after a blank line belongs to."""
        inside = [d for d, (own, _) in enumerate(self._open) if indent >= own + 2]
        return inside[-1] if inside else 0
