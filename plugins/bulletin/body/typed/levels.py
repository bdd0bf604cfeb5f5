"""How deep a point of a list stands: by indentation, or by its sign.

levels.depth(indent=0, rank=1, blank=False)   →  0
levels.depth(indent=2, rank=1, blank=False)   →  1
"""


class Levels:
    """The points that are open, from the outermost: (indentation, rank of sign)."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int]] = []

    def depth(
        self, indent: int, rank: int, blank: bool, announced: bool = False
    ) -> tuple[int, bool]:
        """The depth of the next point, and whether it begins a list of another kind.

        `blank`: a blank line stands before it; `announced`: the line before ends in a
        colon, so that one space is enough. Bullets right after a numbered point
        belong to it; after a blank line they are a list of their own.
        """
        levels, back = self._open, False
        while len(levels) > 1 and self._leaves(indent):
            levels.pop()
            back = True
        if levels and indent < levels[-1][0]:
            levels[-1] = (indent, levels[-1][1])
        deeper = not levels or indent >= levels[-1][0] + (1 if announced else 2)
        if deeper or (not back and self._further_in(rank, blank)):
            levels.append((indent, rank))
            return len(levels) - 1, False
        while len(levels) > 1 and self._by_sign() and rank < levels[-1][1]:
            levels.pop()
        other = (levels[-1][1] == 0) != (rank == 0)
        levels[-1] = (levels[-1][0], rank)
        return len(levels) - 1, other

    def _leaves(self, indent: int) -> bool:
        """Whether a point stands further out than the innermost level: by two spaces,
        or by the one that an announced level of the same sign has."""
        (outer, rank), (inner, own) = self._open[-2:]
        by_one = own == rank and inner == outer + 1 and indent <= outer
        return indent < inner - 1 or by_one

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
