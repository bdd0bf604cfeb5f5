"""The lines of a meeting's lists, read once: who stands where, as what.

chairs: [A - Chủ tịch, B - Phó Chủ tịch]  →  two lines of the role "đồng chủ trì"
"""

from collections.abc import Iterator

from msgspec import Struct

from plugins.bulletin.files.schema import MeetingFile
from plugins.bulletin.posts.appearance_lines import AppearanceLine, parse_appearance
from plugins.bulletin.words.text import match_key

CHAIR, CO_CHAIR, ATTEND, SPEAK = "chủ trì", "đồng chủ trì", "dự", "phát biểu"


class PrintedLine(Struct, frozen=True):
    """One line of a meeting's lists: where it stands, its role, what it says."""

    position: str
    role: str
    line: AppearanceLine
    key: str


def printed_lines(file: MeetingFile) -> tuple[PrintedLine, ...]:
    """Parse every appearance line of a meeting's file, in order.

    Lines that name nobody are left out; validation has reported them.
    """
    parsed = []
    for position, role, text in _lines(file):
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
