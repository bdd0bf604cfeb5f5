"""Plans a page for every meeting."""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.kinds import MEETING
from plugins.bulletin.outputs.linked.json_ld_event import event
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.views.meetings import SECTION, meeting_page
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.words.dates import day_of
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values


class MeetingPages(Step):
    """The record sheets."""

    def outputs(self) -> Iterator[Output]:
        """Plan the meetings, newest first."""
        for meeting in self.bulletin.meetings:
            if not self.settled(meeting.address):
                yield self._meeting(meeting)

    def _meeting(self, meeting: Meeting) -> Output:
        return self.page_of(
            meeting,
            "meeting.html",
            meeting.address,
            self._values,
            self._head,
            meeting,
            self._day(meeting),
        )

    def _day(self, meeting: Meeting) -> date:
        """The day of what the page tells: its own, or since when it is announced."""
        if meeting.day <= self.bulletin.today:
            return meeting.day
        return day_of(self.bulletin.told(meeting).since)

    def _values(self, meeting: Meeting) -> Values:
        return meeting_page(self.cards, self.bodies, meeting)

    def _head(self, day: date, meeting: Meeting) -> PageHead:
        year = meeting.day.year
        bulletin = self.bulletin
        parent = meeting.file.parent and bulletin.registry.meeting(meeting.file.parent)
        described = event(
            meeting,
            self.site,
            bulletin.organisers[meeting.id],
            bulletin.people[meeting.id],
            parent.found if parent else None,
        )
        return self.heads.page(
            day,
            "meeting",
            meeting.address,
            meeting.heading,
            description=f"{self.cards.meeting(meeting).when}. {meeting.heading}.",
            above=[SECTION, (f"Năm {year}", addresses.meetings_of_year(year))],
            share=MEETING.section,
            modified=bulletin.told(meeting).changed,
            json_ld=[described],
        )


register = registering(MeetingPages)
