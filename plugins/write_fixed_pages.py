"""Plans the pages that are not news: about, search, calendar, not found."""

from collections.abc import Iterator

from plugins.bulletin import addresses
from plugins.bulletin.kinds import MEETING
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.views.archive import by_month
from plugins.bulletin.views.meetings import upcoming, weeks
from plugins.bulletin.views.parts.heads import ALL_CALENDAR, feed_links
from plugins.bulletin.views.parts.languages import translations
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

NEWEST = 20


class FixedPages(Step):
    """Pages that editors write, and those every site has."""

    def outputs(self) -> Iterator[Output]:
        """Plan all of them."""
        for page in self.bulletin.pages:
            yield self._written(page)
        yield self._search()
        yield self._calendar()
        yield self._instead(
            "not_found.html", addresses.NOT_FOUND, "Không tìm thấy trang"
        )
        yield self._instead("gone.html", addresses.GONE, "Trang đã được gỡ")

    def outputs_of(self, path: str) -> Iterator[Output]:
        """Plan one page that editors write."""
        yield from (self._written(p) for p in self.bulletin.pages if p.path == path)

    def _written(self, page: Page) -> Output:
        file = page.file
        written = translations(self.bulletin, page)
        values = {
            "title": file.title,
            "body": self.bodies.html(page.path),
            "updated": file.updated,
            "summary": file.summary,
            "alternates": written,
            "lang": file.lang,
        }
        return self.page(
            "page.html",
            page.address,
            values,
            lambda day: self.heads.page(
                day,
                "page",
                page.address,
                file.title,
                description=file.summary or page.text.first_paragraph,
                lang=file.lang,
                alternates=written,
            ),
            page.path,
        )

    def _instead(self, template: str, address: str, title: str) -> Output:
        """Plan what a server sends where there is no page, with 404 or 410."""
        kind = template.removesuffix(".html").replace("_", "-")
        return self.page(
            template,
            address,
            {},
            lambda day: self.heads.page(day, kind, address, title, robots="noindex"),
        )

    def _search(self) -> Output:
        values = {
            "categories": [
                self.cards.link(c.name, c.address) for c in self.site.categories
            ],
            "years": [
                self.cards.link(str(year), addresses.year(year))
                for year in by_month(self.bulletin)
            ],
            "articles": [
                self.cards.article(a) for a in self.bulletin.articles[:NEWEST]
            ],
        }
        return self.page(
            "search.html",
            addresses.SEARCH,
            values,
            lambda day: self.heads.page(day, "search", addresses.SEARCH, "Tìm kiếm"),
        )

    def _calendar(self) -> Output:
        coming = upcoming(self.bulletin)
        return self.page(
            "calendar.html",
            addresses.CALENDAR,
            {"weeks": weeks(self.cards, coming)},
            lambda day: self.heads.page(
                day,
                "calendar",
                addresses.CALENDAR,
                "Lịch hội nghị",
                share=MEETING.section,
                feeds=[ALL_CALENDAR, *feed_links(self.site.name, addresses.HOME)],
            ),
        )


register = registering(FixedPages)
