"""Lists cut into pages of a fixed length.

list_pages("/chu-de/dan-van/", articles, 20)  →  [(address, items, pager), …]
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar

from plugins.bulletin import addresses
from plugins.bulletin.articles import Article
from plugins.bulletin.bulletin import Bulletin
from plugins.bulletin.meetings import Meeting
from plugins.bulletin.views.view import View

T = TypeVar("T")
NEAR = 2
CORRECTED = "Bài đã cải chính, đã rút"


def corrected(bulletin: Bulletin) -> list[Article]:
    """Return the articles corrected or withdrawn, what was said last first."""
    known = {a: day for a in bulletin.articles if (day := a.corrected)}
    return sorted(known, key=lambda article: known[article], reverse=True)


def list_pages(
    address: str, items: Sequence[T], size: int
) -> Iterator[tuple[str, Sequence[T], View | None]]:
    """Cut a list into pages: address, items and pager (None for a single page).

    An empty list still has its one page.
    """
    total = max(1, -(-len(items) // size))
    for number in range(1, total + 1):
        shown = items[(number - 1) * size : number * size]
        yield addresses.numbered(address, number), shown, _pager(address, number, total)


def newest_day(
    articles: Iterable[Article], meetings: Iterable[Meeting] = ()
) -> date | None:
    """Return the day of the newest thing in lists that run from the newest on."""
    days = [article.moment.date() for article in islice(articles, 1)]
    held = (meeting.day for meeting in meetings if meeting.file.status == "held")
    return max([*days, *islice(held, 1)], default=None)


def _pager(address: str, number: int, total: int) -> View | None:
    if total == 1:
        return None
    near = range(max(1, number - NEAR), min(total, number + NEAR) + 1)
    shown = sorted({1, *near, total})
    return View(
        number=number,
        total=total,
        first=address,
        previous=addresses.numbered(address, number - 1) if number > 1 else None,
        next=addresses.numbered(address, number + 1) if number < total else None,
        pages=[
            View(number=n, address=addresses.numbered(address, n), current=n == number)
            for n in shown
        ],
    )
