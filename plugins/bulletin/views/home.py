"""What the front page shows: one lead, the latest by day, categories, meetings.

No story stands on it twice. What is pinned comes first, then the editors' own order of
the first three; what is written in another language than the site's never leads it.
"""

from collections.abc import Callable, Iterable
from itertools import groupby, islice
from typing import Any

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.articles import Article, placed
from plugins.bulletin.view import View
from plugins.bulletin.views.meetings import upcoming
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.wording import when

LOOKED_AT, SECONDS, LATEST, PHOTOS, PER_SECTION, MEETINGS = 48, 4, 8, 4, 3, 5


class _Stories:
    """Current articles, each given out once."""

    def __init__(self) -> None:
        self._shown: set[Article] = set()

    def take(
        self,
        articles: Iterable[Article],
        few: int,
        suits: Callable[[Article], object] = bool,
    ) -> list[Article]:
        """Take the first few that are still free, suit, and were not withdrawn."""
        free = (
            article
            for article in articles
            if article not in self._shown and article.stands and suits(article)
        )
        taken = list(islice(free, few))
        self._shown.update(taken)
        return taken


def _pictured(article: Article) -> object:
    return article.file.cover


def home_page(cards: Cards) -> dict[str, Any]:
    """Gather the front page: what happened last can be seen in ten seconds."""
    bulletin, stories = cards.bulletin, _Stories()
    recent = bulletin.articles[:LOOKED_AT]
    lang = cards.site.lang
    own = [article for article in recent if article.file.lang == lang]
    first = _raised(bulletin, lang)
    lead = stories.take([*first, *own], 1)
    held = [m for m in bulletin.meetings if m.status == "held"]
    return {
        "lead": cards.lead(lead[0]) if lead else None,
        "seconds": _cards(cards, _seconds(stories, first, own)),
        "days": _days(cards, stories.take(recent, LATEST)),
        "photos": _cards(cards, stories.take(recent, PHOTOS, _pictured)),
        "sections": [
            View(
                # A line may end after the dash of a name, never before it.
                name=c.name.replace(" - ", "\u00a0- "),
                address=c.address,
                articles=_cards(cards, articles),
            )
            for c in cards.site.categories
            if (
                articles := stories.take(
                    bulletin.articles_in.get(c.name, ()), PER_SECTION
                )
            )
        ],
        "upcoming": [cards.meeting(m) for m in upcoming(bulletin)[:MEETINGS]],
        "recent": [cards.meeting(m) for m in held[:MEETINGS]],
        "updated": max((a.updated or a.moment for a in recent), default=None),
    }


def _raised(bulletin: Bulletin, lang: str) -> list[Article]:
    """What editors put first: what is pinned, then their first three, however old."""
    own = [one for one in bulletin.raised if one.file.lang == lang]
    pinned = [one for one in own if one.file.pinned_until]
    return [*pinned, *placed(own).values()]


def _seconds(
    stories: _Stories, first: list[Article], recent: list[Article]
) -> list[Article]:
    """Those beside the lead: what editors put there, then those with pictures, if
    there are; but always as many."""
    chosen = stories.take(first, SECONDS)
    chosen += stories.take(recent[:LATEST], SECONDS - len(chosen), _pictured)
    return [*chosen, *stories.take(recent, SECONDS - len(chosen))]


def _cards(cards: Cards, articles: Iterable[Article]) -> list[View]:
    return [cards.article(article) for article in articles]


def _days(cards: Cards, articles: list[Article]) -> list[View]:
    grouped = groupby(articles, key=lambda a: a.moment.date())
    return [
        View(words=when(day, None), articles=_cards(cards, group))
        for day, group in grouped
    ]
