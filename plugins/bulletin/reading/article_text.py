"""What an article tells of people, days and captions, with lines.

read_article_text(document of "Sáng 9/5, đồng chí Bế Văn Lưu, Bí thư Huyện ủy …", day)
    →  ArticleText(people=(NamedOfficial("Bế Văn Lưu", ("Bí thư Huyện ủy",),
                                         (5, 11, 41)),), days=(NamedDate(…),))
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from plugins.bulletin.body.typed.prepare import prepare
from plugins.bulletin.files.front_matter import Document
from plugins.bulletin.files.yaml.tree import Mapping, Scalar
from plugins.bulletin.problems.finding import Position
from plugins.bulletin.reading.named import (
    NamedPerson,
    doubled_captions,
    named_days,
    named_people,
)
from plugins.bulletin.reading.named_aside import named_aside, named_in
from plugins.bulletin.reading.wrong_days import wrong_days
from plugins.bulletin.words.text import level

# A day further from the start of the text is seldom that of the event.
OPENING = 60
# Keys whose values are sentences about what happened.
_SAID = ("title", "summary", "alt", "caption")
_HALF = re.compile(r"(?<!\w)(sáng|chiều|tối) (?:nay )?[(,]?\s*(?:ngày )?\d")
# The hour right before the day, where a text opens with it.
_CLOCK = re.compile(
    r"(?:^|[-–:(]\s*|(?<!\w)(?:lúc|vào|hồi|đúng|từ) )"
    r"(?P<hour>[01]?\d|2[0-3]) ?(?:giờ|h|g|:) ?(?P<minute>[0-5]\d)?(?: phút)?,?\s*$"
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


class NamedOfficial(Struct, frozen=True, array_like=True):
    """Somebody the text shows as taking part, where the text first says so."""

    name: str
    posts: tuple[str, ...]
    place: Position


class NamedDate(Struct, frozen=True, array_like=True):
    """The day, or the days, that the text opens with; half-day and hour, if it says."""

    first: date
    last: date
    place: Position
    session: str = ""
    clock: str = ""


class OddDay(NamedTuple):
    """A day that cannot be as it is said, its true weekday ('' for none), its place."""

    said: str
    weekday: str
    place: Position


class ArticleText(Struct, frozen=True, array_like=True):
    """What an article tells; the places are the file's.

    `aside` are people named with posts elsewhere than in the sentences of the body:
    in the title, the summary, captions and tables. Whether they took part is not said.
    """

    people: tuple[NamedOfficial, ...] = ()
    days: tuple[NamedDate, ...] = ()
    captions: tuple[Position, ...] = ()
    wrong_days: tuple[OddDay, ...] = ()
    aside: tuple[NamedOfficial, ...] = ()


def read_article_text(document: Document, published: date) -> ArticleText:
    """Read an article that was published on a day.

    `days` are those of the first paragraph, when it opens with one.
    """
    body, body_line = document.body, document.body_line
    text = _without_code(body)

    def place(start: int, end: int) -> Position:
        line = body_line + text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        return line, column, len(text[start:end].partition("\n")[0])

    def officials(people: Iterable[NamedPerson]) -> Iterator[NamedOfficial]:
        for one in people:
            yield NamedOfficial(one.name, one.posts, place(one.start, one.end))

    return ArticleText(
        tuple(officials(named_people(text))),
        tuple(
            NamedDate(first, last, place(start, start + 1), session, clock)
            for first, last, start, session, clock in _opening_days(text, published)
        ),
        tuple(place(*span) for span in doubled_captions(body)),
        tuple(
            OddDay(one.said, one.weekday, place(one.start, one.end))
            for one in wrong_days(text, published)
        )
        + tuple(_odd_in_front(document.node, published)),
        (*_in_front(document.node), *officials(named_aside(text))),
    )


def _in_front(node: Mapping) -> Iterator[NamedOfficial]:
    """People with posts in what readers see of the front matter."""
    for scalar in _sentences(node):
        for one in named_in(scalar.text, 0):
            place = scalar.line, scalar.column, scalar.length
            yield NamedOfficial(one.name, one.posts, place)


def _odd_in_front(node: Mapping, published: date) -> Iterator[OddDay]:
    """Days that cannot be in what readers see of the front matter."""
    for scalar in _sentences(node):
        for one in wrong_days(scalar.text, published):
            place = scalar.line, scalar.column, scalar.length
            yield OddDay(one.said, one.weekday, place)


def _sentences(node: Mapping) -> Iterator[Scalar]:
    for key, value in node.entries:
        if key.text in _SAID and isinstance(value, Scalar):
            if not value.text.rstrip().endswith("…"):  # what is cut off says less
                yield value
        elif key.text == "cover" and isinstance(value, Mapping):
            yield from _sentences(value)


def _without_code(body: str) -> str:
    """Blank out what readers see as code or not at all; every place stays."""
    plain = _COMMENT.sub(_blank, body) if "<!--" in body else body
    lines = plain.split("\n")
    for number in prepare(body).code:
        lines[number - 1] = " " * len(lines[number - 1])
    return "\n".join(lines)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _opening_days(text: str, published: date) -> list[tuple[date, date, int, str, str]]:
    first = _PARAGRAPH.search(text)
    if first is None:
        return []
    found = sorted(named_days(first[0], published), key=lambda one: one.start)
    if not found or found[0].start > OPENING:
        return []
    return [
        (
            one.day,
            one.last or one.day,
            first.start() + one.start,
            _session(first[0], one.start),
            _clock(first[0], one.start),
        )
        for one in found
    ]


def _session(text: str, start: int) -> str:
    """The half-day that stands before, or at, a place."""
    found = _HALF.search(level(text), max(0, start - 12), start + 14)
    return found[1] if found else ""


def _clock(text: str, start: int) -> str:
    """The hour, "14:00", that stands right before a place; '' for none."""
    found = _CLOCK.search(level(text[:start]))
    if found is None:
        return ""
    hour = int(found["hour"])
    later = hour < 12 and _session(text, start) in ("chiều", "tối")
    return f"{hour + 12 * later:02}:{found['minute'] or '00'}"
