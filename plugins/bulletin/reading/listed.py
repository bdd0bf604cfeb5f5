"""People of a pasted list, one line or several, and the lines that name nobody known.

read_listed("1. Đồng chí Nông Văn Tài, Kế toán\\ncác sở, ngành")
    →  Listed([Attendee("Nông Văn Tài", posts=["Kế toán"])], ["các sở, ngành"])
"""

import re
from typing import NamedTuple

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.heads import BODIES
from plugins.bulletin.reading.people.all_people import present_people
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.sentence.known_from_text import certain_of
from plugins.bulletin.reading.sentence.tokens import sentences
from plugins.bulletin.words.text import level

_NUMBER = re.compile(r"\A\s*(?:\(?\d{1,3}[.)/]?\s+|\d{1,3}[.)]|[-–—*•+]\s+)")
_CELLS = re.compile(r"[ \t]*(?:\t|\|)[ \t|]*")
# A name: two to five words, each beginning with a capital.
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,4}")


class Listed(NamedTuple):
    """The people in the order of the list, and the lines in which nobody was found."""

    people: list[Attendee]
    unread: list[str]


def read_listed(text: str) -> Listed:
    """Read a list of people pasted from a paper, a table or a sentence.

    Each line is read by itself, so that a post never goes to the person of another.
    """
    lines = [line for line in map(_plain, text.splitlines()) if line]
    known = certain_of([one for line in lines for one in sentences(line)])
    found = Listed([], [])
    for line in lines:
        people = present_people(list(sentences(line)), known) or _as_in_a_file(line)
        found.people.extend(people)
        if not people:
            found.unread.append(line)
    return found


def _plain(line: str) -> str:
    """The line without its number or bullet, cells parted as a name and a post are."""
    line = _NUMBER.sub("", line.strip("\ufeff \t|"), count=1)
    return " ".join(_CELLS.sub(" - ", line.strip()).split())


def _as_in_a_file(line: str) -> list[Attendee]:
    """Who stands in a line as a meeting's file has it, whatever the post is."""
    try:
        read = parse_appearance(line)
    except ValueError:
        return []
    words = read.name.split()
    is_name = _NAME.fullmatch(read.name) and all(word[0].isupper() for word in words)
    if not is_name or any(b.match(level(read.name)) for b in BODIES.values()):
        return []
    return [Attendee(read.name, read.honorific, [read.printed] if read.printed else [])]
