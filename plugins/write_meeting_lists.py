"""Plans the lists of meetings: all, by year, by kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from plugins.bulletin import addresses
from plugins.bulletin.kinds import MEETING
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.series import all_series
from plugins.bulletin.view import View
from plugins.bulletin.views.meetings import SECTION, months, months_in, upcoming, years
from plugins.bulletin.views.parts.heads import (
    ALL_CALENDAR,
    PageHead,
    feed_links,
)
from plugins.bulletin.views.parts.lists import Page, list_page, newest_day, page_count
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

# So many series every list of meetings leads to.
MOST_SERIES = 8


class _MeetingList(NamedTuple):
    """A list of meetings and what its pages say of themselves."""

    address: str
    title: str
    meetings: Sequence[Meeting]
    above: Sequence[tuple[str, str]]


class MeetingLists(Step):
    """The ways to the record sheets."""

    def outputs(self) -> Iterator[Output]:
        """Plan the list of all, then those of years and kinds."""
        meetings = self.bulletin.meetings
        coming = set(upcoming(self.bulletin))
        others = [meeting for meeting in meetings if meeting not in coming]
        yield from self._list(MEETING.root, MEETING.section, others, ())
        for year, of_year in groupby(meetings, key=lambda m: m.day.year):
            address = addresses.meetings_of_year(year)
            title = f"Hội nghị năm {year}"
            yield from self._list(address, title, list(of_year), (SECTION,))
        by_kind = defaultdict(list)
        for meeting in meetings:
            by_kind[meeting.file.kind].append(meeting)
        for kind in self.site.meeting_kinds:
            if kind.name in by_kind:
                title = kind.name.capitalize()
                found = by_kind[kind.name]
                yield from self._list(kind.address, title, found, (SECTION,))

    def _list(
        self,
        address: str,
        title: str,
        meetings: Sequence[Meeting],
        above: Sequence[tuple[str, str]],
    ) -> Iterator[Output]:
        if self.settled(address):
            return
        of = _MeetingList(address, title, meetings, above)
        for number in range(1, page_count(meetings, self.site.page_size) + 1):
            shown = meetings[(number - 1) * self.site.page_size :]
            yield self.page_of(
                (of, number),
                "meetings.html",
                addresses.numbered(address, number),
                self._list_values,
                self._list_head,
                day=newest_day((), shown[: self.site.page_size]),
            )

    def _cut(self, of: _MeetingList, number: int) -> Page[Meeting]:
        return list_page(of.address, of.meetings, self.site.page_size, number)

    def _list_values(self, page: tuple[_MeetingList, int]) -> Values:
        of, number = page
        address, shown, pager = self._cut(of, number)
        coming = upcoming(self.bulletin) if address == MEETING.root else []
        return {
            **self._ways,
            "title": of.title,
            "months": months(self.cards, list(shown)),
            "in_year": self._months_of(of),
            "upcoming": [self.cards.meeting(meeting) for meeting in coming],
            "pager": pager,
        }

    def _months_of(self, of: _MeetingList) -> list[View]:
        """The months of a year's list, the same on each of its pages."""
        known = self._known_months
        if of.address not in known and of.address in self._of_years:
            size = self.site.page_size
            known[of.address] = months_in(of.address, of.meetings, size)
        return known.get(of.address, [])

    @cached_property
    def _known_months(self) -> dict[str, list[View]]:
        return {}

    @cached_property
    def _of_years(self) -> frozenset[str]:
        return frozenset(link.address for link in self._ways["years"])

    @cached_property
    def _ways(self) -> Values:
        """The lists there are, which every one of them shows."""
        kinds = {meeting.file.kind for meeting in self.bulletin.meetings}
        return {
            "years": years(self.bulletin),
            "kinds": [
                self.cards.link(kind.name.capitalize(), kind.address)
                for kind in self.site.meeting_kinds
                if kind.name in kinds
            ],
            "series": self._series(),
        }

    def _series(self) -> list[View]:
        """The series with the most meetings; all of them have a list of their own."""
        found = sorted(all_series(self.bulletin), key=lambda one: -len(one.meetings))
        return [self.cards.link(one.name, one.address) for one in found[:MOST_SERIES]]

    def _list_head(self, day: date, page: tuple[_MeetingList, int]) -> PageHead:
        of, number = page
        address, _, pager = self._cut(of, number)
        return self.heads.page(
            day,
            "meetings",
            address,
            of.title,
            above=of.above,
            share=MEETING.section,
            feeds=self._feeds(of.address, of.title),
            pager=pager,
        )

    def _feeds(self, address: str, title: str) -> list[View]:
        kind = next((k for k in self.site.meeting_kinds if k.address == address), None)
        if kind is None:
            return [*feed_links(self.site.name, addresses.HOME), ALL_CALENDAR]
        return feed_links(title, kind.address)


register = registering(MeetingLists)
