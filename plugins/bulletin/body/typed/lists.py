"""A list as typed → the same as Markdown reads it: four spaces a level, its own signs.

    "•\\tMột\\n+ Hai\\n•\\tBa"   →  "- Một\\n    + Hai\\n- Ba"
    "1. Một\\n4. Bốn"           →  no list: Markdown would print 1, 2

CommonMark (0.31, 5.2 and 5.3) says what belongs to a point; Python-Markdown wants
four spaces for it, and a blank line where a block comes back out.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from plugins.bulletin.body.typed.levels import Levels
from plugins.bulletin.body.typed.line_breaks import Ending, ending
from plugins.bulletin.body.typed.lines import Item, is_rule, item_of
from plugins.bulletin.body.typed.text import Text, is_plain


class Entry(NamedTuple):
    """A line of a list: a point at its depth, or (None) words that belong to one.

    `blank` says that a blank line stands before it, `apart` that one must.
    """

    place: int
    depth: int
    item: Item | None
    blank: bool
    apart: bool = False


def read_list(text: Text, start: int) -> tuple[list[Entry], int]:
    """The list that begins at a line, and the number of the line after it.

    No entries when there is none; what only looks like points is noted as such.
    """
    while start not in text.literal:
        entries, end = _read(text, start)
        untrue = list(_untrue(entries, text)) if entries else [start]
        if not untrue:
            return entries, end
        text.literal.update(untrue)
    return [], start


def _read(text: Text, start: int) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    levels = Levels()
    place, blank = start, False
    while place < len(text.lines):
        line = text.lines[place]
        if not line.words and entries:
            blank = True
        elif entry := _entry(text, place, levels, entries, blank):
            entries.append(entry)
            blank = False
        else:
            break
        place += 1
    return entries, entries[-1].place + 1 if entries else start


def _entry(
    text: Text, place: int, levels: Levels, before: list[Entry], blank: bool
) -> Entry | None:
    """What a line is in the list read so far; None when it is no part of it."""
    line = text.lines[place]
    item = None if place in text.literal else item_of(line.words)
    if item and not (item.weak and blank and before[-1].item is None):
        announced = bool(before) and text.lines[place - 1].words.rstrip().endswith(":")
        depth, other = levels.depth(line.indent, item.rank, blank, announced)
        return Entry(place, depth, item, blank and bool(before), other)
    if not before or not is_plain(line.words) or is_rule(line.words):
        return None
    if blank:
        inside = line.indent >= 2 and not text.indented
        return Entry(place, levels.owner(line.indent), None, True) if inside else None
    goes_on = line.indent >= 2 or ending(
        text.lines[place - 1].words, line.words, text.width
    ) in (Ending.SPACE, Ending.DOUBT)
    return Entry(place, before[-1].depth, None, False) if goes_on else None


def _untrue(entries: list[Entry], text: Text) -> Iterator[int]:
    """The lines whose numbers a list would not print, and lone dashes."""
    beside = zip([None, *entries], entries, [*entries[1:], None], strict=False)
    for before, entry, after in beside:
        weak = entry.item and entry.item.weak
        if weak and not (_has_like(before, entry, after) or _is_led(text, entry.place)):
            yield entry.place
    if text.has_notes and (note := _lone_star(entries)):
        yield note.place
    for group in _groups(entries):
        numbers = [item.number for place in group if (item := entries[place].item)]
        counted = all(b - a == 1 for a, b in pairwise(numbers))
        if not counted and len(set(numbers)) > 1:
            yield from (entries[place].place for place in group)
        elif len(group) == 1 and not _has_more(*entries[group[0] : group[0] + 2]):
            yield entries[group[0]].place


def _lone_star(entries: list[Entry]) -> Entry | None:
    """The one point with an asterisk, if it stands by itself like a note."""
    stars = [n for n, entry in enumerate(entries) if _is_star(entry)]
    if len(stars) != 1:
        return None
    entry, *after = entries[stars[0] : stars[0] + 2]
    begins = stars[0] == 0 or _parted(entry)
    return entry if begins and all(map(_parted, after)) else None


def _parted(entry: Entry) -> bool:
    """Whether an outermost point stands apart from the line before it."""
    stands = entry.item is not None and entry.depth == 0
    return stands and (entry.blank or entry.apart)


def _is_star(entry: Entry) -> bool:
    return entry.depth == 0 and entry.item is not None and entry.item.sign == "*"


def _has_like(before: Entry | None, entry: Entry, after: Entry | None) -> bool:
    """Whether a point stands right before or right after one."""
    above = before is not None and before.item is not None and not entry.blank
    below = after is not None and after.item is not None and not after.blank
    return above or below


def _groups(entries: list[Entry]) -> Iterator[list[int]]:
    """The numbered points that would be one list, by their places among the entries."""
    open_: dict[int, list[int]] = {}
    for place, entry in enumerate(entries):
        if not entry.item:
            continue
        inside = entry.depth if entry.apart else entry.depth + 1
        for depth in [depth for depth in open_ if depth >= inside]:
            yield open_.pop(depth)
        if entry.item.sign == ".":
            open_.setdefault(entry.depth, []).append(place)
    yield from open_.values()


def _has_more(one: Entry, after: Entry | None = None) -> bool:
    """Whether something stands below a point."""
    return after is not None and (
        after.depth > one.depth or (after.blank and not after.item)
    )


def _is_led(text: Text, place: int) -> bool:
    """Whether the line before announces a list."""
    return place > 0 and text.lines[place - 1].words.rstrip().endswith(":")
