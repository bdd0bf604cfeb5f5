"""The meetings of the invented province.

make_meeting(Dice("1"), date(2012, 1, 5), officials, set())  →  Meeting(…)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.bench.bodies import Body, living_bodies
from tests.bench.people import Official
from tests.bench.words import Dice, slug, vocabulary

KINDS = ("hội nghị", "phiên họp", "buổi làm việc", "kỳ họp")
SESSIONS = ("sáng", "chiều")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; the first one present has the chair."""

    id: str
    title: str
    kind: str
    date: date
    session: str
    body: Body
    place: str
    present: tuple[Official, ...]
    guests: str
    agenda: tuple[str, ...]
    subject: str


def topics() -> tuple[str, ...]:
    """The three hundred topics."""
    words = vocabulary()
    return tuple(s + facet for facet in words["facets"] for s in words["subjects"])


def make_meeting(
    dice: Dice, day: date, people: Sequence[Official], taken: set[str]
) -> Meeting:
    words = vocabulary()
    kind, subject = dice.near_first(KINDS), dice.near_first(topics())
    about = f"{dice.pick(words['acts'])} {subject} {dice.pick(words['periods'])}"
    name = f"{slug(kind)}-{slug(about, 50)}-{day:%Y-%m-%d}"
    number = 1
    while (unique := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    taken.add(unique)
    return Meeting(
        id=unique,
        title=f"{kind.capitalize()} {about}",
        kind=kind,
        date=day,
        session=dice.pick(SESSIONS),
        body=dice.near_first(living_bodies()),
        place=dice.pick(words["rooms"]),
        present=tuple(dice.some(4, people)),
        guests=dice.pick(words["guests"]),
        agenda=tuple(f"Thảo luận về {item}" for item in dice.some(2, topics()[:50])),
        subject=subject,
    )
