"""Plans the pages of what somebody attended, or a body called, in each year."""

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.bulletin import addresses
from plugins.bulletin.views.attended import Attended, attended_page, title_of
from plugins.bulletin.views.parts.heads import PageHead
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values

Above = Sequence[tuple[str, str]]


class AttendedStep(Step):
    """A step whose pages lead to lists of meetings by year."""

    def attended(self, of: Attended, above: Above) -> Iterator[Output]:
        """Plan a page for each year, where one page does not list them all."""
        for year in of.years:
            newest = max(
                m.day for _, met in of.roles for m in met if m.day.year == year
            )
            yield self.page_of(
                (of, year, above),
                "attended.html",
                addresses.meetings_in(of.address, year),
                self._attended,
                self._attended_head,
                day=newest,
            )

    def _attended(self, page: tuple[Attended, int, Above]) -> Values:
        of, year, _ = page
        return attended_page(self.cards, of, year)

    def _attended_head(self, day: date, page: tuple[Attended, int, Above]) -> PageHead:
        of, year, above = page
        return self.heads.page(
            day,
            "attended",
            addresses.meetings_in(of.address, year),
            title_of(of, year),
            above=[*above, (of.name, of.address)],
            share=above[0][0],
        )
