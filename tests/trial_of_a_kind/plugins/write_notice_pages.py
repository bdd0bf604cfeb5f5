"""Plans a page for every notice, and the list of all."""

from collections.abc import Iterator, Sequence

from plugins.bulletin.kinds import NOTICE
from plugins.bulletin.record.notices import Notice
from plugins.bulletin.view import View
from plugins.bulletin.views.lists import list_pages
from plugins.bulletin.views.notices import notice_card, notice_page
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output


class NoticePages(Step):
    """What offices tell everybody."""

    def outputs(self) -> Iterator[Output]:
        """Plan the notices, the newest first, then the list of them."""
        notices: list[Notice] = self.bulletin.of(NOTICE)
        yield from map(self._notice, notices)
        size = self.site.page_size
        for address, shown, pager in list_pages(NOTICE.root, notices, size):
            yield self._list(address, shown, pager)

    def _notice(self, notice: Notice) -> Output:
        return self.page(
            "notice.html",
            notice.address,
            notice_page(self.bodies, notice),
            lambda day: self.heads.page(
                day,
                "notice",
                notice.address,
                notice.title,
                above=[(NOTICE.section, NOTICE.root)],
                share=NOTICE.section,
            ),
            notice.path,
            notice.day,
        )

    def _list(
        self, address: str, notices: Sequence[Notice], pager: View | None
    ) -> Output:
        values = {
            "title": NOTICE.section,
            "articles": [notice_card(notice) for notice in notices],
            "pager": pager,
            "neighbours": None,
        }
        return self.page(
            "listing.html",
            address,
            values,
            lambda day: self.heads.page(
                day,
                "notices",
                address,
                NOTICE.section,
                share=NOTICE.section,
                pager=pager,
            ),
        )


register = registering(NoticePages)
