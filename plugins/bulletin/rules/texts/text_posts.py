"""A post in the text must be one the registry gives the person on that day.

"Đồng chí Nông Văn Tài, Giám đốc Sở Y tế" on 2018-07-20, when the registry has him
there only until 2017   →  text-post-not-held (warning)

    "Đồng chí Nông Văn Tài, Giám đốc Sở Y tế" while he is its acting head
    →  text-post-not-held (warning)

    "Trưởng ban Cũ Tỉnh ủy Lò Văn An" after that body got another name
    →  former-body-name (warning)

A text abridges posts and a registry has gaps, so this stays silent where the registry
knows no post of that day and not this one of another, about a second post beside a
confirmed one, and about what a meeting prints too, where it is told already.
"""

from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.reading.article_text import NamedOfficial
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.intervals import Certainty
from plugins.bulletin.record.in_time.post_on_day import Verdict, judge
from plugins.bulletin.rules.linked.bodies_in_time import former_names
from plugins.bulletin.rules.linked.post_not_held import told
from plugins.bulletin.rules.texts.text_beside_record import BesideRecord
from plugins.bulletin.words.dates import short_day

_WRONG = frozenset({Verdict.ENDED, Verdict.OTHERWISE, Verdict.STILL, Verdict.UNCERTAIN})


def check(beside: BesideRecord) -> Iterator[Problem]:
    """Compare the posts beside every name of an article with the registry."""
    said = {(one.name, one.posts) for one in beside.text.people}
    aside = (p for p in beside.text.aside if (p.name, p.posts) not in said)
    for person in (*beside.text.people, *aside):
        if person.posts:
            yield from _check_person(beside, person)


def _check_person(beside: BesideRecord, person: NamedOfficial) -> Iterator[Problem]:
    official = beside.registry.official(person.name, beside.day, person.posts).found
    if official is None:
        return
    printed = beside.printed_posts(official)
    posts = [post for post in person.posts if post not in printed]
    for told_of in former_names(posts, official, beside.day, beside.registry):
        yield beside.warn("former-body-name", person.place, *told_of)
    for post in _wrong(beside, person, official):
        if post not in printed:
            yield _problem(beside, person, official, post)


def _wrong(
    beside: BesideRecord, person: NamedOfficial, official: Official
) -> Iterator[str]:
    registry, day = beside.registry, beside.day
    known = any(t.on(day) is not Certainty.NO for t in official.tenures)
    judged = {post: judge(post, official, day, registry) for post in person.posts}
    confirmed = any(one.confirms for one in judged.values())
    for post, (verdict, _) in judged.items():
        unknown = verdict is Verdict.UNKNOWN and known and not confirmed
        if unknown or verdict in _WRONG:
            yield post


def _problem(
    beside: BesideRecord, person: NamedOfficial, official: Official, post: str
) -> Problem:
    day, name = beside.day, official.name
    held = [t for t in official.tenures if t.on(day) is not Certainty.NO]
    message = f'Danh bạ không ghi ngày {short_day(day)} {name} giữ chức "{post}".'
    known = ", ".join(
        told(tenure, day, beside.registry) for tenure in held or official.tenures
    )
    hint = f"theo danh bạ: {name} - {known}"
    return beside.warn("text-post-not-held", person.place, message, hint)
