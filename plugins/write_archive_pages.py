"""Plans the archive: all, by year, by month."""

from collections.abc import Iterator

from plugins.bulletin import addresses
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.views.archive import (
    Months,
    archive_page,
    by_month,
    months_beside,
    year_page,
)
from plugins.bulletin.views.parts.lists import newest_day
from plugins.press.plan.article_lists import ArticleList, ListStep
from plugins.press.plan.registering import registering
from plugins.press.site.output import Output

SECTION = ("Lưu trữ", addresses.ARCHIVE)


class ArchivePages(ListStep):
    """Everything by its day."""

    def outputs(self) -> Iterator[Output]:
        """Plan the whole archive, its years and their months."""
        years = by_month(self.bulletin)
        beside = months_beside(years)
        yield self.page(
            "archive.html",
            addresses.ARCHIVE,
            archive_page(years),
            lambda day: self.heads.page(
                day, "archive", addresses.ARCHIVE, "Lưu trữ", share="Lưu trữ"
            ),
        )
        for year, months in years.items():
            yield self._year(year, years)
            yield self._lead(f"/{year:04}/", f"Năm {year}", addresses.year(year))
            for month, articles in months.items():
                yield self._lead(
                    f"/{year:04}/{month:02}/",
                    f"Tháng {month} năm {year}",
                    addresses.month(year, month),
                )
                above = [SECTION, (f"Năm {year}", addresses.year(year))]
                yield from self.article_list(
                    ArticleList(
                        addresses.month(year, month),
                        f"Tháng {month} năm {year}",
                        articles,
                        "month",
                        above=above,
                        share="Lưu trữ",
                        neighbours=beside[year, month],
                    )
                )

    def _lead(self, address: str, title: str, target: str) -> Output:
        """Lead from the address of an article that was cut short to the archive."""
        canonical = absolute(self.site.url, target)
        values = {"target": target, "canonical": canonical, "title": title}
        path = addresses.file_of(address)
        return Output(path, self.theme_pages.page("redirect.html"), values)

    def _year(self, year: int, years: dict[int, Months]) -> Output:
        address = addresses.year(year)
        return self.page(
            "archive_year.html",
            address,
            year_page(year, years, self.site.page_size),
            lambda day: self.heads.page(
                day,
                "archive-year",
                address,
                f"Lưu trữ năm {year}",
                above=[SECTION],
                share="Lưu trữ",
            ),
            day=newest_day(years[year][max(years[year])]),
        )


register = registering(ArchivePages)
