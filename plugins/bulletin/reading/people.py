"""The people of a whole report, each once, with all posts and roles it gives them.

"Dự có đồng chí Nông Văn Tài - Giám đốc Sở Y tế." + "Đồng chí Tài phát biểu."
    →  Attendee("Nông Văn Tài", posts=("Giám đốc Sở Y tế",), roles=("dự", "phát biểu"))
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.bulletin.honorifics import HONORIFIC
from plugins.bulletin.post_words import HEAD
from plugins.bulletin.posts import post_key
from plugins.bulletin.reading.absence import LONG_DEAD
from plugins.bulletin.reading.mentions import Mention, read_sentence
from plugins.bulletin.reading.names import FAMILIES, name_key, run_end
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.text import level, match_key

_ADDRESS = re.compile(
    r"(?<!\w)(?:đồng chí|đ/c|ông|bà|đại biểu|đại tá|thượng tá|trung tá|thiếu tướng"
    r"|trung tướng"
    r"|thượng tướng|đại tướng|thiếu tá|tiến s[ĩỹ]|thạc s[ĩỹ])(?!\w)"
)
# A sentence without any of these names nobody.
_SIGN = re.compile(
    rf"(?<!\w)(?:đồng chí|đ/c|đ\.c|ông|bà|ngài|đại biểu|dự|tham gia|cùng đi"
    rf"|{HONORIFIC.pattern}|{HEAD.pattern})(?!\w)"
)
_BUSINESS = re.compile(
    r"công ty|tập đoàn|doanh nghiệp|hợp tác xã|htx|ngân hàng (?:tmcp|thương mại)"
)
_LONGEST = 15_000  # no list of guests is longer; what is, is no sentence
_COMRADES = ("chí", "đ/c", "đ.c", "biểu")
_WHY = {
    "removed": "miễn nhiệm, nghỉ hưu hoặc thôi chức vụ",
    "appointed": "được bầu, bổ nhiệm hoặc điều động",
    "business": "khách của doanh nghiệp",
    "unplaced": "được nhắc tới, không rõ có dự hay không",
}


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


@dataclass
class People:
    """Everybody a report names: those taking part, groups, and what is uncertain."""

    attendees: list[Attendee]
    groups: list[str]
    uncertain: list[str]


def certain_names(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Full names that stand after a form of address or a rank: key → level form."""
    names = {}
    for sentence in sentences:
        for found in _ADDRESS.finditer(sentence.low):
            start = sentence.after(found.end())
            end = run_end(sentence, start)
            if end - start > 2 or (
                end - start == 2 and sentence.low_at(start) in FAMILIES
            ):
                tokens = sentence.tokens[start:end]
                words = " ".join(token.low for token in tokens)
                names[name_key(sentence, start, end)] = words
    return names


def _resolve(name: str, people: Sequence[Attendee]) -> Attendee | None:
    """The person already met under the full name, or the last one it shortens."""
    key = match_key(name)
    for person in people:
        if match_key(person.name) == key:
            return person
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


def _merge(mention: Mention, people: list[Attendee]) -> None:
    person = _resolve(mention.name, people)
    if person is None:
        if " " not in mention.name:
            return
        person = Attendee(mention.name)
        people.append(person)
    person.spans.append((mention.start, mention.end))
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


def _verdict(person: Attendee) -> str:
    """Return "present", "dropped", or the reason why it is uncertain."""
    if person.senses == {"absent"} or LONG_DEAD.fullmatch(level(person.name)):
        return "dropped"
    business = bool(person.posts) and all(
        _BUSINESS.search(level(p)) for p in person.posts
    )
    if business and "chủ trì" not in " ".join(person.roles):
        return "business"
    if "removed" in person.senses and not person.placed:
        return "removed"
    if person.posts or (person.placed and person.comrade):
        return "present"
    if "appointed" in person.senses:
        return "appointed"
    return "unplaced" if person.comrade else "dropped"


def _all_people(
    sentences: Sequence[Sentence], certain: Mapping[str, str]
) -> tuple[list[Attendee], list[str]]:
    people: list[Attendee] = []
    groups: list[str] = []
    spelled = tuple(certain.values())
    announced: tuple[str, ...] = ()
    for sentence in sentences:
        low = sentence.low
        if len(low) > _LONGEST:
            continue
        if _SIGN.search(low) or any(name in low for name in spelled):
            said = read_sentence(sentence, certain.keys(), announced)
            announced = said.announced
            groups += [group for group in said.groups if group not in groups]
            for mention in said.mentions:
                _merge(mention, people)
    return people, groups


def present_people(
    sentences: Sequence[Sentence], certain: Mapping[str, str]
) -> list[Attendee]:
    """Those who take part, in the order in which they are named."""
    people, _ = _all_people(sentences, certain)
    return [person for person in people if _verdict(person) == "present"]


def read_people(sentences: Sequence[Sentence]) -> People:
    """Gather the people and groups of the sentences, and who is uncertain."""
    people, groups = _all_people(sentences, certain_names(sentences))
    verdicts = [(person, _verdict(person)) for person in people]
    return People(
        [person for person, verdict in verdicts if verdict == "present"],
        groups,
        [f"{p.name}: {_WHY[v]}." for p, v in verdicts if v in _WHY],
    )
