"""Meetings that are known already, found by what a report tells of its event.

known.place_of(told, "hop-2018-07-20", "meetings/2018/hop-2018-07-20.md")
    →  Place("hoi-nghi-so-ket-2018-07-20", …) when another paper told of it before

Only where it surely is the same one; what may be one is asked about in the review.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from plugins.bulletin.kinds import MEETING
from plugins.bulletin.posts.appearance_lines import name_in
from plugins.bulletin.reading.event.same_event import EventTold, Sameness, sameness
from plugins.bulletin.words.dates import parse_day
from plugins.bulletin.words.text import match_key, slugify
from plugins.desk.importer.drafts.read_front import front_of

_DATE = re.compile(r"^date:[ \t]*[\"']?([\d/-]+)", re.MULTILINE)
_LISTS = ("chairs", "attendees", "speakers")


class Place(NamedTuple):
    """Where a meeting lies: its id and path."""

    id: str
    path: str


class KnownMeetings:
    """Meetings by day; files are looked at year by year, as reports ask for them.

    `joined` are the ids that people joined with another, `named` says whom an id in a
    line means.
    """

    def __init__(
        self,
        content: Path,
        joined: Mapping[str, str],
        named: Callable[[str], str] = lambda name: name,
    ) -> None:
        self._content = content
        self._joined = dict(joined)
        self._agreed: set[str] = set()
        self._named = named
        self._files: dict[int, dict[date, list[Path]]] = {}
        self._told: dict[date, dict[Place, EventTold]] = defaultdict(dict)

    def join(self, old: str, new: str) -> None:
        """Have what would get the id `old` be the meeting `new` of the same year."""
        self._joined[old] = new
        self._agreed.add(new)

    def know(self, place: Place, told: EventTold) -> None:
        """Add a meeting that is about to be written."""
        self._told[told.day].setdefault(place, told)

    def people_of(self, place: Place, day: date) -> frozenset[str]:
        """The match keys of those a meeting of a day names."""
        there = self._on(day).get(place)
        return there.people if there else frozenset()

    def is_planned(self, place: Place) -> bool:
        """Whether the meeting's file still says that it is a plan."""
        file = self._content / place.path
        if not place.path or not file.is_file():
            return False
        return front_of(file.read_text("utf-8", "replace")).get("status") == "planned"

    def place_of(self, told: EventTold, id_: str, path: str) -> Place:
        """Where the meeting of an event is, or is to be; `id_` is what it would get."""
        own = self._after_joins(Place(id_, path))
        if own.id != id_ and own.id in self._agreed:
            return own
        known = self._on(told.day)
        verdicts = {place: sameness(told, there) for place, there in known.items()}
        if own in verdicts and verdicts[own] is not Sameness.NO:
            return own
        same = [place for place, one in verdicts.items() if one is Sameness.YES]
        if len(same) == 1:
            return same[0]
        return own if own not in verdicts else self._numbered(own, known)

    def _after_joins(self, place: Place) -> Place:
        met: set[str] = set()
        while (new := self._joined.get(place.id)) and place.id not in met:
            met.add(place.id)
            folder = place.path.rpartition("/")[0]
            place = Place(new, f"{folder}/{new}.md")
        return place

    def _numbered(self, own: Place, known: Mapping[Place, EventTold]) -> Place:
        """A free id for another meeting of that title and day."""
        stem = own.path.removesuffix(".md")
        tried = (Place(f"{own.id}-{n}", f"{stem}-{n}.md") for n in count(2))
        return next(place for place in tried if place not in known)

    def _on(self, day: date) -> dict[Place, EventTold]:
        for path in self._of_year(day.year).pop(day, ()):
            place = Place(path.stem, path.relative_to(self._content).as_posix())
            if place not in self._told[day]:
                keys = front_of(path.read_text("utf-8", "replace"))
                self._told[day][place] = self._read(keys, day)
        return self._told[day]

    def _of_year(self, year: int) -> dict[date, list[Path]]:
        """The files of a year by their day, each looked at once."""
        if year not in self._files:
            days: dict[date, list[Path]] = defaultdict(list)
            home = self._content / MEETING.folder / f"{year:04}"
            for path in sorted(home.glob("*.md")):
                if day := _day(path):
                    days[day].append(path)
            self._files[year] = days
        return self._files[year]

    def _read(self, keys: Mapping[str, Any], day: date) -> EventTold:
        return EventTold(
            title=str(keys.get("title") or ""),
            kind=str(keys.get("kind") or ""),
            day=day,
            session=str(keys.get("session") or ""),
            bodies=frozenset(slugify(one) for one in _lines(keys, "organisers")),
            people=frozenset(
                match_key(self._named(name_in(line))) for line in _lines(keys, *_LISTS)
            ),
        )


def _day(path: Path) -> date | None:
    found = _DATE.search(path.read_text("utf-8", "replace"))
    try:
        return parse_day(found[1]) if found else None
    except ValueError:
        return None


def _lines(keys: Mapping[str, Any], *names: str) -> Iterator[str]:
    for name in names:
        value = keys.get(name)
        yield from map(str, value if isinstance(value, list) else [value or ""])
