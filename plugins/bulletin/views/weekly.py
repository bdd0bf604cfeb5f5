"""The last complete week of the bulletin, of a category or of a body.

weekly_page(cards, Followed("/luu-tru/", "Bản tin"), week)
    →  {"articles": […], "meetings": […], "amended": […], …}

Which week that is follows from the newest item's own day, without a clock: the week
before its week is over for certain.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import dropwhile, takewhile
from typing import Any, NamedTuple, TypeVar

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.site import Link
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.lists import corrected
from plugins.bulletin.words.weeks import Week, week_of
from plugins.bulletin.words.wording import week_words

T = TypeVar("T")
NAME = "Bản tin tuần"


class Followed(NamedTuple):
    """Whose week: the address and name of its page, and what tells what is of it.

    `key` is a body's id or a category's name; '' stands for the whole bulletin.
    """

    address: str
    name: str
    key: str = ""
    is_body: bool = False

    def articles(self, bulletin: Bulletin) -> Sequence[Article]:
        """Its articles, the newest first."""
        if not self.key:
            return bulletin.articles
        by = bulletin.articles_by if self.is_body else bulletin.articles_in
        return by.get(self.key, [])

    def meetings(self, bulletin: Bulletin) -> Sequence[Meeting]:
        """Its meetings, the latest first; a category has none."""
        if self.is_body:
            return bulletin.meetings_by.get(self.key, [])
        return [] if self.key else bulletin.meetings

    def has(self, article: Article, bulletin: Bulletin) -> bool:
        """Whether an article is one of its own."""
        if self.is_body:
            return any(b.id == self.key for b in bulletin.organisations_of(article))
        return not self.key or article.file.category == self.key


def last_week(bulletin: Bulletin) -> Week | None:
    """Return the week before that of the newest item; None for an empty bulletin."""
    newest = bulletin.as_of
    return week_of(newest - timedelta(7)) if newest > date.min else None


def weekly_page(cards: Cards, of: Followed, week: Week) -> dict[str, Any]:
    """Gather what its page and its letter tell of a week, in the order of days."""
    bulletin = cards.bulletin
    articles = _within(of.articles(bulletin), lambda a: a.moment.date(), week)
    meetings = _within(of.meetings(bulletin), lambda m: m.day, week)
    amended = cards.once(("amended", week), lambda: _amended(bulletin, week))
    return {
        "title": title_of(of, week),
        "week": f"Tuần {week.number}, {week_words(week.monday)}",
        "articles": [
            cards.article(a) for a in reversed(articles) if not a.file.withdrawn
        ],
        "meetings": [cards.meeting(m) for m in reversed(meetings)],
        "amended": [cards.article(a) for a in amended if of.has(a, bulletin)],
        "whole": View(name=of.name, address=of.address),
    }


def title_of(of: Followed, week: Week) -> str:
    """What the page of the week is called."""
    return f"{of.name}: tuần {week_words(week.monday)}"


def followed(
    bulletin: Bulletin, categories: Iterable[Link], name: str
) -> list[Followed]:
    """Name whose weeks are told: the bulletin's, each category's, each body's."""
    return [
        Followed(addresses.ARCHIVE, name),
        *(Followed(one.address, one.name, one.name) for one in categories),
        *(
            Followed(body.address, body.name, body.id, is_body=True)
            for body in bulletin.organisations
            if weekly_of_body(bulletin, body)
        ),
    ]


def weekly_of_body(bulletin: Bulletin, body: Organisation) -> str:
    """Return where the week of a body is told; '' while nothing is known of it.

    As soon as there is anything it has the page, and keeps it.
    """
    known = bulletin.articles_by.get(body.id) or bulletin.meetings_by.get(body.id)
    return addresses.weekly(body.address) if known and last_week(bulletin) else ""


def _within(items: Sequence[T], day: Callable[[T], date], week: Week) -> list[T]:
    """Those of a week, of items that run from the newest back."""
    later = dropwhile(lambda one: day(one) > week.sunday, items)
    return list(takewhile(lambda one: day(one) >= week.monday, later))


def _amended(bulletin: Bulletin, week: Week) -> list[Article]:
    """What was corrected or withdrawn in a week."""
    told = ((article, article.corrected) for article in corrected(bulletin))
    return [a for a, at in told if at and week.monday <= at.date() <= week.sunday]
