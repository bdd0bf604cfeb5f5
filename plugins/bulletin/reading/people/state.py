"""What is known in the middle of a sentence, while its chunks are read in order.

State(sentence, chunks)  →  nobody named, nothing open
"""

from dataclasses import dataclass, field

from plugins.bulletin.reading.people.earlier import Earlier
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import Sentence


@dataclass(slots=True)
class State:
    """One sentence half read; the functions for each kind of chunk change it."""

    sentence: Sentence
    chunks: list[Chunk]
    known: Known = field(default_factory=Known)
    earlier: Earlier = field(default_factory=Earlier)
    # Whom "Đồng chí" without a name stands for; "" for nobody.
    antecedent: str = ""

    # What the sentence has told so far; announced are roles for the lines after it.
    people: list[Mention] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    announced: tuple[str, ...] = ()

    # What waits for a name: "các" (several), "đồng chí", rank, posts, a list's posts.
    several: Chunk | None = None
    address: Chunk | None = None
    rank: Chunk | None = None
    titles: list[Chunk] = field(default_factory=list)
    group_posts: tuple[str, ...] = ()
    all_absent: bool = False
    plainly_listed: bool = False

    # Whose posts may follow; of whom a verb may speak; of whom the last one spoke.
    current: Mention | None = None
    open_people: list[Mention] = field(default_factory=list)
    subject: list[Mention] = field(default_factory=list)
    has_verb: bool = False
    leads_delegation: bool = False
    quoting: bool = False
    # The words since the last person, "…" for more than words.
    gap: list[str] = field(default_factory=list)

    # Roles stated before the people who get them, and who got them so far.
    list_roles: list[str] = field(default_factory=list)
    list_people: list[Mention] = field(default_factory=list)
    in_list: bool = False
    side_list: bool = False
    spoke_first: bool = False
    # Token at which those begin who receive the ones named before: "… có đồng chí B".
    hosts_from: int = 0
    # Token after which those are named who only receive: "tặng quà cho … gồm:".
    given_to: int | None = None
    # Who got which role, until it is known whether several chaired.
    given: list[tuple[list[Mention], str]] = field(default_factory=list)

    def kind(self, index: int) -> str:
        """Kind of the chunk at the index; '' outside the sentence."""
        return self.chunks[index].kind if 0 <= index < len(self.chunks) else ""

    def text(self, first: Chunk, last: Chunk) -> str:
        """The printed words from one chunk to another."""
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[first.start].start : tokens[last.end - 1].end]

    def titles_text(self) -> str:
        """The posts that wait for a name, as printed; "" for none."""
        return self.text(self.titles[0], self.titles[-1]) if self.titles else ""
