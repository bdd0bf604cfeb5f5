"""The groups that results of a search stand in, for the index and for the page.

group_of(kinds.OFFICIAL)  →  Group("o", "Cán bộ", "/can-bo/", "")
script_modules()          →  {"js/search/kinds.js": …}, what the scripts import
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from msgspec.json import encode

from plugins.bulletin import addresses
from plugins.bulletin.kinds import KINDS, Kind
from plugins.bulletin.words import spoken
from plugins.bulletin.words.abbreviations import ABBREVIATIONS


class Group(NamedTuple):
    """Its letter in the index, its heading, where its pages are and how they are dated.

    `dated` is that of the kind.
    """

    letter: str
    heading: str
    root: str
    dated: str = ""


def group_of(kind: Kind) -> Group:
    """Return the group of a kind of content."""
    return Group(kind.letter, kind.section, kind.root, kind.dated)


TOPICS = Group("t", "Chủ đề", addresses.TOPICS)
# Names first, of what a list of its own has before what has none; then what has a day.
GROUPS = (
    *(group_of(kind) for kind in KINDS if kind.listed and not kind.dated),
    TOPICS,
    *(group_of(kind) for kind in KINDS if not kind.listed and not kind.dated),
    *(group_of(kind) for kind in reversed(KINDS) if kind.dated),
)


def script_modules(kinds: Collection[Kind] = KINDS) -> dict[str, str]:
    """Write the modules that the scripts take groups and abbreviations from.

    `kinds` are those of which there is something.
    """
    missing = {kind.letter for kind in KINDS if kind not in kinds}
    shown = [group for group in GROUPS if group.letter not in missing]
    groups = {
        "GROUPS": {group.letter: group.heading for group in shown},
        "FOLDERS": {group.letter: group.root for group in shown},
        "DATED": {group.letter: group.dated for group in shown if group.dated},
    }
    short = {"SHORT": {short: one.full for short, one in ABBREVIATIONS.items()}}
    aloud = {"SPOKEN": spoken.SHORT, "LETTERS": spoken.LETTERS, "UNITS": spoken.UNITS}
    return {
        "js/search/kinds.js": "".join(map(_constant, groups.items())),
        "js/search/short.js": "".join(map(_constant, short.items())),
        "js/aloud/short.js": "".join(map(_constant, {**short, **aloud}.items())),
    }


def _constant(named: tuple[str, Mapping[str, str]]) -> str:
    name, values = named
    return f"export const {name} = {encode(values).decode()};\n"
