"""Which people a verb gives its roles to.

A verb before a list applies to the whole list ("Dự có …"), a verb after people to
those named since the last verb ("A - …; B - … đồng chủ trì").
"""

from plugins.bulletin.reading.people import clauses, subjects
from plugins.bulletin.reading.people.gaps import HELPERS, reaches_back
from plugins.bulletin.reading.people.leading import Leading
from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.verbs import SPEAKING_ROLES, Verb

_CONNECTORS = frozenset(("và", ",", "thời", "đã", "cùng", "đến"))
# A verb right after these is what others do: "chỉ đạo kiểm tra".
_OF_OTHERS = frozenset(("chỉ đạo", "báo cáo", "thảo luận", "phổ biến", "quán triệt"))


class Governing(Leading):
    """The verbs of a sentence; `people` receive their roles."""

    def on_verb(self, index: int, chunk: Chunk) -> None:
        """Decide whom the verb governs."""
        verb = chunk.verb
        if verb is None:
            return
        self.drop_titles()
        if not verb.weak:
            self.name_holder(index)
        beside_person = self.kind(index - 1) in ("name", "post") or self.gap
        governed = self.governed(index, verb)
        before_list = not verb.speech and clauses.announces(
            self.chunks, index, "có" if governed else "có gồm"
        )
        if received := clauses.receives(self.chunks, index):
            self.announce(index, verb, listed=True)
            self.received = self.chunks[received].start
        elif before_list and not (governed and beside_person):
            self.announce(index, verb, listed=True)
        elif self.done and subjects.ends_hearing(self.sentence.low, self.chunks, index):
            self.announce(index, verb, listed=False)
        elif governed:
            self.govern(governed, verb)
        elif not verb.speech and clauses.introduces(self.chunks, index):
            self.announce(index, verb, listed=False)
        self.gap = [] if governed else [*self.gap, "…"]

    def drop_titles(self) -> None:
        """Forget posts that were followed by no name."""
        raise NotImplementedError

    def name_holder(self, index: int) -> None:
        """Take a post without a name for whom the text said holds it."""
        raise NotImplementedError

    def governed(self, index: int, verb: Verb) -> list[Person]:
        """The people before the verb that it speaks of."""
        if self.batch and not self.done:
            reaches = reaches_back(self.gap, verb, self.chunks[index - 1].word)
            return self.batch if reaches else []
        if self.quoting or not self.subject:
            return []
        limit = 2 if verb.weak else 16 if verb.speech else 9
        before = self.chunks[index - 1]
        leads_on = before.verb is not None and (
            before.verb.roles == ("trưởng đoàn",)
            if verb.weak
            else before.verb.roles[0] not in _OF_OTHERS
        )
        linked = before.word in _CONNECTORS or leads_on or self.leads_delegation()
        return self.subject if linked and len(self.gap) <= limit else []

    def leads_delegation(self) -> bool:
        """Whether the subject was just called head: "làm trưởng đoàn sang thăm"."""
        return self.heading and all(word in HELPERS for word in self.gap)

    def govern(self, people: list[Person], verb: Verb) -> None:
        """Give the roles; a verb of saying opens reported speech."""
        fresh = self.listed and self.led and people[0] is not self.led[0]
        for person in people:
            if fresh and not self.done:
                person.roles = [r for r in person.roles if r not in self.lead]
            if not (verb.speech and SPEAKING_ROLES & set(person.roles)):
                person.roles.extend(verb.roles)
            person.placed = True
        self.given.extend((list(people), role) for role in verb.roles)
        self.subject, self.done = list(people), True
        self.heading = verb.roles == ("trưởng đoàn",)
        if not self.listed:
            self.given.extend((self.led, role) for role in self.lead)
            self.lead, self.led = [], []
        self.quoting = self.quoting or verb.speech
