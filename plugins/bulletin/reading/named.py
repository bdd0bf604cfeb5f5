"""What an article's text says, with places: for checks of articles already written.

    named_people("Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì.")
        →  (NamedPerson("Bế Văn Lưu", ("Bí thư Huyện ủy",), ("chủ trì",), 0, 41),)

Places are character offsets in the text; Markdown may stand in it.
"""

import re
from datetime import date
from typing import NamedTuple

from plugins.bulletin.reading.event.when import dates_in
from plugins.bulletin.reading.event.years import years_in
from plugins.bulletin.reading.page.blocks import real_letters
from plugins.bulletin.reading.page.bylines import strip_end_mark
from plugins.bulletin.reading.passage import Passage
from plugins.bulletin.reading.people.all_people import present_people
from plugins.bulletin.reading.sentence.known_from_text import certain_of
from plugins.bulletin.reading.sentence.tokens import sentences
from plugins.bulletin.words.text import level

# A line that could be more than words: a list, table, heading, quote, code, HTML.
_MARKED = re.compile(r"[-+*<>#|=:]|\d+[.)]\s|\s{4}|\t")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^\s)]+\s+\"(?P<caption>[^\"\n]+)\"\s*\)")
_HARD_BREAK = ("  ", "\\")


class NamedPerson(NamedTuple):
    """Somebody the text shows as taking part; start and end hold name and posts."""

    name: str
    posts: tuple[str, ...]
    roles: tuple[str, ...]
    start: int
    end: int

    @property
    def line(self) -> str:
        """The appearance line an editor can paste: "Name - post, post"."""
        return f"{self.name} - {', '.join(self.posts)}" if self.posts else self.name


class NamedDay(NamedTuple):
    """A day the text names as that of an event, with its place."""

    day: date
    last: date | None
    start: int


class Span(NamedTuple):
    """A stretch of the text."""

    start: int
    end: int


def named_people(text: str) -> tuple[NamedPerson, ...]:
    """Officials the text shows as taking part, each where first named, in order."""
    cut = tuple(sentences(real_letters(text)))
    people = present_people(cut, certain_of(cut))
    return tuple(
        NamedPerson(p.name, tuple(p.posts), tuple(p.roles), *p.spans[0]) for p in people
    )


def named_days(text: str, published: date) -> tuple[NamedDay, ...]:
    """Days of events in the text; those of documents, plans and jubilees are not."""
    return tuple(
        NamedDay(found.start, found.end, found.place)
        for found in dates_in(Passage(text), published, years_in(text))
    )


def doubled_captions(body: str) -> tuple[Span, ...]:
    """Lines of some words that repeat the line, or the caption, right before them.

    Lines of verse, which end in a hard break, may well be said twice.
    """
    spans, before = [], ""
    for found in re.finditer(r"[^\n]+", body):
        if not found[0].strip():
            continue
        key = _caption(found[0])
        if key and key == before and not _PICTURE.fullmatch(found[0].strip()):
            spans.append(Span(found.start(), found.end()))
        before = key
    return tuple(spans)


def _caption(line: str) -> str:
    """What a line says if it may be a caption, or if it shows a picture with one."""
    picture = _PICTURE.fullmatch(line.strip())
    said = re.sub(r"[*_\\]", "", picture["caption"] if picture else line)
    words = level(strip_end_mark(said.strip())).rstrip(" .").split()
    marked = _MARKED.match(line.replace("*", "")) or line.endswith(_HARD_BREAK)
    sound = picture or not marked
    return " ".join(words) if sound and 3 <= len(words) <= 60 else ""
