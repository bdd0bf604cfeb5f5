"""The lines that name people in front matter, read once: who stands where, as what.

chairs: [A - Chủ tịch, B - Phó Chủ tịch]  →  two lines of the role "đồng chủ trì"
signatories: [A - Chủ tịch]               →  one line of the role "ký"
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from plugins.bulletin.files.schema import ContentFile, MeetingFile
from plugins.bulletin.files.shapes import shapes_of, values_of
from plugins.bulletin.posts.appearance_lines import AppearanceLine, parse_appearance
from plugins.bulletin.words.text import match_key

CHAIR, CO_CHAIR, ATTEND, SPEAK = "chủ trì", "đồng chủ trì", "dự", "phát biểu"
# What somebody named under a key did, in other files than those of meetings.
_ROLES = {
    "signatories": "ký",
    "chairs": CHAIR,
    "attendees": ATTEND,
    "answerers": "trả lời",
}


class PrintedLine(Struct, frozen=True):
    """One line that names somebody: where it stands, its role, what it says."""

    position: str
    role: str
    line: AppearanceLine
    key: str


def printed_lines(file: ContentFile) -> tuple[PrintedLine, ...]:
    """Parse every appearance line of a file, in order.

    Lines that name nobody are left out; validation has reported them.
    """
    parsed = []
    if not _names_people(type(file)):
        return ()
    lines = _lines(file) if isinstance(file, MeetingFile) else _named(file)
    for position, role, text in lines:
        try:
            line = parse_appearance(text)
        except ValueError:
            continue
        parsed.append(PrintedLine(position, role, line, match_key(line.name)))
    return tuple(parsed)


def _lines(file: MeetingFile) -> Iterator[tuple[str, str, str]]:
    chair = CO_CHAIR if len(file.chairs) > 1 else CHAIR
    lists = [
        ("chairs", chair, file.chairs),
        ("attendees", ATTEND, file.attendees),
        ("speakers", SPEAK, file.speakers),
        *((f"roles.{role}", role, lines) for role, lines in file.roles.items()),
    ]
    for key, role, lines in lists:
        for i, line in enumerate(lines):
            yield f"{key}[{i}]", role, line


def _named(of: Struct, place: str = "") -> Iterator[tuple[str, str, str]]:
    """The people of any other file: its model says which keys name some."""
    for key, value in values_of(of):
        if value.shape.kind == "appearance":
            yield f"{place}{key}", _ROLES[value.shape.attribute], value.value
        elif value.shape.model and _names_people(value.shape.model):
            yield from _named(value.value, f"{place}{key}.")


@cache
def _names_people(model: type[Struct]) -> bool:
    """Whether a model has keys for people, in any of its groups."""
    return any(
        one.kind == "appearance" or (one.model and _names_people(one.model))
        for one in shapes_of(model).values()
    )
