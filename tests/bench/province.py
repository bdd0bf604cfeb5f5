"""A province's meetings and articles, in blocks of a thousand articles.

A block depends on the seed and its number alone: the small corpora are the
beginning of the large ones, and blocks can be written side by side.

    block(1, 0, officials(1)).articles[0]  →  Article(slug="nam-son-so-ket-…-01", …)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from tests.bench.people import (
    COHORT_DAYS,
    COHORT_SIZE,
    Body,
    Official,
    byline,
    cohort_start,
    in_office,
    living_bodies,
)
from tests.bench.prose import Prose, templates
from tests.bench.words import Dice, slug, vocabulary

BLOCK = 1_000
ARTICLES_A_DAY = BLOCK // COHORT_DAYS
MEETINGS_A_BLOCK = 300
PHOTOS = 12
CATEGORIES = (
    "Chính quyền",
    "Xây dựng Đảng",
    "Kinh tế",
    "Văn hóa - Xã hội",
    "Quốc phòng - An ninh",
    "Mặt trận - Đoàn thể",
    "Nông thôn mới",
    "Bạn đọc",
)
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


@dataclass(frozen=True, slots=True)
class Article:
    """An article about a meeting, and one official more."""

    slug: str
    title: str
    date: datetime
    category: str
    summary: str
    author: str
    meeting: Meeting
    official: Official
    topics: tuple[str, ...]
    photo: int
    caption: str
    body: str

    @property
    def officials(self) -> tuple[Official, ...]:
        """Everybody the article is about, the same five in all corpora."""
        return (*self.meeting.present, self.official)


@dataclass(frozen=True, slots=True)
class Block:
    """Fifty days of a province."""

    meetings: tuple[Meeting, ...]
    articles: tuple[Article, ...]


def topics() -> tuple[str, ...]:
    """The three hundred topics."""
    words = vocabulary()
    return tuple(s + facet for facet in words["facets"] for s in words["subjects"])


def _meeting(
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


def _lead(dice: Dice, meeting: Meeting) -> str:
    who, other = meeting.present[:2]
    return Prose(dice).fill(
        dice.pick(templates("leads")),
        part=meeting.session.capitalize(),
        day=f"{meeting.date.day}/{meeting.date.month}",
        body=meeting.body.short,
        kind=meeting.kind,
        about=meeting.title.split(" ", len(meeting.kind.split()))[-1],
        who=who.name,
        post=who.posts_on(meeting.date)[-1],
        other=other.name,
        guests=meeting.guests,
    )


def _title(dice: Dice) -> tuple[str, str]:
    words = vocabulary()
    place = dice.pick(words["districts"] + words["communes"])
    topic = dice.near_first(topics())
    return (
        f"{place} {dice.pick(words['acts'])} {topic} {dice.pick(words['periods'])}",
        topic,
    )


def _article(
    dice: Dice,
    moment: datetime,
    meeting: Meeting,
    people: Sequence[Official],
    earlier: dict[str, tuple[str, str]],
) -> Article:
    """An article about a meeting; `earlier` (slug → link) is what it may point to."""
    prose = Prose(dice)
    title, topic = _title(dice)
    name = f"{slug(title)}-{moment:%d}"
    while name in earlier:
        title, topic = _title(dice)
        name = f"{slug(title)}-{moment:%d}"
    lead = _lead(dice, meeting)
    others = [person for person in people[:200] if person not in meeting.present]
    official = dice.near_first(others)
    speeches = [
        prose.speech(who.name, meeting.kind) for who in (*meeting.present[:2], official)
    ]
    link = ""
    if earlier and dice.chance(25):
        target = dice.pick(list(earlier.values())[-200:])
        link = prose.link(*target)
    earlier[name] = (title, f"/{moment:%Y/%m}/{name}/")
    return Article(
        slug=name,
        title=title,
        date=moment,
        category=dice.near_first(CATEGORIES),
        summary=prose.sentence() if dice.chance(70) else "",
        author=byline(dice),
        meeting=meeting,
        official=official,
        topics=tuple(dict.fromkeys((topic, *dice.some(2, topics())))),
        photo=dice.number(1, PHOTOS) if dice.chance(15) else 0,
        caption=dice.pick(vocabulary()["captions"]),
        body=prose.body(lead, speeches, link),
    )


def _moment(number: int, index: int, dice: Dice) -> datetime:
    """Twenty articles a day, from six in the morning on, never two at once."""
    day, order = divmod(index, ARTICLES_A_DAY)
    first = datetime.combine(cohort_start(number), time(6))
    return first + timedelta(days=day, minutes=45 * order + dice.number(0, 44))


def block(
    seed: int, number: int, everybody: Sequence[Official], articles: int = BLOCK
) -> Block:
    """Fifty days: at most a thousand articles, and their meetings."""
    dice = Dice(f"{seed}-{number}")
    people = in_office(everybody, number)
    taken: set[str] = set()
    meetings: dict[int, Meeting] = {}
    earlier: dict[str, tuple[str, str]] = {}
    written = []
    for index in range(articles):
        moment = _moment(number, index, dice)
        place = index * MEETINGS_A_BLOCK // BLOCK
        if place not in meetings:
            meetings[place] = _meeting(dice, moment.date(), people, taken)
        written.append(_article(dice, moment, meetings[place], people, earlier))
    return Block(tuple(meetings.values()), tuple(written))
