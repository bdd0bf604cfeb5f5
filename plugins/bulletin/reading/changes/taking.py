"""Posts that begin: "bầu ông A làm …", "A, B giữ chức …", "bầu Phó Chủ tịch là ông A".

takes(telling, 0)  →  Change("A", …, begins=True), …
"""

from collections.abc import Iterator

from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.telling import Telling, Turn

# An election counts from its own day.
_AT_ONCE = ("bầu", "tái", "đắc", "trúng", "phê chuẩn bổ sung")
_FAR = 170
_NEAR = 60
# "bà B làm Phó Chủ tịch" after "ông A được bầu làm Chủ tịch": the verb holds on.
_DIRECTLY = 2


def takes(telling: Telling, number: int) -> Iterator[Change]:
    """The posts the person of that number takes, told after the name."""
    sentence = telling.sentence
    begin, end = words_after(telling, number)
    found = sentence.search(rules.TAKES, begin, end)
    if not found:
        return
    start = begin + found.start()
    verb = _verb(telling, number, begin, begin + found.end())
    directly = found.start() <= _DIRECTLY
    sure = found["sure"] or (verb and found.start() <= _NEAR)
    if not (sure or (telling.title and directly)):
        return
    if telling.is_aside(telling.people[number].start, start):
        return
    posts, stop = telling.posts_at(begin + found.end())
    first, last = telling.group(number)
    in_turn = sentence.search(rules.IN_TURN, begin, begin + found.start())
    if in_turn and len(posts) == last - first + 1:
        posts = (posts[number - first],)
    for post in posts:
        yield begun(telling, number, post, verb, stop)


def begun(telling: Telling, number: int, post: str, verb: str, stop: int) -> Change:
    """The change by which the person of that number takes the post."""
    turn = Turn(post, verb, begins=True, at_once=verb.startswith(_AT_ONCE))
    return telling.change(telling.people[number], turn, stop)


def words_after(telling: Telling, number: int) -> tuple[int, int]:
    """The words after the person's list, up to somebody else or a semicolon."""
    low, last = telling.sentence.low, telling.group(number)[1]
    begin = telling.people[last].end
    after = telling.people[last + 1 : last + 2]
    limit = after[0].start if after else len(low)
    words = low[begin : min(limit, begin + _FAR)].split(";")[0]
    return begin, begin + len(words)


def _verb(telling: Telling, number: int, begin: int, end: int) -> str:
    """The verb of appointment after the person or right before; "" for none."""
    sentence, people = telling.sentence, telling.people
    if found := sentence.search(rules.BEGINS, begin, end):
        return found["verb"]
    first = people[telling.group(number)[0]].start
    if before := _last(telling, max(0, first - _NEAR), first):
        return before
    directly = sentence.low[begin:end].strip() in ("làm", "giữ chức", "giữ chức vụ")
    clause = sentence.low.rfind(";", 0, first) + 1
    return _last(telling, clause, first) if directly and number else ""


def _last(telling: Telling, start: int, end: int) -> str:
    """The last verb of appointment between the places; "" for none."""
    found = list(telling.sentence.every(rules.BEGINS, start, end))
    return found[-1]["verb"] if found else ""
