"""Plans the pages that answer who held which post, and the rows they are asked with."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from plugins.bulletin import addresses
from plugins.bulletin.view import View
from plugins.bulletin.views.organisations import OrganisationTree
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.views.parts.lists import list_page
from plugins.bulletin.views.who_held import (
    Posts,
    rows,
    who_held,
    year_pages,
    years_told,
)
from plugins.press.plan.registering import registering
from plugins.press.plan.rows import write_rows
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

TITLE = "Ai giữ chức gì"
SECTION = (TITLE, addresses.WHO_HELD)
ROWS = f"{addresses.WHO_HELD}danh-sach.js"


class WhoHeld(Step):
    """Post and day, over all bodies."""

    def outputs(self) -> Iterator[Output]:
        """Plan the page that is asked, the years, and the rows."""
        if self.settled_below(addresses.WHO_HELD):
            return
        everything = self._everything()
        pages = {
            year: year_pages(self.cards, everything, year)
            for year in years_told(everything, self.bulletin.as_of)
        }
        links = [View(name=str(y), address=addresses.who_held_in(y)) for y in pages]
        yield self.page(
            "who_held.html",
            addresses.WHO_HELD,
            {"years": links, "source": ROWS},
            lambda day: self.heads.page(
                day,
                "who-held",
                addresses.WHO_HELD,
                TITLE,
                description="Ai giữ chức vụ nào vào một ngày, theo nguồn nào.",
            ),
        )
        yield self.file(ROWS.lstrip("/"), write_rows, {"table": rows(everything)})
        for year, found in pages.items():
            yield from self._year(year, found, links)

    def _everything(self) -> list[Posts]:
        tree = OrganisationTree(self.bulletin)
        return who_held(tree, self.bulletin.organisations)

    def _year(
        self, year: int, pages: Sequence[list[View]], links: list[View]
    ) -> Iterator[Output]:
        for number, bodies in enumerate(pages, 1):
            at = addresses.who_held_in(year)
            address, _, pager = list_page(at, pages, 1, number)
            yield self.page(
                "who_held_year.html",
                address,
                {"bodies": bodies, "years": links, "pager": pager},
                partial(self._year_head, year, address, pager),
                day=date(min(year, self.bulletin.as_of.year), 12, 31),
            )

    def _year_head(
        self, year: int, address: str, pager: View | None, day: date
    ) -> PageHead:
        return self.heads.page(
            day,
            "who-held-year",
            address,
            f"{TITLE} năm {year}",
            above=[SECTION],
            pager=pager,
        )


register = registering(WhoHeld)
