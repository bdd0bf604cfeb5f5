"""Plans a page for every series of meetings, and the list of all."""

from collections.abc import Iterator
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.kinds import MEETING
from plugins.bulletin.record.entities.series import Series, all_series
from plugins.bulletin.views.attended import Attended, year_addresses
from plugins.bulletin.views.meetings import SECTION
from plugins.bulletin.views.parts.heads import PageHead, feed_links
from plugins.bulletin.views.parts.lists import newest_day
from plugins.bulletin.views.series import (
    led_in,
    of_series,
    series_links,
    series_page,
)
from plugins.press.plan.attended_lists import Above, AttendedStep
from plugins.press.plan.registering import registering
from plugins.press.site.output import Output, Values

TITLE = "Chuỗi cuộc họp"
ALL = (TITLE, addresses.MEETING_SERIES)


class MeetingSeries(AttendedStep):
    """Meetings of one name, their years, and who led them on a day."""

    def outputs(self) -> Iterator[Output]:
        """Plan each series with its years, and the list, where there are any."""
        found = all_series(self.bulletin)
        for one in found:
            years = year_addresses(of_series(one))
            if not self.settled(one.address, *years):
                yield self._series(one)
                yield from self.attended(of_series(one), (SECTION, ALL))
        if found and not self.settled(addresses.MEETING_SERIES):
            yield self._list(found)

    def _series(self, one: Series) -> Output:
        return self.page_of(
            one,
            "series.html",
            one.address,
            self._values,
            self._head,
            day=newest_day((), one.meetings),
            stands=(one.name, [meeting.path for meeting in one.meetings]),
        )

    def _values(self, one: Series) -> Values:
        return series_page(self.cards, one)

    def _attended(self, page: tuple[Attended, int, Above]) -> Values:
        of, year, _ = page
        [(_, meetings)] = of.roles
        series = Series(of.name, meetings)
        return {
            **super()._attended(page),
            "led": led_in(self.cards, series, year),
        }

    def _head(self, day: date, one: Series) -> PageHead:
        return self.heads.page(
            day,
            "series",
            one.address,
            one.name,
            description=f"{one.name}: các lần họp theo năm, ai chủ trì vào ngày nào.",
            above=[SECTION, ALL],
            share=MEETING.section,
            feeds=feed_links(one.name, one.address, addresses.calendar(one.address)),
        )

    def _list(self, found: list[Series]) -> Output:
        return self.page(
            "all_series.html",
            addresses.MEETING_SERIES,
            {"links": series_links(found)},
            lambda day: self.heads.page(
                day,
                "all-series",
                addresses.MEETING_SERIES,
                TITLE,
                description="Các cuộc họp lặp lại dưới một tên, mỗi chuỗi một trang.",
                above=[SECTION],
                share=MEETING.section,
            ),
        )


register = registering(MeetingSeries)
