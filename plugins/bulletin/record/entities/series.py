"""Series: meetings held again and again, which bear one name in `series:`.

all_series(bulletin)             →  [Series("Giao ban tuần", (the newest, …)), …]
called_by(bulletin, the_office)  →  those of them that it organises
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.words.text import slugify, sort_key


class Series(NamedTuple):
    """One of them: its name as last written, its meetings from the newest back."""

    name: str
    meetings: Sequence[Meeting]

    @property
    def slug(self) -> str:
        """Its part of the address; '' for a name without letters."""
        return slugify(self.name)

    @property
    def address(self) -> str:
        """The permanent address of its page."""
        return addresses.meeting_series(self.slug)


def series_of(bulletin: Bulletin, meeting: Meeting) -> Series | None:
    """Return the series a meeting belongs to, if it names one."""
    if meeting.series_key is None:
        return None
    return _series(bulletin.series[meeting.series_key])


def all_series(bulletin: Bulletin) -> list[Series]:
    """Return all there are, by name."""
    return _by_name(map(_series, bulletin.series.values()))


def called_by(bulletin: Bulletin, body: Organisation) -> list[Series]:
    """Return those with a meeting that a body organised, by name."""
    meetings = bulletin.meetings_by.get(body.id, ())
    keys = dict.fromkeys(m.series_key for m in meetings if m.series_key)
    return _by_name(_series(bulletin.series[key]) for key in keys)


def reports_of(bulletin: Bulletin, series: Series) -> list[Article]:
    """Return the articles that report its meetings, each once, the newest first."""
    found = {
        article.path: article
        for meeting in series.meetings
        for article in bulletin.reports.get(meeting.id, ())
    }
    return sorted(found.values(), key=lambda one: one.moment, reverse=True)


def sharing_address(found: Iterable[Series]) -> list[tuple[Series, Series]]:
    """Return pairs of different series that would share one address."""
    by_slug: dict[str, Series] = {}
    pairs = []
    for one in found:
        other = by_slug.setdefault(one.slug, one)
        if other is not one:
            pairs.append((other, one))
    return pairs


def _by_name(found: Iterable[Series]) -> list[Series]:
    return sorted(found, key=lambda one: sort_key(one.name))


def _series(meetings: Sequence[Meeting]) -> Series:
    return Series(meetings[0].file.series or "", meetings)
