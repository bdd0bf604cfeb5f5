"""The numbers that Word counts by itself and prints before paragraphs.

Numbering(root).next("2", 0)  →  Sign("Điều 5.", 0)
"""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from plugins.desk.importer.web.numbers import counted
from plugins.desk.importer.word.ooxml import W, child, number, value

_KINDS = {
    "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a",
    "decimalZero": "01",
}  # fmt: skip
_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


class Sign(NamedTuple):
    """What is printed before a paragraph ("" for a bullet), and how far in."""

    text: str
    depth: int


class _Level(NamedTuple):
    start: int = 1
    kind: str = "1"
    text: str = ""
    is_bullet: bool = False


class Numbering:
    """Counts the numbered paragraphs of a file in their order."""

    def __init__(self, root: Element | None) -> None:
        """Read numbering.xml, which a file may not have."""
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if root is None:
            return
        kinds = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
        for num in root.findall(f"{W}num"):
            self._add(num, kinds.get(value(num, "abstractNumId")))

    def _add(self, num: Element, kind: Element | None) -> None:
        name = num.get(f"{W}numId", "")
        levels = _levels(kind)
        restarts = {}
        for changed in num.findall(f"{W}lvlOverride"):
            place = number(changed.get(f"{W}ilvl"), 0)
            if (level := child(changed, "lvl")) is not None:
                levels[place] = _level(level)
            if start := value(changed, "startOverride"):
                restarts[place] = number(start, 1)
        # Lists of one kind go on counting where the other stopped.
        self._lists[name] = (value(num, "abstractNumId") or name, levels)
        self._restarts[name] = restarts

    def next(self, name: str, depth: int) -> Sign | None:
        """The sign of the next paragraph of a list at a level; None for no list."""
        if name not in self._lists or not 0 <= depth < _LEVELS:
            return None
        shared, levels = self._lists[name]
        counts = self._counts.setdefault(shared, [None] * _LEVELS)
        if name not in self._begun:
            self._begun.add(name)
            for place in self._restarts[name]:
                counts[place] = None
        level = levels.get(depth, _Level())
        before = counts[depth]
        start = self._restarts[name].get(depth, level.start)
        counts[depth] = start if before is None else before + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return Sign(self._printed(levels, level, counts), depth)

    def _printed(
        self, levels: dict[int, _Level], level: _Level, counts: list[int | None]
    ) -> str:
        if level.is_bullet:
            return ""

        def counter(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            outer = levels.get(place, _Level())
            reached = counts[place] if 0 <= place < _LEVELS else None
            return counted(outer.start if reached is None else reached, outer.kind)

        return _PLACE.sub(counter, level.text).strip()


def _levels(kind: Element | None) -> dict[int, _Level]:
    found = kind.findall(f"{W}lvl") if kind is not None else []
    return {number(one.get(f"{W}ilvl"), 0): _level(one) for one in found}


def _level(element: Element) -> _Level:
    kind = value(element, "numFmt") or "decimal"
    text = value(element, "lvlText") or ""
    return _Level(
        number(value(element, "start"), 1 if child(element, "start") is None else 0),
        _KINDS.get(kind, "1"),
        "" if kind == "none" and "%" in text else text,
        kind == "bullet" or not text,
    )
