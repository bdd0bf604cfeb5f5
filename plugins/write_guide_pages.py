"""Plans the pages about the site itself: what was corrected, where things are."""

from collections.abc import Iterator

from pelican import signals

from plugins.bulletin import addresses
from plugins.bulletin.views.archive import by_month
from plugins.bulletin.views.view import View
from plugins.bulletin.wording import MORE_PAGES, SECTIONS
from plugins.press.article_lists import ArticleList, ListStep
from plugins.press.outputs import Output
from plugins.press.steps import Step

CORRECTED = "Bài đã cải chính, đã rút"


class GuidePages(ListStep):
    """The corrections in one place (Press Law, article 42), and the site map."""

    def outputs(self) -> Iterator[Output]:
        """Plan the list of corrected articles and the map."""
        corrected = [
            article
            for article in self.bulletin.articles
            if article.file.correction or article.file.withdrawn
        ]
        yield from self.article_list(
            ArticleList(
                addresses.CORRECTIONS,
                CORRECTED,
                corrected,
                "corrections",
                intro="Bài cải chính nêu điều sai, điều đúng; bài rút vẫn còn đó.",
            )
        )
        yield self.page(
            "site_map.html",
            addresses.SITE_MAP,
            {"groups": self._groups()},
            lambda day: self.heads.page(
                day, "site-map", addresses.SITE_MAP, "Sơ đồ trang"
            ),
        )

    def _groups(self) -> list[View]:
        link = self.cards.link
        groups = {
            "Chuyên mục": [link(c.name, c.address) for c in self.site.categories],
            "Các mục": [link(*each) for each in (*SECTIONS, *MORE_PAGES[:-1])],
            "Trang": [link(p.file.title, p.address) for p in self.bulletin.pages],
            "Lưu trữ": [
                link(f"Năm {year}", addresses.year(year))
                for year in by_month(self.bulletin)
            ],
        }
        return [View(name=name, links=links) for name, links in groups.items()]


def get_generators(_: object) -> type[Step]:
    """Name the generator of this step."""
    return GuidePages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
