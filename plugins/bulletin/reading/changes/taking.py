"""Posts that begin: "bầu ông A làm …", "A, B giữ chức …", "bầu Phó Chủ tịch là ông A".

takes(telling, 0)  →  Change("A", …, begins=True), …
"""

import re
from collections.abc import Iterator

from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.telling import Telling, Turn

# An election counts from its own day.
_AT_ONCE = ("bầu", "tái", "đắc", "trúng", "phê chuẩn bổ sung", "hiệp thương")
_FAR = 170
_NEAR = 60
# "bà B làm Phó Chủ tịch" after "ông A được bầu làm Chủ tịch": the verb holds on.
_DIRECTLY = 2


def takes(telling: Telling, number: int) -> Iterator[Change]:
    """The posts the person of that number takes, told after the name."""
    sentence = telling.sentence
    begin, end = words_after(telling, number)
    found = sentence.search(rules.TAKES, begin, end)
    if not found and sentence.at(rules.AND_TAKES, end):
        begin, end = end, _limit(telling, number)
        found = sentence.search(rules.TAKES, begin, end)
    if not found and telling.to_fill and sentence.search(rules.ELECTED, begin, end):
        for post in telling.to_fill:
            yield begun(telling, number, post, "bầu", end)
    if not found or not _is_taken(telling, number, found, begin):
        return
    posts, stop = _posts(telling, number, begin, begin + found.end())
    verb = _verb(telling, number, begin, begin + found.end())
    for post in posts:
        yield begun(telling, number, post, verb, stop)


def _is_taken(telling: Telling, number: int, found: re.Match[str], begin: int) -> bool:
    """Whether the words found mean that a post is taken now."""
    verb = _verb(telling, number, begin, begin + found.end())
    directly = found.start() <= _DIRECTLY
    sure = found["sure"] or (verb and found.start() <= _NEAR)
    aside = telling.is_aside(telling.people[number].start, begin + found.start())
    return bool(sure or (telling.title and directly)) and not aside


def _posts(
    telling: Telling, number: int, begin: int, position: int
) -> tuple[tuple[str, ...], int]:
    """The posts at the position and where they end; of several people in turn, one."""
    sentence = telling.sentence
    if sentence.at(rules.THIS_POST, position):
        return telling.post_before(telling.people[number].start), position
    posts, stop = telling.posts_at(position)
    if not posts and sentence.ends(rules.WON, position):
        return telling.to_fill, position
    first, last = telling.groups[number]
    in_turn = sentence.search(rules.IN_TURN, begin, position)
    if in_turn and len(posts) == last - first + 1:
        posts = (posts[number - first],)
    return posts, stop


def begun(telling: Telling, number: int, post: str, verb: str, stop: int) -> Change:
    """The change by which the person of that number takes the post."""
    turn = Turn(post, verb, begins=True, at_once=verb.startswith(_AT_ONCE))
    return telling.change(telling.people[number], turn, stop)


def words_after(telling: Telling, number: int) -> tuple[int, int]:
    """The words after the person's list, up to somebody else or a semicolon."""
    begin = telling.people[telling.groups[number][1]].end
    words = telling.sentence.low[begin : _limit(telling, number)].split(";")[0]
    return begin, begin + len(words)


def _limit(telling: Telling, number: int) -> int:
    """Where somebody else begins, or the words are too far from the person."""
    last = telling.groups[number][1]
    after = telling.people[last + 1 : last + 2]
    limit = after[0].start if after else len(telling.sentence.low)
    return min(limit, telling.people[last].end + _FAR)


def _verb(telling: Telling, number: int, begin: int, end: int) -> str:
    """The verb of appointment after the person or right before; "" for none."""
    sentence, people = telling.sentence, telling.people
    if found := sentence.search(rules.BEGINS, begin, end):
        return found["verb"]
    first = people[telling.groups[number][0]].start
    if before := _last(telling, max(0, first - _NEAR), first):
        return before
    directly = sentence.low[begin:end].strip() in ("làm", "giữ chức", "giữ chức vụ")
    clause = sentence.low.rfind(";", 0, first) + 1
    if not (number and sentence.low[clause:first].strip() in ("", "và")):
        return _last(telling, clause, first) if directly and number else ""
    # "bầu: A giữ chức …; B giữ chức …": the verb before the first holds for all.
    return _last(telling, 0, people[0].start)


def _last(telling: Telling, start: int, end: int) -> str:
    """The last verb of appointment between the places; "" for none."""
    found = list(telling.sentence.every(rules.BEGINS, start, end))
    return found[-1]["verb"] if found else ""
