"""Posts that end: "A thôi giữ chức …", "miễn nhiệm đối với A, …", "thay A nghỉ hưu".

leaves(telling, 0, ())  →  Change("A", …, begins=False), …
"""

from collections.abc import Iterator, Sequence

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.changes import leaving_rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.taking import words_after
from plugins.bulletin.reading.changes.telling import Telling, Turn
from plugins.bulletin.reading.changes.told_before import why
from plugins.bulletin.words.text import level

_NEAR = 80


def leaves(telling: Telling, number: int, taken: Sequence[Change]) -> Iterator[Change]:
    """The own posts somebody leaves; taken are the posts told of before."""
    yield from list(_removed(telling, number)) or _retires(telling, number, taken)


def leaves_told(telling: Telling, number: int) -> Iterator[Change]:
    """ "A thôi giữ các chức vụ: X, Y", "A, X, thôi làm Y": the posts that follow."""
    begin, end = words_after(telling, number)
    found = telling.sentence.search(leaving_rules.LEAVES_POST, begin, end + 1)
    if not found or found.start() > _NEAR:
        return
    person = telling.people[number]
    if telling.is_aside(person.start, begin + found.start()):
        return
    posts, stop = telling.posts_at(begin + found.end())
    for post in posts:
        turn = Turn(post, found["verb"], begins=False, at_once=True)
        yield telling.change(person, turn, stop)


def _removed(telling: Telling, number: int) -> Iterator[Change]:
    """ "miễn nhiệm đối với ông A, X và bà B, Y": each leaves the own posts."""
    start = telling.people[telling.groups[number][0]].start
    found = telling.sentence.ends(leaving_rules.REMOVED_WHOM, start)
    if not found or telling.is_aside(start, start):
        return
    # A decision on somebody's retiring may be announced long before it.
    at_once = "nghỉ" not in found["verb"]
    verb = start - len(found[0])
    decided = at_once or telling.sentence.ends(leaving_rules.DECIDED, verb)
    person = telling.people[number]
    of_party = "đảng" in (found["where"] or "")
    for post in split_posts(person.posts):
        if of_party and not leaving_rules.OF_PARTY.pattern.search(level(post)):
            continue
        reason = why(telling, number) or found["verb"]
        turn = Turn(post, reason, begins=False, at_once=at_once)
        change = telling.change(person, turn, person.end)
        if change.date or decided:
            yield change


def _retires(
    telling: Telling, number: int, taken: Sequence[Change]
) -> Iterator[Change]:
    """Own posts, or the one a successor takes; only when the day is told."""
    sentence, person = telling.sentence, telling.people[number]
    found = sentence.at(leaving_rules.LEAVES, person.end)
    if not found:
        return
    replaced = taken and sentence.ends(leaving_rules.INSTEAD_OF, person.start)
    posts = [taken[-1].post] if replaced else split_posts(person.posts)
    for post in posts:
        at_once = found["why"].startswith("thôi")
        turn = Turn(post, found["why"], begins=False, at_once=at_once)
        change = telling.change(person, turn, found.end())
        if change.date:
            yield change
