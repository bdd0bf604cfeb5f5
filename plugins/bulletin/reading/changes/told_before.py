"""Changes told before the name: "miễn nhiệm chức vụ … đối với A", "bầu … là ông A".

told_before(telling, 0)  →  Change("A", …), …
"""

from collections.abc import Iterator

from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes import leaving_rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.taking import begun
from plugins.bulletin.reading.changes.telling import Telling, Turn


def told_before(telling: Telling, number: int) -> Iterator[Change]:
    """The changes of the person of that number whose posts stand before the list."""
    first = telling.groups[number][0]
    start = telling.people[first].start
    if of_sentence_before := list(_of_post_before(telling, number, start)):
        yield from of_sentence_before
    elif telling.sentence.ends(rules.WHOSE, start) and not telling.is_aside(
        start, start
    ):
        yield from _of_posts_printed(telling, number, first, start)


def _of_post_before(telling: Telling, number: int, start: int) -> Iterator[Change]:
    """ "người trúng cử là A", "miễn nhiệm chức danh này đối với A"."""
    sentence, person = telling.sentence, telling.people[number]
    if telling.to_fill and sentence.ends(rules.WINNER_IS, start):
        for post in telling.to_fill:
            yield begun(telling, number, post, "bầu", person.end)
    elif found := sentence.ends(leaving_rules.THIS_TAKEN, start):
        for post in telling.post_before(start):
            yield left(telling, number, post, why(telling, number) or found["verb"])


def _of_posts_printed(
    telling: Telling, number: int, first: int, start: int
) -> Iterator[Change]:
    person = telling.people[number]
    since = telling.people[first - 1].end if first else 0
    for post, place in _posts_between(telling, since, start):
        verb, ends = _verb_before(telling, place, since)
        if ends:
            yield left(telling, number, post, why(telling, number) or verb)
        elif verb == "giao":
            # Only "giao quyền …" gives a post; what else is given is a task.
            if post.startswith("quyền "):
                acting = f"Q{post[1:]}"
                yield begun(telling, number, acting, "giao quyền", person.end)
        elif verb:
            yield begun(telling, number, post, verb, person.end)


def _posts_between(
    telling: Telling, since: int, until: int
) -> Iterator[tuple[str, int]]:
    """Posts between two places, with where each begins; none before a semicolon."""
    tokens = telling.sentence.tokens
    for chunk in telling.cut:
        start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
        inside = since <= start and end <= until and chunk.kind == "post"
        if inside and ";" not in telling.sentence.low[end:until]:
            yield telling.sentence.text[start:end], start


def _verb_before(telling: Telling, place: int, since: int) -> tuple[str, bool]:
    """The verb before the post, and whether it takes the post away.

    "miễn nhiệm chức vụ X đối với A và chức vụ Y đối với B": the verb holds for Y too.
    """
    sentence = telling.sentence
    if found := sentence.search(leaving_rules.TAKEN_FROM, 0, place):
        return found["verb"], True
    if found := sentence.search(rules.GIVEN_TO, 0, place):
        return found["verb"], False
    if since and sentence.search(leaving_rules.AND_POST, since, place):
        earlier = sentence.search(leaving_rules.REMOVES, 0, since)
        return (earlier["verb"], True) if earlier else ("", False)
    return "", False


def why(telling: Telling, number: int) -> str:
    """The reason printed after the person: "do chuyển công tác"; "" for none."""
    found = telling.sentence.at(leaving_rules.WHY, telling.people[number].end)
    return telling.sentence.text[slice(*found.span("why"))] if found else ""


def left(telling: Telling, number: int, post: str, reason: str) -> Change:
    """The change by which the person leaves the post, at once when no day is told."""
    person = telling.people[number]
    turn = Turn(post, reason, begins=False, at_once=True)
    return telling.change(person, turn, person.end)
