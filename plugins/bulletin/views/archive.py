"""The archive: years, months of a year as calendars, articles of a month."""

from calendar import Calendar
from collections import Counter
from collections.abc import Sequence
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.view import View

Months = dict[int, list[Article]]


def by_month(bulletin: Bulletin) -> dict[int, Months]:
    """Sort articles into {year: {month: newest first}}, the latest year first."""
    years: dict[int, Months] = {}
    for article in bulletin.articles:
        months = years.setdefault(article.moment.year, {})
        months.setdefault(article.moment.month, []).append(article)
    return years


def months_beside(years: dict[int, Months]) -> dict[tuple[int, int], View]:
    """Find for each month with articles those before and after it, over years."""
    known = sorted((year, month) for year, months in years.items() for month in months)
    links = [
        View(
            title=f"Tháng {month} năm {year}",
            lang="",
            address=addresses.month(year, month),
        )
        for year, month in known
    ]
    before, after = [None, *links], [*links[1:], None]
    return {
        place: View(previous=previous, next=following)
        for place, previous, following in zip(known, before, after, strict=False)
    }


def archive_page(years: dict[int, Months]) -> dict[str, Any]:
    """List every month there is."""
    return {
        "years": [
            View(
                year=year,
                address=addresses.year(year),
                months=[_month(year, m, months[m]) for m in sorted(months)],
            )
            for year, months in years.items()
        ]
    }


def _month(year: int, month: int, articles: Sequence[Article]) -> View:
    return View(
        name=f"Tháng {month}",
        address=addresses.month(year, month),
        count=len(articles),
    )


def year_page(year: int, years: dict[int, Months], page_size: int) -> dict[str, Any]:
    """Show the months of a year as plain calendars, a linked count on each day.

    A day leads to the page of the month's list on which its first article stands.
    """
    known = sorted(years)
    place = known.index(year)
    earlier = known[place - 1] if place else None
    later = known[place + 1] if place + 1 < len(known) else None
    return {
        "year": year,
        "months": [
            _calendar(year, month, years[year][month], page_size)
            for month in sorted(years[year])
        ],
        "previous": earlier
        and View(title=str(earlier), lang="", address=addresses.year(earlier)),
        "next": later
        and View(title=str(later), lang="", address=addresses.year(later)),
    }


def _calendar(
    year: int, month: int, articles: Sequence[Article], page_size: int
) -> View:
    counts = Counter(article.moment.day for article in articles)
    pages: dict[int, int] = {}
    for place, article in enumerate(articles):
        pages.setdefault(article.moment.day, place // page_size + 1)
    address = addresses.month(year, month)
    addresses_of_days = {
        day: addresses.numbered(address, page) for day, page in pages.items()
    }
    return View(
        name=f"Tháng {month}",
        number=month,
        address=address,
        count=len(articles),
        rows=[
            [
                View(
                    day=day or None,
                    address=addresses_of_days.get(day),
                    count=counts.get(day, 0),
                )
                for day in week
            ]
            for week in Calendar().monthdayscalendar(year, month)
        ],
    )
