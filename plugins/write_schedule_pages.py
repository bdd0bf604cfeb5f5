"""Plans the weekly schedules: this week and the next, all weeks, a page and a calendar
each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.kinds import SCHEDULE
from plugins.bulletin.outputs.calendars.calendar import calendar, calendar_entry
from plugins.bulletin.outputs.calendars.schedule_entries import schedule_entries
from plugins.bulletin.outputs.linked.json_ld_event import week
from plugins.bulletin.record.entities.schedules import Schedule
from plugins.bulletin.view import Lazy
from plugins.bulletin.views.parts.heads import PageHead, calendar_link, feed_links
from plugins.bulletin.views.schedules import (
    SECTION,
    by_year,
    calendar_address,
    now_and_next,
    schedule_page,
)
from plugins.bulletin.views.schedules import week as week_view
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

ALL = addresses.calendar(SCHEDULE.root)
# A calendar is for what comes: half a year of weeks.
NEWEST = 26


class SchedulePages(Step):
    """The leaders' weeks."""

    def outputs(self) -> Iterator[Output]:
        """Plan all of them; nothing where there is no schedule."""
        schedules: list[Schedule] = self.bulletin.of(SCHEDULE)
        if not schedules:
            return
        for one in schedules:
            if not self.settled(one.address):
                yield from self._schedule(one)
            if not self.settled(calendar_address(one)):
                yield self._calendar(calendar_address(one), one.title, [one])
        if not self.settled(SCHEDULE.root):
            yield self._index()
        if not self.settled(ALL):
            yield self._calendar(ALL, SCHEDULE.section, schedules[:NEWEST])

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan the page of one week."""
        for one in self.bulletin.of(SCHEDULE):
            if one.path == path:
                yield from self._schedule(one)

    def _schedule(self, one: Schedule) -> Iterator[Output]:
        yield self.page_of(
            one,
            "schedule.html",
            one.address,
            self._values,
            self._head,
            one,
            one.day,
        )

    def _values(self, one: Schedule) -> Values:
        return schedule_page(self.cards, self.bodies, one)

    def _head(self, day: date, one: Schedule) -> PageHead:
        return self.heads.page(
            day,
            "schedule",
            one.address,
            one.heading,
            description=one.heading,
            above=[SECTION],
            share=SCHEDULE.section,
            modified=one.updated,
            feeds=self._feeds,
            json_ld=[week(one, self.bulletin.present(one), self.site)],
        )

    def _index(self) -> Output:
        present, coming, _ = now_and_next(self.bulletin)
        values = {
            "present": [week_view(self.cards, one) for one in present],
            "coming": [week_view(self.cards, one) for one in coming],
            "years": by_year(self.cards, self.bulletin.of(SCHEDULE)),
        }
        return self.page(
            "schedules.html",
            SCHEDULE.root,
            values,
            lambda day: self.heads.page(
                day,
                "schedules",
                SCHEDULE.root,
                SCHEDULE.section,
                description="Lịch công tác của lãnh đạo: tuần này, tuần sau, các tuần.",
                share=SCHEDULE.section,
                feeds=self._feeds,
            ),
        )

    @property
    def _feeds(self) -> Sequence[Any]:
        feeds = feed_links(SCHEDULE.section, SCHEDULE.root)
        return [*feeds, calendar_link(SCHEDULE.section, ALL)]

    def _calendar(self, address: str, name: str, weeks: list[Schedule]) -> Output:
        return self.file(
            address.lstrip("/"), _write, partial(self._entries, name, weeks)
        )

    def _entries(self, name: str, weeks: list[Schedule]) -> Values:
        entries = [entry for one in weeks for entry in self._of_week(one)]
        return {"name": name, "entries": entries, "site": Lazy(lambda: self.site)}

    def _of_week(self, one: Schedule) -> Iterator[bytes]:
        yield from schedule_entries(one, self.bulletin.present(one), self.site)
        bulletin = self.bulletin
        for meeting in bulletin.names(one, "meeting"):
            told, people = bulletin.told(meeting), bulletin.people[meeting.id]
            callers = bulletin.organisers[meeting.id]
            yield calendar_entry(meeting, self.site, told, callers, people)


def _write(values: Mapping[str, Any]) -> bytes:
    return calendar(values["name"], values["site"], values["entries"])


register = registering(SchedulePages)
