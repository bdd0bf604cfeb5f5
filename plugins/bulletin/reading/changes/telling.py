"""One sentence that may tell changes of post, made ready to be read.

Telling(sentence, known, cut, [Holder("Nông Văn Tài", …)], day, time)
"""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.holders import Holder
from plugins.bulletin.reading.sentence import time_rules
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.names import name_in_run
from plugins.bulletin.reading.sentence.own_time import (
    Time,
    day_told,
    own_time,
    since_day,
    time_before,
)
from plugins.bulletin.reading.sentence.posts.spans import post_end
from plugins.bulletin.reading.sentence.tokens import Sentence

_JOINTS = (",", "và", "kiêm", "-", "–", ";")


class Turn(NamedTuple):
    """What happens to a post: why, whether it begins, whether it counts at once."""

    post: str
    why: str
    begins: bool = True
    at_once: bool = False


@dataclass(slots=True)
class Telling:
    """A sentence, its chunks, the people in it, and when it tells of."""

    sentence: Sentence
    known: Known
    cut: list[Chunk]
    people: list[Holder]
    event: date | None
    time: Time
    title: bool = False
    # The posts that the sentences before had to fill: "bầu Phó Chủ tịch UBND huyện."
    to_fill: tuple[str, ...] = ()
    # For each person the first and last of those listed together.
    groups: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        """See once who is listed together."""
        self.groups = []
        for number in range(len(self.people)):
            listed = bool(number) and self._joined(number - 1)
            first = self.groups[-1][0] if listed else number
            members = range(first, number + 1)
            self.groups[first:] = [(first, number)] * len(members)

    @property
    def decision(self) -> str | None:
        """The number of the decision that the sentence names."""
        found = self.sentence.search(rules.DECISION)
        return self.sentence.text[slice(*found.span("number"))] if found else None

    def _joined(self, number: int) -> bool:
        """Whether only a comma or "và" stands between a person and the next."""
        one, other = self.people[number : number + 2]
        between = self.sentence.low[one.end : other.start].strip()
        return between in (",", "và", ";", ", và")

    def posts_at(self, position: int) -> tuple[tuple[str, ...], int]:
        """The posts printed at the position and where they end; none for ()."""
        tokens, index = self.sentence.tokens, self.sentence.after(position)
        start = stop = index
        while (end := self._post_end(index)) > index:
            if stop > start and name_in_run(self.sentence, end, self.known):
                break  # "…, Chủ tịch UBND tỉnh Nông Văn Tài": somebody else's
            stop = end
            index = end + 1 if self.sentence.low_at(end) in _JOINTS else end
        if stop == start:
            return (), position
        text = self.sentence.text[tokens[start].start : tokens[stop - 1].end]
        return split_posts(text), tokens[stop - 1].end

    def post_before(self, position: int) -> tuple[str, ...]:
        """The last post printed before the position: "… giữ chức danh này"."""
        tokens = self.sentence.tokens
        posts = [
            self.sentence.text[tokens[chunk.start].start : tokens[chunk.end - 1].end]
            for chunk in self.cut
            if chunk.kind == "post" and tokens[chunk.end - 1].end <= position
        ]
        return tuple(posts[-1:]) or self.to_fill

    @property
    def filling(self) -> tuple[str, ...]:
        """The posts that the sentence has to fill, nobody being named for them."""
        tokens = self.sentence.tokens
        last = max((person.end for person in self.people), default=0)
        return tuple(
            self.sentence.text[start : tokens[chunk.end - 1].end]
            for chunk in self.cut
            if chunk.kind == "post" and (start := tokens[chunk.start].start) >= last
            if self.sentence.search(rules.GIVEN_TO, 0, start)
        )

    def _post_end(self, index: int) -> int:
        head = self.sentence.match(POST, index)
        if head == index:
            return index
        return post_end(self.sentence, head, self.known, owned=True)

    def is_aside(self, start: int, end: int) -> bool:
        """Whether the clause up to a verb tells of something past or proposed."""
        clause = max(self.sentence.low.rfind(mark, 0, start) for mark in ",;:.") + 1
        return self.sentence.search(rules.NOT_NOW, clause, end) is not None

    def change(self, person: Holder, turn: Turn, end: int) -> Change:
        """The change, its post printed up to end, with its day.

        The day told after the post counts, then the one right before the person, then
        the sentence's own, which is that of an event only for what counts at once.
        """
        post, term = without_term(turn.post)
        time = self._told_after(end)
        if time is None:
            time = time_before(self.sentence, person.start, self.event) or self.time
            if not (turn.at_once or time.own):
                time = Time()
        why = ", ".join(filter(None, (turn.why, term))) or None
        told = " ".join(self.sentence.text.split())
        return Change(
            person.name,
            post,
            turn.begins,
            time.day,
            why,
            self.decision,
            told,
            time.since,
            time.career,
        )

    def _told_after(self, position: int) -> Time | None:
        """The time told after a post: "từ ngày …", "năm 2006"; None for none."""
        rest = self.sentence.low[position:].split(" thay ")[0]
        end = position + len(rest)
        found = self.sentence.search(time_rules.SINCE, position, end)
        if day := since_day(found, self.event):
            return own_time(day.isoformat(), self.event, since=True)
        if self.sentence.at(time_rules.VAGUE_AFTER, position):
            return Time(None, own=True)
        after = self.sentence.at(time_rules.TIME_AFTER, position)
        told = day_told(after, self.event) if after else None
        return own_time(told, self.event) if told else None


def without_term(post: str) -> tuple[str, str]:
    """The post, and the term printed after it.

    "Chủ tịch UBND xã khóa X"  →  "Chủ tịch UBND xã", "khóa X"
    """
    found = rules.TERM.pattern.search(post)
    if not found or not found["term"]:
        return post.strip(" ,"), ""
    return post[: found.start()].strip(" ,"), found["term"].strip(" ,")
