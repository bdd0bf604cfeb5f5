"""Roles that a verb before a list gives to the people of the list.

"Dự hội nghị có đồng chí …; đồng chí …"  →  every one is "dự"
"""

from plugins.bulletin.reading.people import absence, clauses, subjects
from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs import Verb

_CHAIN = frozenset((",", "và", "sự", "cùng"))


class Leading:
    """The people of a sentence, and the roles stated before they are named."""

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
        self.heading = False
        self.listed = self.done = self.quoting = False
        self.gap: list[str] = []
        self.given: list[tuple[list[Person], str]] = []
        self.attending = clauses.opens_with_side(sentence.low)
        if self.attending:
            self.lead, self.listed = ["dự"], True
        self.spoke_first = subjects.spoke_first(sentence.low)
        if self.spoke_first:
            self.lead = ["phát biểu"]

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
        if self.done:
            self.batch = []
        if self.spoke_first and self.led and self.gap != ["và"]:
            self.settle()
            self.batch, self.spoke_first = [], False
        self.gap = []
        self.done = False
        if person.sense == "absent" or person.quoted:
            self.batch = [person] if person.quoted else []
            return
        received = self.sentence.after(person.start) < self.received
        received = received or absence.is_object(self.sentence, person.start)
        self.batch.append(person)
        if self.lead and not received:
            person.roles.extend(self.lead)
            person.placed = True
            self.led.append(person)

    def announce(self, index: int, verb: Verb, *, listed: bool) -> None:
        """Keep the roles for the people who come after the verb."""
        if self.quoting:
            return
        chain = self.chunks[index - 1].word in _CHAIN or self.kind(index - 1) == "verb"
        chained = chain and self.lead and not self.led
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
