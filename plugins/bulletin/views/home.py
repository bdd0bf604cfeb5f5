"""What the front page shows: one lead, the latest by day, categories, meetings."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from plugins.bulletin.articles import Article
from plugins.bulletin.views.cards import Cards
from plugins.bulletin.views.meetings import upcoming
from plugins.bulletin.views.view import View

LATEST, PER_SECTION, MEETINGS, PHOTOS = 12, 4, 5, 4


def home_page(cards: Cards) -> dict[str, Any]:
    """Gather the front page: what happened last can be seen in ten seconds."""
    bulletin = cards.bulletin
    current = [a for a in bulletin.articles[: LATEST * 4] if not a.file.withdrawn]
    lead = current[0] if current else None
    held = [m for m in bulletin.meetings if m.file.status == "held"]
    return {
        "lead": lead and _lead(cards, lead),
        "days": _days(cards, current[1 : LATEST + 1]),
        "sections": [
            View(name=c.name, address=c.address, articles=_cards(cards, articles))
            for c in cards.site.categories
            if (articles := bulletin.articles_in.get(c.name, [])[:PER_SECTION])
        ],
        "upcoming": [cards.meeting(m) for m in upcoming(bulletin)[:MEETINGS]],
        "recent": [cards.meeting(m) for m in held[:MEETINGS]],
        "photos": _cards(cards, [a for a in current[1:] if a.file.cover][:PHOTOS]),
        "updated": max((a.updated or a.moment for a in current), default=None),
    }


def _lead(cards: Cards, article: Article) -> View:
    cover = article.file.cover
    return View(
        title=article.title,
        address=article.address,
        date=article.moment,
        summary=article.summary,
        category=cards.category(article.file.category),
        cover=cover and cards.pictures.picture(cover, "lead", article.title),
        minutes=article.minutes,
        label=article.label_at(cards.bulletin.now),
    )


def _cards(cards: Cards, articles: Iterable[Article]) -> list[View]:
    return [cards.article(article) for article in articles]


def _days(cards: Cards, articles: list[Article]) -> list[View]:
    grouped = groupby(articles, key=lambda a: a.moment.date())
    return [View(date=day, articles=_cards(cards, group)) for day, group in grouped]
