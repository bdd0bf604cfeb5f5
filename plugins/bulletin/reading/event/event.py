"""The event a report is about: its title, kind, organisers and place.

"Sáng 20/7, UBND tỉnh tổ chức Hội nghị sơ kết công tác dân vận tại Hội trường A."
    →  Event("Hội nghị sơ kết công tác dân vận", "hội nghị", ("UBND tỉnh",),
             "Hội trường A")
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plugins.bulletin.reading.event import event_rules as rules
from plugins.bulletin.reading.event.organisers import read_organisers
from plugins.bulletin.reading.passage import Passage
from plugins.bulletin.reading.trace import Trace
from plugins.bulletin.words.text import level

_NEAR = 90


class Event(NamedTuple):
    """What took place; everything may be unknown."""

    title: str | None = None
    kind: str | None = None
    organisers: tuple[str, ...] = ()
    place: str | None = None


def _found(passage: Passage) -> re.Match[str] | None:
    """The words that name the event: after a verb, else the first not said aside."""
    aside: set[int] = set()
    for hit in (*passage.every(rules.HELD), *passage.every(rules.KIND)):
        kind = hit.start("kind") if "kind" in hit.re.groupindex else hit.start()
        if passage.ends(rules.ASIDE, hit.start(), _NEAR):
            aside.add(kind)
        elif kind not in aside:
            return hit
    return None


def _title(passage: Passage) -> tuple[str | None, str | None]:
    found = _found(passage)
    if found is None:
        return None, None
    kind = "kind" if "kind" in found.re.groupindex else 0
    start, name = found.start(kind), found[kind]
    end = next(passage.every(rules.TITLE_END, start), None)
    stop = end.start() if end else len(passage.text)
    title = passage.text[start:stop].strip(" ,;.")
    short = "lễ" if "lễ" in name.split() else name.split()[0]
    return title[:1].upper() + title[1:], short if short in ("lễ", "giải") else name


def _first_told(sentences: Sequence[str]) -> str:
    """The first sentence that tells what took place, not what somebody said of it."""
    told = (one for one in sentences if not Passage(one).at(rules.HEARSAY))
    return next(told, sentences[0])


def read_event(title: str, lead: str, trace: Trace | None = None) -> Event:
    """Read the event from the lead; the report's title helps where it is silent.

    trace, when somebody asks, is told what fired on the lead.
    """
    first = _first_told(re.split(r"(?<=[.!?])\s+(?=[A-ZĐ])", lead))
    name, kind = _title(Passage(first, trace=trace))
    if name is None:
        name, kind = _title(Passage(title))
    if name and kind and level(name) == kind and re.search(r"\w", title):
        name = title
    place = Passage(lead, trace=trace).search(rules.PLACE)
    where = lead[slice(*place.span("place"))].strip() if place else None
    event = Event(name, kind, read_organisers(first), where)
    if trace is not None:
        told = (name, kind, *event.organisers, where)
        trace.make("event", " · ".join(filter(None, told)))
    return event
