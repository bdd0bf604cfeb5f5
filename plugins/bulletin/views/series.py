"""What the page of a series of meetings shows: who led them when and as what.

    series_page(cards, series)  →  {"led": View(runs=[…]), "years": […], …}

Meetings one after another under the same people with the same posts are one run. Its
row holds from its first meeting until another run begins, so that for any day the page
can name the last meeting up to then, who led it and as what; the meetings themselves
say so. Of very many runs those of each year stand with its meetings.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.series import Series
from plugins.bulletin.view import View
from plugins.bulletin.views.attended import FEW_OF_A_SERIES, Attended, year_links
from plugins.bulletin.views.parts.cards import Cards

# So many runs one page tells.
MOST_RUNS = 100


class _Run(NamedTuple):
    """Meetings one after another, the first one first, and who led each of them."""

    meetings: Sequence[Meeting]
    chairs: Sequence[View]


def of_series(series: Series) -> Attended:
    """The meetings of a series, for pages by year."""
    roles = [("Họp", series.meetings)]
    return Attended(series.address, series.name, roles, FEW_OF_A_SERIES)


def series_links(found: Iterable[Series]) -> list[View]:
    """Lead to series, each with how many meetings it has."""
    return [View(name=s.name, address=s.address, count=len(s.meetings)) for s in found]


def series_page(cards: Cards, series: Series) -> dict[str, Any]:
    """Gather what the page of a series prints."""
    today = cards.bulletin.today
    coming = [m for m in reversed(series.meetings) if m.comes_after(today)]
    past = [m for m in series.meetings if not m.comes_after(today)]
    called = {
        body: None for m in series.meetings for body in cards.bulletin.organisers[m.id]
    }
    by_year = year_links(of_series(series))
    return {
        "organisers": [cards.organisation(body) for body in called],
        "kinds": ", ".join(dict.fromkeys(m.file.kind for m in series.meetings)),
        "count": len(series.meetings),
        "upcoming": [cards.meeting(m) for m in coming],
        "led": led(cards, series.meetings),
        "by_year": by_year,
        "years": [] if by_year else _years(cards, past),
    }


def led_in(cards: Cards, series: Series, year: int) -> View | None:
    """Tell who led the meetings of a year, and the last one before it."""
    here = [m for m in series.meetings if m.day.year == year]
    before = [m for m in series.meetings if m.day.year < year and m.begun and not m.off]
    return led(cards, [*here, *before[:1]])


def led(cards: Cards, meetings: Sequence[Meeting]) -> View | None:
    """Tell who led the meetings, the last run first; None when nobody is known.

    `meetings` run from the newest back; what has not begun was led by nobody.
    """
    runs = _runs(cards, [m for m in reversed(meetings) if m.begun and not m.off])
    if not any(run.chairs for run in runs) or len(runs) > MOST_RUNS:
        return None
    ends = [run.meetings[0].day for run in runs[1:]]
    rows = [_row(cards, run, end) for run, end in zip(runs, [*ends, None], strict=True)]
    first, last = runs[0].meetings[0].day, runs[-1].meetings[-1].day
    return View(axis=View(first=first, end=last), runs=rows[::-1])


def _runs(cards: Cards, meetings: Sequence[Meeting]) -> list[_Run]:
    def chairs(meeting: Meeting) -> list[View]:
        present = zip(
            cards.bulletin.people[meeting.id], cards.people(meeting), strict=True
        )
        return [person for one, person in present if one.appearance.chairs]

    def same(led: tuple[Meeting, list[View]]) -> list[tuple[Any, ...]]:
        """Whom and what readers would read."""
        return [
            (one.official.address or one.official.name, one.post, one.as_printed)
            for one in led[1]
        ]

    found = [(meeting, chairs(meeting)) for meeting in meetings]
    groups = [list(group) for _, group in groupby(found, key=same)]
    return [_Run([m for m, _ in group], group[0][1]) for group in groups]


def _row(cards: Cards, run: _Run, until: date | None) -> View:
    """Until the next run begins; a day that has meetings of both is of both."""
    first, last = run.meetings[0], run.meetings[-1]
    end = until and max(until - timedelta(days=1), first.day)
    return View(
        chairs=run.chairs,
        count=len(run.meetings),
        first=cards.meeting(first),
        last=cards.meeting(last),
        start=f"{first.day} {first.day}",
        end=f"{end} {end}" if end else "",
        attested_on=str(last.day) if last.day == until else "",
    )


def _years(cards: Cards, meetings: Sequence[Meeting]) -> list[View]:
    """The meetings of each year, the last one first, as those of a life in office."""
    by_year: defaultdict[int, list[View]] = defaultdict(list)
    for meeting in meetings:
        people = cards.bulletin.people[meeting.id]
        names = [p.appearance.line.name for p in people if p.appearance.chairs]
        roles = [f"chủ trì: {', '.join(names)}"] if names else []
        by_year[meeting.day.year].append(
            View(meeting=cards.meeting(meeting), roles=roles)
        )
    return [
        View(year=year, count=len(events), address="", events=events)
        for year, events in by_year.items()
    ]
