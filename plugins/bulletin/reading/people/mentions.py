"""What one sentence says of people: who, with which posts, in which roles.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế."
    →  Mention(name="Nông Văn Tài", posts=("Giám đốc Sở Y tế",), roles=["dự"])
"""

import re
from dataclasses import dataclass, field

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.people import absence
from plugins.bulletin.reading.people.met_before import Met
from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.people.sentence_reader import Walk
from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import Sentence

_ITEM = re.compile(r"\s*(?:[-–—+•*]\s*|\d+[.)]\s*)?(?:đồng chí|đ/c|ông|bà)(?= )")


@dataclass
class Mention:
    """A person as one sentence shows them; start and end are places in the text.

    sense is "" for somebody taking part, else "absent", "removed" or "appointed".
    """

    name: str
    start: int
    end: int
    address: str = ""
    honorific: str | None = None
    posts: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    sense: str = ""
    placed: bool = False


@dataclass
class Said:
    """What a sentence says: people and unnamed groups, in order."""

    mentions: list[Mention]
    groups: list[str]
    announced: tuple[str, ...] = ()
    subject: str = ""


def _mention(sentence: Sentence, person: Person) -> Mention:
    own = split_posts(person.title) + split_posts(person.printed)
    return Mention(
        person.name,
        sentence.start + person.start,
        sentence.start + person.end,
        person.address,
        person.honorific,
        tuple(dict.fromkeys((*person.group_posts, *own))),
        list(dict.fromkeys(person.roles)),
        _sense(person.sense, absence.after(sentence, person.end)),
        person.placed,
    )


def _sense(before: str, after: str) -> str:
    """Join the signs on both sides; being absent outweighs the others."""
    return "absent" if "absent" in (before, after) else before or after


def _subject(walk: Walk, before: str) -> str:
    """The name a following "Đồng chí yêu cầu" stands for; "" when it could be two."""
    named = sum(chunk.kind == "name" for chunk in walk.chunks)
    if named == 0 and not walk.people:
        return before
    sound = named <= 1 and len(walk.people) == 1 and not walk.people[0].sense
    return walk.people[0].name if sound else ""


def read_sentence(
    sentence: Sentence,
    known: Known,
    announced: tuple[str, ...] = (),
    subject: str = "",
    met: Met | None = None,
) -> Said:
    """Read the people and groups of a sentence; known names need no address.

    announced are the roles of a line such as "Tham dự có:" right before a list;
    subject is whom the sentences before told of, met are the officials so far.
    """
    if absence.lists_absent(sentence):
        return Said([], [])
    roles = announced if _ITEM.match(sentence.low) else ()
    walk = Walk(sentence, list(chunks(sentence, known)), known, roles)
    walk.before, walk.met = subject, met or Met()
    walk.read()
    present = [p for p in walk.people if p.roles or not p.quoted]
    return Said(
        [_mention(sentence, person) for person in present],
        walk.groups,
        walk.announced or roles,
        _subject(walk, subject),
    )
