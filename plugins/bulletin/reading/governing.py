"""Which people a verb gives its roles to.

A verb before a list applies to the whole list ("Dự có …"), a verb after people to
those named since the last verb ("A - …; B - … đồng chủ trì").
"""

from plugins.bulletin.reading import clauses
from plugins.bulletin.reading.chunk import Chunk
from plugins.bulletin.reading.gaps import reaches_back
from plugins.bulletin.reading.persons import Person
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.reading.verbs import SPEAKING_ROLES, Verb

_CONNECTORS = frozenset(("và", ",", "thời", "đã", "cùng", "đến"))
# A verb right after these is what others do: "chỉ đạo kiểm tra".
_OF_OTHERS = frozenset(("chỉ đạo", "báo cáo", "thảo luận", "phổ biến", "quán triệt"))
_CHAIN = frozenset((",", "và", "sự", "cùng"))


class Governing:
    """The verbs of a sentence; `people` receive their roles."""

    def __init__(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """Start before the first chunk."""
        self.sentence = sentence
        self.chunks = chunks
        self.people: list[Person] = []
        self.batch: list[Person] = []
        self.subject: list[Person] = []
        self.lead: list[str] = []
        self.led: list[Person] = []
        self.received = 0
        self.listed = self.done = self.quoting = False
        self.gap: list[str] = []
        self.given: list[tuple[list[Person], str]] = []
        self.attending = clauses.opens_with_side(sentence.low)
        if self.attending:
            self.lead, self.listed = ["dự"], True

    def kind(self, index: int) -> str:
        """Kind of the chunk at the index; '' outside the sentence."""
        return self.chunks[index].kind if 0 <= index < len(self.chunks) else ""

    def begin_batch(self) -> None:
        """After a new address a verb governs only who comes now, or all still open."""
        if self.done or (self.lead and self.listed):
            self.batch = []
        self.done = False

    def introduce(self, person: Person) -> None:
        """Give the person the role stated before."""
        self.gap = []
        self.done = False
        if person.sense == "absent" or person.quoted:
            self.batch = [person] if person.quoted else []
            return
        received = self.sentence.after(person.start) < self.received
        self.batch.append(person)
        if self.lead and not received:
            person.roles.extend(self.lead)
            person.placed = True
            self.led.append(person)

    def on_verb(self, index: int, chunk: Chunk) -> None:
        """Decide whom the verb governs."""
        verb = chunk.verb
        if verb is None:
            return
        self.drop_titles()
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
        elif self.done and clauses.ends_hearing(self.sentence.low, self.chunks, index):
            self.announce(index, verb, listed=False)
        elif governed:
            self.govern(governed, verb)
        elif not verb.speech and clauses.introduces(self.chunks, index):
            self.announce(index, verb, listed=False)
        self.gap = [] if governed else [*self.gap, "…"]

    def drop_titles(self) -> None:
        """Forget posts that were followed by no name."""
        raise NotImplementedError

    def announce(self, index: int, verb: Verb, *, listed: bool) -> None:
        """Keep the roles for the people who come after the verb."""
        if self.quoting:
            return
        chained = self.chunks[index - 1].word in _CHAIN and self.lead and not self.led
        before = self.lead if chained and not self.attending else []
        self.settle()
        self.lead, self.listed = [*before, *verb.roles], listed
        self.batch, self.subject, self.attending = [], [], False

    def settle(self) -> None:
        """Close the list a verb stood before; several chairs are co-chairs."""
        self.given.extend((self.led, role) for role in self.lead)
        self.lead, self.led = [], []
        for people, role in self.given:
            if role == "chủ trì" and len(people) > 1:
                for person in people:
                    person.roles[:] = [
                        "đồng chủ trì" if r == "chủ trì" else r for r in person.roles
                    ]
        self.given = []

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
        linked = before.word in _CONNECTORS or leads_on
        return self.subject if linked and len(self.gap) <= limit else []

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
        if not self.listed:
            self.given.extend((self.led, role) for role in self.lead)
            self.lead, self.led = [], []
        self.quoting = self.quoting or verb.speech
