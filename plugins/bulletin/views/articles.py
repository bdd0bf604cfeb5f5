"""What an article's page shows.

article_page(cards, article, neighbours)  →  {"article": View, "meetings": […], …}
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.outputs.citations import Cited, citation
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.ended_bodies import living
from plugins.bulletin.view import View
from plugins.bulletin.views.documents import documents
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.views.parts.languages import in_languages
from plugins.bulletin.words.wording import in_words


def article_page(
    cards: Cards,
    bodies: Bodies,
    article: Article,
    previous: Article | None,
    following: Article | None,
) -> dict[str, Any]:
    """Gather everything the page of one article prints."""
    bulletin = cards.bulletin
    links = bulletin.links[article.path]
    day = article.moment.date()
    named = {p.official for m in links.meetings for p in bulletin.people[m.id]}
    return {
        "article": _article(cards, bodies, article),
        "languages": in_languages(bulletin, article),
        "meetings": [
            cards.once(("block", m.id), partial(meeting_block, cards, m))
            for m in links.meetings
        ],
        "people": [
            *(person for meeting in links.meetings for person in cards.people(meeting)),
            *(cards.mention(o, day) for o in links.officials if o not in named),
        ],
        "previous": previous and cards.article(previous),
        "next": following and cards.article(following),
        "related": [cards.article(a) for a in bulletin.related[article.path]],
        "history": history(cards, bulletin.organisations_of(article), day),
        "citation": citation(
            Cited(
                title=article.title,
                key=article.address.strip("/").replace("/", "-"),
                day=day,
                address=absolute(cards.site.url, article.address),
                site=cards.site.name,
                authors=article.authors,
                lang=article.file.lang,
            )
        ),
    }


def _article(cards: Cards, bodies: Bodies, article: Article) -> View:
    file = article.file
    return View(
        of=article.path,
        title=file.title,
        heading=article.heading,
        address=article.address,
        date=article.moment,
        updated=article.updated,
        updates=sorted(
            (View(date=u.date, note=u.note) for u in file.updates),
            key=lambda update: update.date,
            reverse=True,
        ),
        authors=article.authors,
        summary=file.summary,
        body=bodies.html(article.path),
        category=cards.category(file.category),
        cover=lead_picture(cards, article),
        source=file.source,
        documents=documents(cards, file.documents),
        correction=file.correction,
        withdrawn=file.withdrawn,
        minutes=article.minutes,
        topics=[
            cards.link(t.name, t.address) for t in cards.bulletin.topics_of(article)
        ],
        label=article.label_at(cards.bulletin.now),
        lang=file.lang,
    )


def lead_picture(cards: Cards, article: Article) -> View | None:
    """Make the picture at the head of an article, if it has one."""
    cover = article.file.cover
    return cards.pictures.picture(cover, "lead", article.title) if cover else None


def meeting_block(cards: Cards, meeting: Meeting) -> View:
    """Make the meeting as an article shows it: with organisers and chairs."""
    bulletin = cards.bulletin
    people = zip(bulletin.people[meeting.id], cards.people(meeting), strict=True)
    return View(
        meeting=cards.meeting(meeting),
        organisers=callers(cards, meeting),
        chairs=[person for presence, person in people if presence.appearance.chairs],
    )


def callers(cards: Cards, meeting: Meeting) -> list[View]:
    """Make the cards of who called a meeting, under their names of its day."""
    bodies = cards.bulletin.organisers[meeting.id]
    return [cards.organisation(body, meeting.day) for body in bodies]


def history(cards: Cards, bodies: Iterable[Organisation], day: date) -> list[View]:
    """Tell which organisations no longer exist, and what took their place since."""
    registry = cards.bulletin.registry
    return [
        View(
            organisation=cards.organisation(body, day),
            ended=body.interval.end and in_words(body.interval.end),
            successors=[cards.organisation(one) for one in living(body, registry)],
        )
        for body in bodies
        if body.former
    ]
