"""The articles of the invented province.

make_article(Dice("1"), moment, meeting, officials, {})  →  Article(slug="nam-son-…", …)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tests.bench.meetings import Meeting, topics
from tests.bench.people import Official, byline
from tests.bench.prose import Prose, templates
from tests.bench.words import Dice, slug, vocabulary

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


def make_article(
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
