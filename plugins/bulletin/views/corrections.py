"""What was corrected or withdrawn, the latest decision first."""

from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards


def corrections(cards: Cards) -> list[View]:
    """Make an entry for each correction and each withdrawal.

    An article that was corrected and later withdrawn has two.
    """
    made = [*_corrected(cards, cards.bulletin), *_withdrawn(cards, cards.bulletin)]
    return sorted(made, key=lambda entry: (entry.date, entry.article.address))[::-1]


def _corrected(cards: Cards, bulletin: Bulletin) -> list[View]:
    return [
        View(
            article=cards.article(article),
            date=correction.date,
            correction=correction,
            reason=None,
        )
        for article in bulletin.articles
        if (correction := article.file.correction)
    ]


def _withdrawn(cards: Cards, bulletin: Bulletin) -> list[View]:
    return [
        View(
            article=cards.article(article),
            date=withdrawn.date,
            correction=None,
            reason=withdrawn.reason,
        )
        for article in bulletin.articles
        if (withdrawn := article.file.withdrawn)
    ]
