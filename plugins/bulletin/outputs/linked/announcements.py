"""Notices and questions as schema.org has them.

announcement(notice, issuers, site)  →  {"@type": "SpecialAnnouncement", …}
"""

from collections.abc import Iterable

from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.outputs.linked.json_ld import Thing, reference, thing
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.notices import Notice
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.entities.questions import Question
from plugins.bulletin.site import Site


def announcement(notice: Notice, issuers: Iterable[Organisation], site: Site) -> Thing:
    """Describe a notice with its last day."""
    closes = notice.file.closes
    return thing(
        "SpecialAnnouncement",
        name=notice.title,
        text=notice.summary or notice.title,
        category=notice.label,
        url=absolute(site.url, notice.address),
        datePosted=notice.day.isoformat(),
        expires=closes.isoformat() if closes else None,
        inLanguage="vi",
        publisher=[reference(body, site, notice.day) for body in issuers],
    )


def question_and_answer(
    question: Question,
    bodies: Iterable[Organisation],
    people: Iterable[Presence],
    site: Site,
) -> Thing:
    """Describe a question with its answer, where there is one."""
    file, day = question.file, question.people_day
    answer = {
        "@type": "Answer",
        "text": question.text.first_paragraph,
        "datePublished": file.answered.isoformat() if file.answered else None,
        "author": [
            *(reference(one.official, site, day) for one in people if one.official),
            *(reference(body, site, day) for body in bodies),
        ],
    }
    answered = bool(file.answered and question.text.first_paragraph)
    return thing(
        "QAPage",
        url=absolute(site.url, question.address),
        inLanguage="vi",
        mainEntity={
            "@type": "Question",
            "name": question.title,
            "text": file.question or question.title,
            "datePublished": question.day.isoformat(),
            "answerCount": 1 if answered else 0,
            **({"acceptedAnswer": answer} if answered else {}),
        },
    )
