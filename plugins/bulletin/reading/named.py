"""What an article's text says, with places: for checks of articles already written.

    named_people("Đồng chí Bế Văn Lưu, Bí thư Huyện ủy chủ trì.")
        →  (NamedPerson("Bế Văn Lưu", ("Bí thư Huyện ủy",), ("chủ trì",), 0, 41),)

Places are character offsets in the text; Markdown may stand in it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plugins.bulletin.reading.bylines import strip_end_mark
from plugins.bulletin.reading.people import certain_names, present_people
from plugins.bulletin.reading.tokens import sentences
from plugins.bulletin.reading.when import dates_in
from plugins.bulletin.reading.years import years_in
from plugins.bulletin.text import level

_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]\n]{1,80})\]\([^)\n]*\)")
_EMPTY_WORDS = re.compile(
    r"\W*(?:(?:xem|bấm|nhấn|click|tải|chi tiết)?\s*(?:vào )?(?:tại )?(?:đây|này)"
    r"|xem thêm|chi tiết|link|liên kết|https?://\S+)\W*"
)


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
    cut = tuple(sentences(text))
    people = present_people(cut, certain_names(cut))
    return tuple(
        NamedPerson(p.name, tuple(p.posts), tuple(p.roles), *p.spans[0]) for p in people
    )


def named_days(text: str, published: date) -> tuple[NamedDay, ...]:
    """Days of events in the text; those of documents, plans and jubilees are not."""
    return tuple(
        NamedDay(found.start, found.end, found.place)
        for found in dates_in(text, published, years_in(text))
    )


def _paragraphs(text: str) -> Iterator[Span]:
    for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        yield Span(found.start(), found.end())


def _key(text: str) -> str:
    plain = re.sub(r"[*_\\]|^!\[|\]\([^)]*\)$", "", strip_end_mark(text.strip()))
    return " ".join(level(plain).split())


def repeated_lead(body: str, summary: str) -> Span | None:
    """The first paragraph of the body when it only repeats the summary."""
    first = next(_paragraphs(body), None)
    same = first and _key(body[first.start : first.end]) == _key(summary)
    return first if same and summary.strip() else None


def doubled_captions(body: str) -> tuple[Span, ...]:
    """Short paragraphs or lines that repeat the line right before them."""
    spans, before = [], ""
    for found in re.finditer(r"[^\n]+", body):
        key = _key(found[0])
        if key and key == before and len(key) < 300:
            spans.append(Span(found.start(), found.end()))
        before = key or before
    return tuple(spans)


def empty_links(body: str) -> tuple[Span, ...]:
    """Words of links that do not say where they lead: "tại đây", "xem thêm"."""
    return tuple(
        Span(*found.span("words"))
        for found in _LINK.finditer(body)
        if _EMPTY_WORDS.fullmatch(level(found["words"]))
    )
