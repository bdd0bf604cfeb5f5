"""What fired on a passage and what was made of it: kept only when somebody asks.

trace.fire(CHAIRED, 12, 19); trace.make("person", "Nông Văn Tài", 0, 19)
"""

from typing import NamedTuple

from plugins.bulletin.reading.rule import Rule


class Fired(NamedTuple):
    """A rule and the words it matched, as places in the passage."""

    rule: Rule
    start: int
    end: int


class Made(NamedTuple):
    """A thing made of the words between two places: its kind and what it is."""

    kind: str
    what: str
    start: int
    end: int


class Trace:
    """Collects for one passage, in order, each thing once."""

    def __init__(self, text: str) -> None:
        """Begin with nothing fired."""
        self.text = text
        self._fired: dict[tuple[str, int, int], Fired] = {}
        self._made: dict[Made, None] = {}

    def fire(self, rule: Rule, start: int, end: int) -> None:
        """A rule matched the words between the places."""
        self._fired.setdefault((rule.name, start, end), Fired(rule, start, end))

    def make(self, kind: str, what: str, start: int = 0, end: int = 0) -> None:
        """Something was made of the words between the places."""
        self._made.setdefault(Made(kind, what, start, end))

    @property
    def fired(self) -> tuple[Fired, ...]:
        """Every rule that matched, with its words."""
        return tuple(self._fired.values())

    @property
    def made(self) -> tuple[Made, ...]:
        """Everything that was made."""
        return tuple(self._made)
