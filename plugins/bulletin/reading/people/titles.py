"""Posts printed before names, or without one: whom they belong to.

"Giám đốc Sở Y tế Nông Văn Tài"  →  the post of the name after it
"đồng chí Bí thư Tỉnh ủy"        →  the only one met who holds the post
"""

from plugins.bulletin.reading.people import absence, subjects
from plugins.bulletin.reading.people.governing import Governing
from plugins.bulletin.reading.people.met_before import Met
from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs import SAYS
from plugins.bulletin.words.text import match_key


class Titles(Governing):
    """Address, rank and posts that wait for a name."""

    def __init__(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """Start before the first chunk."""
        super().__init__(sentence, chunks)
        self.address: Chunk | None = None
        self.several: Chunk | None = None
        self.rank: Chunk | None = None
        self.titles: list[Chunk] = []
        self.group_posts: tuple[str, ...] = ()
        self.all_absent = False
        self.plainly_listed = False
        self.current: Person | None = None
        self.met = Met()

    def text(self, first: Chunk, last: Chunk) -> str:
        """The printed words from one chunk to another."""
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[first.start].start : tokens[last.end - 1].end]

    def sense_before(self, chunk: Chunk) -> str:
        """What the words before the chunk say of whoever it names."""
        return absence.before(self.sentence, self.sentence.tokens[chunk.start].start)

    def printed_rank(self) -> str | None:
        """The rank, degree or title before the name."""
        return self.text(self.rank, self.rank) if self.rank else None

    def introduces_by_title(self, index: int) -> bool:
        """Whether the titles before belong to whom the address names: "…, ông Tài,"."""
        beside = index > 0 and self.chunks[index - 1].word in (",", "-", "–")
        own = self.kind(index + 2) == "mark" and self.kind(index + 3) == "post"
        named = self.kind(index + 1) == "name"
        theirs = self.titles and self.sentence.low_at(self.titles[0].start - 1) == "của"
        return bool(self.titles) and beside and named and not own and not theirs

    def drop_titles_of_others(self, key: str) -> None:
        """Forget a first title that somebody else met holds; key is the name's.

        "Tiếp thu ý kiến của Chủ tịch UBND tỉnh, Giám đốc Sở Tài …": Tài is no chairman.
        """
        while len(self.titles) > 1 and self.sentence.before(
            self.titles[0].start
        ).endswith("của"):
            holder = self.met.holder(self.text(self.titles[0], self.titles[0]))
            if holder is None or match_key(holder) == key:
                return
            del self.titles[0]

    def leads_to_name(self, index: int) -> bool:
        """Whether the list goes on "post - name" or "post, rank name" as it began."""
        if not (self.current and self.current.title and not self.current.printed):
            return False
        at = index + 1
        while self.kind(at) == "mark" and self.chunks[at].word == ",":
            if self.kind(at + 1) == "honorific":
                separate = (
                    self.chunks[at + 3 : at + 4] and self.chunks[at + 3].word == ";"
                )
                return separate or self.kind(at + 4) != "post"
            if self.kind(at + 1) != "post":
                return False
            at += 2
        if at > index + 1 and self.kind(at) in ("name", "honorific"):
            return True
        dashed = self.kind(at) == "mark" and self.chunks[at].word in ("-", "–", "—")
        return dashed and self.kind(at + 1) in ("name", "honorific")

    def name_holder(self, index: int) -> None:
        """Take "đồng chí Bí thư Tỉnh ủy" for the only one met who holds that post."""
        at = subjects.subject_post(self.chunks, index)
        chunk = self.chunks[at] if at is not None else None
        name = self.met.holder(self.text(chunk, chunk)) if chunk else None
        if chunk and name and not self.quoting:
            tokens = self.sentence.tokens
            start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
            self.enter(Person(name, start, end))

    def cite(self, person: Person) -> None:
        """Take "Theo ông Tài, …" for what somebody met before says."""
        opens = self.sentence.low[: person.start].strip() == "theo"
        if opens and match_key(person.name) in self.met.names:
            person.sense = ""
            self.govern([person], SAYS)

    def enter(self, person: Person) -> None:
        """Add the person; verbs before apply, verbs after may."""
        self.people.append(person)
        self.current = person
        self.introduce(person)
