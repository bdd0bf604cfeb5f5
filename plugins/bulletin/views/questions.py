"""What a question's page and the list of questions show."""

from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.record.entities.questions import Question
from plugins.bulletin.view import View
from plugins.bulletin.views.articles import history
from plugins.bulletin.views.documents import documents
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.things import thing_row


def question_page(cards: Cards, bodies: Bodies, question: Question) -> dict[str, Any]:
    """Gather everything the page of one question prints."""
    file, bulletin, day = question.file, cards.bulletin, question.people_day
    answering = bulletin.names(question, "organisations")
    return {
        "question": View(
            title=question.title,
            asked=question.day,
            text=file.question,
            asker=file.asker,
            answered=file.answered,
            field=file.field,
            status=question.status,
            body=bodies.html(question.path),
            documents=documents(cards, file.documents),
            label=question.preview_mark,
        ),
        "answerers": [cards.presence(one, day) for one in bulletin.present(question)],
        "organisations_answering": [
            cards.organisation(body, day) for body in answering
        ],
        "history": history(cards, answering, day),
    }


def question_row(question: Question) -> View:
    """Make the row of a question in a list."""
    return thing_row(question, question.file.field or "", question.status)
