"""People of a report as its sentences add up, and who of them took part.

merge(Mention("Tài", …), people, [])  →  adds to Attendee("Nông Văn Tài", …)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.posts.printed import post_key
from plugins.bulletin.reading.people import people_rules as rules
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.words.text import level, match_key

# Spoken of, or only cited: nobody who is there, unless another sentence says so.
NOT_THERE = frozenset(("absent", "cited"))
_CHAIRS = {"chủ trì", "đồng chủ trì", "chủ tọa"}
_COMRADES = ("chí", "đ/c", "đ.c", "biểu")


@dataclass
class Attendee:
    """A person taking part, as the report shows them; posts are full, roles printed."""

    name: str
    honorific: str | None = None
    posts: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    comrade: bool = False
    placed: bool = False
    senses: set[str] = field(default_factory=set)
    spans: list[tuple[int, int]] = field(default_factory=list)


def _resolve(
    mention: Mention, people: Sequence[Attendee], listed: Sequence[Attendee]
) -> Attendee | None:
    """The person already met under the full name, or the last one it shortens.

    Who is listed twice in one list, each time with other posts, is two people.
    """
    key = match_key(mention.name)
    same = [person for person in people if match_key(person.name) == key]
    for person in same:
        if share_a_post(mention.posts, person.posts):
            return person
    if same:
        apart = mention.posts and same[-1].posts and same[-1] in listed
        return None if apart else same[0]
    short = [p for p in people if match_key(p.name).endswith(f" {key}")]
    return short[-1] if short and len(key.split()) <= 2 else None


def _add_post(person: Attendee, post: str) -> None:
    """Add the post unless it is known; a longer form replaces its beginning."""
    key = post_key(post)
    for place, other in enumerate(person.posts):
        known = post_key(other)
        if known == key or known.startswith(f"{key} "):
            return
        if key.startswith(f"{known} "):
            person.posts[place] = post
            return
    person.posts.append(post)


def merge(
    mention: Mention, people: list[Attendee], listed: list[Attendee], offset: int = 0
) -> None:
    """Add what a sentence says of a person to the people named so far.

    `listed` are those that the same list has named before; offset is where the
    sentence stands in the text.
    """
    person = _resolve(mention, people, listed)
    if person is None:
        if " " not in mention.name and not rules.ONE_WORD_NAME.pattern.match(
            level(mention.name)
        ):
            return
        person = Attendee(mention.name)
        people.append(person)
    listed.append(person)
    person.spans.append((offset + mention.start, offset + mention.end))
    person.honorific = person.honorific or mention.honorific
    person.senses.add(mention.sense)
    if mention.sense == "absent":
        return
    person.comrade = person.comrade or mention.address in _COMRADES
    person.placed = person.placed or mention.placed
    roles = mention.roles or (["đại biểu"] if mention.address == "biểu" else [])
    person.roles += [role for role in roles if role not in person.roles]
    for post in mention.posts:
        _add_post(person, post)


def _is_history(person: Attendee) -> bool:
    return bool(rules.LONG_DEAD.pattern.match(level(person.name)))


def verdict_on(person: Attendee) -> str:
    """Return "present", "dropped", or the reason why it is uncertain."""
    dead = any(rules.DEAD.pattern.match(level(post)) for post in person.posts)
    if dead or person.senses <= NOT_THERE or _is_history(person):
        return "dropped"
    business = bool(person.posts) and all(
        rules.BUSINESS.pattern.search(level(p))
        and not rules.OF_MEMBERS.pattern.match(level(p))
        for p in person.posts
    )
    if business and "chủ trì" not in " ".join(person.roles):
        return "business"
    if "removed" in person.senses and not person.placed:
        return "removed"
    ranked = bool(rules.RANK.pattern.search(level(person.honorific or "")))
    sure = person.comrade or ranked or {*person.roles} & _CHAIRS
    if person.posts or (person.placed and sure):
        return "present"
    if "appointed" in person.senses:
        return "appointed"
    return "unplaced" if person.comrade else "dropped"
