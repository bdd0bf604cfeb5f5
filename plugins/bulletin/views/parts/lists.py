"""Lists cut into pages of a fixed length.

list_page("/chu-de/dan-van/", articles, 20, 2)  →  (address, items 21 to 40, pager)
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.view import View

T = TypeVar("T")
# Address, items and pager; no pager when it is the only one.
Page = tuple[str, Sequence[T], View | None]
NEAR = 2
PARTS = 5
CORRECTED = "Bài đã cải chính, đã rút"


def corrected(bulletin: Bulletin) -> list[Article]:
    """Return the articles corrected or withdrawn, what was said last first."""
    known = {a: day for a in bulletin.amended if (day := a.corrected)}
    return sorted(known, key=lambda article: known[article], reverse=True)


def page_count(items: Sequence[object], size: int) -> int:
    """Return how many pages a list has; an empty one still has its one."""
    return max(1, -(-len(items) // size))


def list_page(address: str, items: Sequence[T], size: int, number: int) -> Page[T]:
    """Cut the page of a number, from 1, out of a list."""
    shown = items[(number - 1) * size : number * size]
    pager = _pager(address, number, page_count(items, size))
    return addresses.numbered(address, number), shown, pager


def list_pages(address: str, items: Sequence[T], size: int) -> Iterator[Page[T]]:
    """Cut a whole list into its pages."""
    for number in range(1, page_count(items, size) + 1):
        yield list_page(address, items, size, number)


def newest_day(
    articles: Iterable[Article], meetings: Iterable[Meeting] = ()
) -> date | None:
    """Return the day of the newest thing in lists that run from the newest on."""
    days = [article.moment.date() for article in islice(articles, 1)]
    held = (meeting.day for meeting in meetings if meeting.begun)
    return max([*days, *islice(held, 1)], default=None)


def _pager(address: str, number: int, total: int) -> View | None:
    if total == 1:
        return None
    near = range(max(1, number - NEAR), min(total, number + NEAR) + 1)
    # Places to jump to in a long list, beside the next few pages.
    far = {max(1, round(total * part / PARTS)) for part in range(1, PARTS)}
    shown = sorted({1, *near, total, *(far if total > 2 * PARTS else ())})
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
