"""A walk over the chunks of a sentence that gathers its people and groups.

Names get what stands beside them: address, rank, title before, posts after, the
posts of the group they are listed under. Verbs are left to `governing`.
"""

import re
from collections.abc import Sequence

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.people import absence, subjects
from plugins.bulletin.reading.people.listing import Listing
from plugins.bulletin.reading.people.person import Person
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.tokens import Sentence

_BESIDE_POST = frozenset(",-–—(;:") | {"kiêm"}
_BESIDE_NAME = frozenset(",;:") | {"và", "cùng", "có", "gồm"}
_MANY_BODIES = re.compile(
    r"(?<!khối) các (?:huyện|xã|sở|phường|thị|quận|phòng|ban|tỉnh|đơn vị|địa phương"
    r"|cơ quan|trường|hội|thôn|bản|tổ|ngành)"
)

# "Báo cáo Bộ trưởng, Chủ tịch UBND tỉnh …": the first post is another's.
_SAID_TO = frozenset(("báo cáo", "trả lời", "tiếp"))


class Walk(Listing):
    """Reads one sentence; afterwards `people` and `groups` hold what it says."""

    def __init__(
        self,
        sentence: Sentence,
        chunks: list[Chunk],
        known: Known,
        roles: Sequence[str] = (),
    ) -> None:
        """Start before the first chunk; roles were announced by the line before."""
        super().__init__(sentence, chunks)
        if roles:
            self.lead, self.listed = list(roles), True
        self.announced: tuple[str, ...] = ()
        self.known = known
        self.before = ""

    def read(self) -> None:
        """Walk to the end of the sentence."""
        index = 0
        while index < len(self.chunks):
            chunk = self.chunks[index]
            index = getattr(self, f"on_{chunk.kind}")(index, chunk) or index + 1
        if self.sentence.text.rstrip().endswith(":") and not self.people:
            self.announced = tuple(self.lead)
        self.settle()
        absence.share(self.sentence, self.people)

    def on_address(self, index: int, chunk: Chunk) -> None:
        """A form of address starts somebody new."""
        if not self.introduces_by_title(index):
            self.drop_titles()
        self.address, self.rank, self.current = chunk, None, None
        self.group_posts = ()
        self.several = chunk if chunk.plural else None
        self.all_absent = chunk.plural and self.sense_before(chunk) == "absent"
        self.begin_batch()
        if index == 0 and self.before and subjects.stands_for_somebody(self.chunks):
            start, end = (self.sentence.tokens[i].start for i in (0, chunk.end))
            self.enter(Person(self.before, start, end, address=chunk.word))

    def on_name(self, index: int, chunk: Chunk) -> None:
        """A name is a person when something beside it says so."""
        posted = self.kind(index + 1) == "mark" and self.kind(index + 2) == "post"
        private = self.address and self.address.kind == "private"
        met = self.sentence.key(chunk.start, chunk.end) in self.met.names
        if private and not posted and not self.titles and not met:
            self.address = None
        elif self.names_a_person(index, chunk):
            self.enter(self.person(chunk))
            self.cite(self.people[-1])
        self.address, self.rank, self.titles = None, None, []

    def names_a_person(self, index: int, chunk: Chunk) -> bool:
        """After an address, rank or title, in a list, with a post, or when known."""
        if self.address or self.rank or self.titles:
            return True
        if self.sentence.key(chunk.start, chunk.end) in self.known.names:
            return True
        separated = not index or self.chunks[index - 1].word in _BESIDE_NAME
        marked = self.kind(index + 1) == "mark"
        posted = self.kind(index + (2 if marked else 1)) == "post"
        return separated and bool(
            self.several or (posted and (self.batch or self.lead or not index))
        )

    def person(self, chunk: Chunk) -> Person:
        """The person of a name chunk with all that was collected before it."""
        tokens = self.sentence.tokens
        address = self.address or self.several
        self.drop_titles_of_others(self.sentence.key(chunk.start, chunk.end))
        parts = [part for part in (self.address, self.rank, *self.titles) if part]
        start = tokens[min([chunk.start, *(part.start for part in parts)])].start
        person = Person(
            " ".join(self.text(chunk, chunk).split()),
            start,
            tokens[chunk.end - 1].end,
            address=address.word if address else "",
            honorific=self.printed_rank(),
            quoted=self.quoting,
        )
        titles = self.text(self.titles[0], self.titles[-1]) if self.titles else ""
        if self.several and titles and self.titles[0].start == self.several.end:
            self.group_posts = split_posts(titles)
        else:
            person.title = titles
            if titles and self.plainly_listed:
                self.group_posts = ()
        self.plainly_listed = not titles
        person.group_posts = self.group_posts if self.several else ()
        person.sense = absence.before(self.sentence, start)
        if self.several and self.all_absent:
            person.sense = "absent"
        return person

    def on_post(self, index: int, chunk: Chunk) -> None:
        """A post belongs to the name before it or to the name after it."""
        named = self.kind(index + 1) in ("name", "honorific") or self.leads_to_name(
            index
        )
        beside = index > 0 and self.chunks[index - 1].word in _BESIDE_POST
        # "đ/c Huỳnh Út Mười Bí thư Huyện ủy": the mark between was forgotten.
        untitled = self.current and not self.current.title
        beside = beside or bool(untitled and self.kind(index - 1) == "name")
        counted = index > 0 and self.chunks[index - 1].word.isdigit()
        if counted or _MANY_BODIES.search(self.text(chunk, chunk).lower()):
            self.on_group(index, chunk)
        elif self.current and beside and not named:
            person, tokens = self.current, self.sentence.tokens
            person.printed_from = person.printed_from or tokens[chunk.start].start
            person.end = tokens[chunk.end - 1].end
            person.printed = self.sentence.text[person.printed_from : person.end]
            self.gap = []
        else:
            told = self.chunks[index - 1].verb if index else None
            if named or told is None or told.roles[0] not in _SAID_TO:
                self.titles.append(chunk)
            self.current = None
