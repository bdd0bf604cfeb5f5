"""A life in office, year by year: posts begun and ended, meetings attended.

years(cards, official)  →  [View(year=2018, lanes=["through"], events=[…]), …]
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.tenures import Tenure
from plugins.bulletin.view import View
from plugins.bulletin.views.cards import Cards

LANES = 6
# What happened on one day or in one month, from the last to the first.
_ENDED, _MET, _BEGUN = range(3)
_Placed = tuple[date, int, View]


def years(cards: Cards, official: Official) -> list[View]:
    """Return the years in which something is known, the latest first."""
    known: dict[int, list[_Placed]] = defaultdict(list)
    for event in (*_meetings(cards, official), *_changes(official)):
        known[event[0].year].append(event)
    lanes = _lanes(official)
    return [
        View(
            year=year,
            lanes=[_bar(lane, year) for lane in lanes],
            events=[view for *_, view in sorted(known[year], key=_place, reverse=True)],
        )
        for year in sorted(known, reverse=True)
    ]


def _place(event: _Placed) -> tuple[date, int]:
    return event[:2]


def _meetings(cards: Cards, official: Official) -> Iterator[_Placed]:
    for meeting, appearance in cards.bulletin.meetings_of.get(official.id, ()):
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


def _lanes(official: Official) -> list[list[Tenure]]:
    """Share the dated tenures out to bars side by side, the oldest first.

    Tenures that share no year may follow each other in one bar.
    """
    lanes: list[list[Tenure]] = []
    for tenure in sorted(official.tenures, key=_first_year):
        if tenure.interval.dated:
            first = _first_year(tenure)
            free = (lane for lane in lanes if _last_year(lane[-1]) < first)
            lane = next(free, None)
            if lane is None:
                lanes.append([tenure])
            else:
                lane.append(tenure)
    return lanes[:LANES]


def _first_year(tenure: Tenure) -> int:
    known = tenure.interval.start or tenure.interval.end
    return known.year if known else 0


def _last_year(tenure: Tenure) -> int:
    return tenure.interval.end.year if tenure.interval.end else date.max.year


def _bar(lane: list[Tenure], year: int) -> str:
    """Say what the bar of a lane does in a year."""
    here = (t for t in lane if _first_year(t) <= year <= _last_year(t))
    tenure = next(here, None)
    if tenure is None:
        return "none"
    if tenure.interval.start is None:
        return "open"
    if _first_year(tenure) == _last_year(tenure):
        return "only"
    if year == _first_year(tenure):
        return "start"
    return "end" if year == _last_year(tenure) else "through"
