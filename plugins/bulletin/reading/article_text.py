"""What the body of an article tells of people, days and captions, with lines.

read_article_text("Sáng 9/5, đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì.", 5, day)
    →  ArticleText(people=(NamedOfficial("Bế Văn Lưu", ("Bí thư Huyện ủy",),
                                         (5, 11, 41)),), days=(NamedDate(…),))
"""

import re
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from plugins.bulletin.body.typed.prepare import prepare
from plugins.bulletin.problems.finding import Position
from plugins.bulletin.reading.named import doubled_captions, named_days, named_people
from plugins.bulletin.reading.wrong_days import wrong_days

# A day further from the start of the text is seldom that of the event.
OPENING = 60
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


class NamedOfficial(Struct, frozen=True, array_like=True):
    """Somebody the text shows as taking part, where the text first says so."""

    name: str
    posts: tuple[str, ...]
    place: Position


class NamedDate(Struct, frozen=True, array_like=True):
    """The day, or the days, that the text opens with."""

    first: date
    last: date
    place: Position


class OddDay(NamedTuple):
    """A day that cannot be as it is said, its true weekday ('' for none), its place."""

    said: str
    weekday: str
    place: Position


class ArticleText(Struct, frozen=True, array_like=True):
    """What a text tells; the places are the file's."""

    people: tuple[NamedOfficial, ...] = ()
    days: tuple[NamedDate, ...] = ()
    captions: tuple[Position, ...] = ()
    wrong_days: tuple[OddDay, ...] = ()


def read_article_text(body: str, body_line: int, published: date) -> ArticleText:
    """Read a body in Markdown whose first line is that line of its file.

    `days` are those of the first paragraph, when it opens with one.
    """
    text = _without_code(body)

    def place(start: int, end: int) -> Position:
        line = body_line + text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        return line, column, len(text[start:end].partition("\n")[0])

    return ArticleText(
        tuple(
            NamedOfficial(one.name, one.posts, place(one.start, one.end))
            for one in named_people(text)
        ),
        tuple(
            NamedDate(first, last, place(start, start + 1))
            for first, last, start in _opening_days(text, published)
        ),
        tuple(place(*span) for span in doubled_captions(body)),
        tuple(
            OddDay(one.said, one.weekday, place(one.start, one.end))
            for one in wrong_days(text, published)
        ),
    )


def _without_code(body: str) -> str:
    """Blank out what readers see as code or not at all; every place stays."""
    plain = _COMMENT.sub(_blank, body) if "<!--" in body else body
    lines = plain.split("\n")
    for number in prepare(body).code:
        lines[number - 1] = " " * len(lines[number - 1])
    return "\n".join(lines)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _opening_days(text: str, published: date) -> list[tuple[date, date, int]]:
    first = _PARAGRAPH.search(text)
    if first is None:
        return []
    found = sorted(named_days(first[0], published), key=lambda one: one.start)
    if not found or found[0].start > OPENING:
        return []
    return [(one.day, one.last or one.day, first.start() + one.start) for one in found]
