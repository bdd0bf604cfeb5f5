"""Plans a page for every leaflet, and the list of all."""

from collections.abc import Iterator, Sequence

from plugins.bulletin.kinds import LEAFLET
from plugins.bulletin.record.entities.leaflets import Leaflet
from plugins.bulletin.view import View
from plugins.bulletin.views.leaflets import leaflet_card, leaflet_page
from plugins.bulletin.views.parts.lists import list_pages
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output


class LeafletPages(Step):
    """What offices tell everybody."""

    def outputs(self) -> Iterator[Output]:
        """Plan the leaflets, the newest first, then the list of them."""
        leaflets: list[Leaflet] = self.bulletin.of(LEAFLET)
        yield from map(self._leaflet, leaflets)
        size = self.site.page_size
        for address, shown, pager in list_pages(LEAFLET.root, leaflets, size):
            yield self._list(address, shown, pager)

    def _leaflet(self, leaflet: Leaflet) -> Output:
        return self.page(
            "leaflet.html",
            leaflet.address,
            leaflet_page(self.bodies, leaflet),
            lambda day: self.heads.page(
                day,
                "leaflet",
                leaflet.address,
                leaflet.title,
                above=[(LEAFLET.section, LEAFLET.root)],
                share=LEAFLET.section,
            ),
            leaflet.path,
            leaflet.day,
        )

    def _list(
        self, address: str, leaflets: Sequence[Leaflet], pager: View | None
    ) -> Output:
        values = {
            "title": LEAFLET.section,
            "articles": [leaflet_card(leaflet) for leaflet in leaflets],
            "pager": pager,
            "neighbours": None,
            "weekly": "",
        }
        return self.page(
            "listing.html",
            address,
            values,
            lambda day: self.heads.page(
                day,
                "leaflets",
                address,
                LEAFLET.section,
                share=LEAFLET.section,
                pager=pager,
            ),
        )


register = registering(LeafletPages)
