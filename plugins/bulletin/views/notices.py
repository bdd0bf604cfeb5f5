"""What a notice's page and the list of notices show.

A page says the last day as well as how it stands: who reads it later than it was built
is told by `closes.js` that the day has passed.
"""

from collections.abc import Sequence
from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.entities.notices import Notice
from plugins.bulletin.view import View
from plugins.bulletin.views.articles import history
from plugins.bulletin.views.documents import documents
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.things import thing_row


def notice_page(cards: Cards, bodies: Bodies, notice: Notice) -> dict[str, Any]:
    """Gather everything the page of one notice prints."""
    file, issuers = notice.file, cards.bulletin.names(notice, "issuers")
    return {
        "notice": View(
            title=notice.title,
            kind=notice.label,
            date=notice.day,
            closes=file.closes,
            open=notice.open,
            status=notice.status,
            summary=file.summary,
            send_to=file.send_to,
            outcome=file.outcome,
            body=bodies.html(notice.path),
            documents=documents(cards, file.documents),
            label=notice.preview_mark,
        ),
        "issuers": [cards.organisation(body, notice.day) for body in issuers],
        "history": history(cards, issuers, notice.day),
    }


def notice_row(notice: Notice) -> View:
    """Make the row of a notice in a list."""
    closes, over = notice.file.closes, notice.open is False
    return thing_row(notice, notice.label, notice.status, closes, over=over)


def open_first(notices: Sequence[Notice]) -> list[Notice]:
    """Order notices: what is open by its last day, then the rest from the newest on."""
    still = [one for one in notices if one.open]
    still.sort(key=lambda one: (one.file.closes, one.id))
    return [*still, *(one for one in notices if not one.open)]
