"""A life in office, year by year: posts begun and ended, meetings attended.

years(cards, official)  →  [View(year=2018, count=12, events=[…]), …]

Who was at very many meetings has a page for those of each year.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Attended
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.view import View
from plugins.bulletin.views.attended import of_person
from plugins.bulletin.views.parts.cards import Cards

# What happened on one day or in one month, from the last to the first.
_ENDED, _MET, _BEGUN = range(3)
_Placed = tuple[date, int, View]


def years(cards: Cards, official: Official) -> list[View]:
    """Return the years in which something is known, the latest first."""
    known: dict[int, list[_Placed]] = defaultdict(list)
    met = cards.bulletin.meetings_of.get(official.id, ())
    counts = Counter(meeting.day.year for meeting, _ in met)
    own = of_person(cards.bulletin, official).years
    listed = () if own else _meetings(cards, met)
    for event in (*listed, *_changes(official)):
        known[event[0].year].append(event)
    return [
        View(
            year=year,
            count=counts[year],
            address=addresses.meetings_in(official.address, year)
            if year in own
            else "",
            events=[view for *_, view in sorted(known[year], key=_place, reverse=True)],
        )
        for year in sorted(known.keys() | counts.keys(), reverse=True)
    ]


def _place(event: _Placed) -> tuple[date, int]:
    return event[:2]


def _meetings(cards: Cards, met: Iterable[Attended]) -> Iterator[_Placed]:
    for meeting, appearance in met:
        view = View(meeting=cards.meeting(meeting), roles=appearance.roles)
        yield meeting.day, _MET, view


def _changes(official: Official) -> Iterator[_Placed]:
    for tenure in official.tenures:
        start, end = tenure.interval.start, tenure.interval.end
        if start:
            told = _change("Nhận chức vụ", tenure, start.short, None)
            yield start.first_day, _BEGUN, told
        if end:
            told = _change("Thôi chức vụ", tenure, end.short, tenure.held.end_reason)
            yield end.first_day, _ENDED, told


def _change(change: str, tenure: Tenure, day: str, reason: str | None) -> View:
    return View(meeting=None, change=change, post=tenure.post, date=day, reason=reason)
