"""Plans the pages about the site itself: what was corrected, where things are."""

from collections.abc import Iterator, Sequence

from plugins.bulletin import addresses
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.view import View
from plugins.bulletin.views.archive import by_month
from plugins.bulletin.views.corrections import corrections
from plugins.bulletin.views.parts.heads import feed_links
from plugins.bulletin.views.parts.languages import CONTACTS, STRUCTURE
from plugins.bulletin.views.parts.lists import CORRECTED, list_pages
from plugins.bulletin.views.parts.menu import MORE_PAGES, sections
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output

EXPLAINED = "Bài cải chính nêu điều sai, điều đúng; bài rút vẫn còn ở địa chỉ cũ."


class GuidePages(Step):
    """The corrections in one place (Press Law, article 42), and the site map."""

    def outputs(self) -> Iterator[Output]:
        """Plan the list of corrected articles and the map."""
        entries = corrections(self.cards)
        size = self.site.page_size
        for address, shown, pager in list_pages(addresses.CORRECTIONS, entries, size):
            yield self._corrections(address, shown, pager)
        yield self.page(
            "site_map.html",
            addresses.SITE_MAP,
            {"groups": self._groups()},
            lambda day: self.heads.page(
                day, "site-map", addresses.SITE_MAP, "Sơ đồ trang"
            ),
        )

    def _corrections(
        self, address: str, entries: Sequence[View], pager: View | None
    ) -> Output:
        values = {
            "title": CORRECTED,
            "intro": EXPLAINED,
            "entries": list(entries),
            "pager": pager,
        }
        return self.page(
            "corrections.html",
            address,
            values,
            lambda day: self.heads.page(
                day,
                "corrections",
                address,
                CORRECTED,
                description=EXPLAINED,
                feeds=feed_links(CORRECTED, addresses.CORRECTIONS),
                pager=pager,
            ),
            day=entries[0].date.date() if entries else None,
        )

    def _groups(self) -> list[View]:
        link, menu = self.cards.link, sections(self.bulletin.kinds)
        groups = {
            "Chuyên mục": [link(c.name, c.address) for c in self.site.categories],
            "Các mục": [link(*each) for each in (*menu, *MORE_PAGES[:-1])],
            "Trang": [link(p.file.title, p.address) for p in self._pages("vi")],
            "Lưu trữ": [
                link(f"Năm {year}", addresses.year(year))
                for year in by_month(self.bulletin)
            ],
        }
        english = [
            *(link(p.file.title, p.address) for p in self._pages("en")),
            link(STRUCTURE["title"], addresses.STRUCTURE_EN),
            link(CONTACTS["en"]["title"], addresses.CONTACTS_EN),
        ]
        return [
            *(View(name=n, links=links, lang="") for n, links in groups.items()),
            View(name="English", links=english, lang="en"),
        ]

    def _pages(self, lang: str) -> list[Page]:
        return [page for page in self.bulletin.pages if page.file.lang == lang]


register = registering(GuidePages)
