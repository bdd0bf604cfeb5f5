"""Notices and questions as open data."""

from typing import Any

from plugins.bulletin.outputs.data import popolo
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities import notices, questions
from plugins.bulletin.site import Site


class Notice(popolo.Shape, frozen=True, kw_only=True):
    """What a body told everybody, with its last day and what came of it."""

    id: str
    title: str
    classification: str
    issued_on: popolo.PartialDay
    closes_on: popolo.PartialDay | None = None
    outcome: str | None = None
    organization_ids: tuple[str, ...] = ()
    url: str


class Question(popolo.Shape, frozen=True, kw_only=True):
    """What was asked and who answers; never who asked."""

    id: str
    title: str
    question: str | None = None
    subject: str | None = None
    asked_on: popolo.PartialDay
    answered_on: popolo.PartialDay | None = None
    answerers: tuple[str, ...] = ()
    answerer_ids: tuple[str, ...] = ()
    organization_ids: tuple[str, ...] = ()
    url: str


def notice(one: notices.Notice, bulletin: Bulletin, site: Site) -> Notice:
    """Describe a notice."""
    file = one.file
    return Notice(
        id=one.id,
        title=one.title,
        classification=file.kind,
        issued_on=one.day.isoformat(),
        closes_on=file.closes.isoformat() if file.closes else None,
        outcome=file.outcome,
        organization_ids=tuple(b.id for b in bulletin.names(one, "issuers")),
        url=absolute(site.url, one.address),
    )


def question(one: questions.Question, bulletin: Bulletin, site: Site) -> Question:
    """Describe a question."""
    file, people = one.file, bulletin.present(one)
    lines = [p.appearance.line for p in people]
    return Question(
        id=one.id,
        title=one.title,
        question=file.question,
        subject=file.field,
        asked_on=one.day.isoformat(),
        answered_on=file.answered.isoformat() if file.answered else None,
        answerers=tuple(
            ", ".join(filter(None, (line.name, line.printed))) for line in lines
        ),
        answerer_ids=tuple(p.official.id for p in people if p.official),
        organization_ids=tuple(b.id for b in bulletin.names(one, "organisations")),
        url=absolute(site.url, one.address),
    )


def inputs(one: notices.Notice | questions.Question, bulletin: Bulletin) -> list[Any]:
    """Return what the record of either is made of besides the site."""
    people = bulletin.present(one)
    named = bulletin.named.get(one.path, {})
    return [
        one.id,
        one.file,
        [[p.appearance.line.name, p.official and p.official.id] for p in people],
        [[key, [body.id for body in found]] for key, found in named.items()],
    ]
