"""Reads the changes of posts that one sentence tells.

ChangeReader(sentence, known, date(2021, 6, 28)).read()  →  Change(…), …
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.changes import change_rules as rules
from plugins.bulletin.reading.changes.change import Change
from plugins.bulletin.reading.changes.change_words import since_day, without_term
from plugins.bulletin.reading.changes.changed_people import Named, named_in
from plugins.bulletin.reading.sentence.chunks import chunks
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.post_spans import post_end
from plugins.bulletin.reading.sentence.tokens import Sentence

_AT_ONCE = ("bầu", "tái", "đắc")  # an election counts from its own day
_FAR = 170


class ChangeReader:
    """Reads one sentence; day is the event's."""

    def __init__(self, sentence: Sentence, known: Known, day: date | None) -> None:
        """Cut the sentence and find its names."""
        self.sentence, self.known, self.day = sentence, known, day
        self.low = sentence.low
        self.cut = list(chunks(sentence, known))
        self.people = list(named_in(sentence, self.cut))
        found = sentence.search(rules.DECISION)
        self.decision = sentence.text[slice(*found.span("number"))] if found else None

    def read(self) -> Iterator[Change]:
        """The changes in the order of the names."""
        taken: list[Change] = []
        for number, person in enumerate(self.people):
            told = list(self.taking(number, person)) or list(self.told_before(person))
            taken += [change for change in told if not change.ends]
            yield from told or self.leaving(person, taken)

    def taking(self, number: int, person: Named) -> Iterator[Change]:
        """The posts a person takes: "bầu ông A làm …", "A, B được bầu giữ chức …"."""
        last = number
        while last + 1 < len(self.people) and self.joined(last):
            last += 1
        limit = self.people[last + 1].start if last + 1 < len(self.people) else None
        begin = self.people[last].end
        after = self.low[begin : min(limit or len(self.low), begin + _FAR)]
        end = begin + len(after.split(";")[0])
        found = self.sentence.search(rules.TAKES, begin, end)
        verb = self.verb(person, begin, begin + found.end() if found else begin)
        if not found or not (verb or found["sure"]):
            return
        if not found["sure"] and found.start() > 60:
            return
        for post, end in self.posts_at(begin + found.end()):
            yield self.change(person.name, post, verb or "", end)

    def joined(self, number: int) -> bool:
        """Whether only a comma or "và" stands between a person and the next."""
        one, other = self.people[number : number + 2]
        return self.low[one.end : other.start].strip() in (",", "và", ";")

    def verb(self, person: Named, begin: int, end: int) -> str:
        """The verb of appointment after the person or right before; "" for none."""
        if found := self.sentence.search(rules.BEGINS, begin, end):
            return found["verb"]
        before = self.low[max(0, person.start - 60) : person.start]
        nearest = list(rules.BEGINS.pattern.finditer(before))
        return nearest[-1]["verb"] if nearest else ""

    def posts_at(self, position: int) -> Iterator[tuple[str, int]]:
        """The posts printed at the position, with the place where they end."""
        index = self.sentence.after(position)
        head = self.sentence.match(POST, index)
        if head == index:
            return
        end = post_end(self.sentence, head, self.known, owned=True)
        tokens = self.sentence.tokens
        start, stop = tokens[index].start, tokens[end - 1].end
        for post in split_posts(self.sentence.text[start:stop]):
            yield post, stop

    def told_before(self, person: Named) -> Iterator[Change]:
        """Changes told before the name: "miễn nhiệm chức vụ … đối với ông A"."""
        if not self.sentence.search(rules.WHOSE, 0, person.start):
            return
        tokens = self.sentence.tokens
        for chunk in self.cut[: person.chunk]:
            start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
            if chunk.kind != "post" or ";" in self.low[end : person.start]:
                continue
            post = self.sentence.text[start:end]
            if found := self.sentence.search(rules.TAKEN_FROM, 0, start):
                yield self.ending(person, post, self.why(person) or found["verb"])
            elif found := self.sentence.search(rules.GIVEN_TO, 0, start):
                if found["verb"] != "giao":
                    yield self.change(person.name, post, found["verb"], person.end)
                elif post.startswith("quyền "):
                    post = f"Q{post[1:]}"
                    yield self.change(person.name, post, "giao quyền", person.end)

    def why(self, person: Named) -> str:
        """The reason printed after the person: "do chuyển công tác"; "" for none."""
        found = self.sentence.at(rules.WHY, person.end)
        return self.sentence.text[slice(*found.span("why"))] if found else ""

    def leaving(self, person: Named, taken: Sequence[Change]) -> Iterator[Change]:
        """Posts left: one's own, or that which a successor takes in the sentence."""
        found = self.sentence.at(rules.LEAVES, person.end)
        replaced = self.sentence.search(rules.INSTEAD_OF, 0, person.start)
        posts = [taken[-1].post] if replaced and taken else split_posts(person.posts)
        last = self.since(person.end)
        if not found or last is None:
            return
        for post in posts:
            end = (last - timedelta(days=1)).isoformat()
            yield Change(person.name, post, end=end, end_reason=found["why"], ends=True)

    def ending(self, person: Named, post: str, why: str) -> Change:
        """The post is taken from the person, on the event's day or the one told."""
        day = self.since(person.end) or self.day
        return Change(
            person.name,
            without_term(post)[0],
            end=day.isoformat() if day else None,
            end_reason=why,
            decision=self.decision,
            ends=True,
        )

    def change(self, name: str, post: str, verb: str, end: int) -> Change:
        """The person takes the post that is printed up to end."""
        post, term = without_term(post)
        day = self.since(end)
        if day is None and verb.startswith(_AT_ONCE):
            day = self.day
        reason = ", ".join(filter(None, (verb, term))) or None
        start = day.isoformat() if day else None
        return Change(name, post, start, None, reason, None, self.decision)

    def since(self, position: int) -> date | None:
        """The day from which it holds, when the rest of the sentence says so."""
        rest = self.low[position:].split(" thay ")[0]
        found = self.sentence.search(rules.SINCE, position, position + len(rest))
        return since_day(found, self.day)
