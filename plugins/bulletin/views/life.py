"""A life in office, year by year: posts begun and ended, meetings attended.

years(cards, official)  →  [View(year=2018, begun=[…], ended=[…], meetings=[…]), …]
"""

from collections import defaultdict
from typing import Any

from plugins.bulletin.officials import Official
from plugins.bulletin.tenures import Tenure
from plugins.bulletin.views.cards import Cards, posts_text
from plugins.bulletin.views.view import View

LANES = 4


def years(cards: Cards, official: Official) -> list[View]:
    """Return the years in which something is known, the latest first."""
    known: dict[int, dict[str, list[Any]]] = defaultdict(
        lambda: {"begun": [], "ended": [], "meetings": []}
    )
    for meeting, appearance in cards.bulletin.meetings_of.get(official.id, ()):
        known[meeting.day.year]["meetings"].append(
            View(
                meeting=cards.meeting(meeting),
                roles=appearance.roles,
                post=appearance.line.printed or posts_text(official, meeting.day),
            )
        )
    for tenure in official.tenures:
        start, end = tenure.interval.start, tenure.interval.end
        if start:
            begun = View(post=tenure.post, date=start.short)
            known[start.year]["begun"].append(begun)
        if end:
            reason = tenure.held.end_reason
            ended = View(post=tenure.post, date=end.short, reason=reason)
            known[end.year]["ended"].append(ended)
    spans = _spans(official)
    return [
        View(year=year, lanes=[_lane(t, year) for t in spans], **known[year])
        for year in sorted(known, reverse=True)
    ]


def _spans(official: Official) -> list[Tenure]:
    """Choose the tenures drawn as bars: dated ones, the oldest first."""
    dated = [t for t in official.tenures if t.interval.dated]
    dated.sort(key=lambda t: str(t.interval.start or t.interval.end))
    return dated[:LANES]


def _lane(tenure: Tenure, year: int) -> str:
    """Say what a tenure's bar does in a year."""
    start = tenure.interval.start.year if tenure.interval.start else None
    end = tenure.interval.end.year if tenure.interval.end else None
    if start is None:
        return "open" if end == year else "none"
    if year < start or (end is not None and year > end):
        return "none"
    if start == end:
        return "only"
    if year == start:
        return "start"
    return "end" if year == end else "through"
