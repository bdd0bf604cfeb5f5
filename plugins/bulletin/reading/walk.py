"""A walk over the chunks of a sentence that gathers its people and groups.

Names get what stands beside them: address, rank, title before, posts after, the
posts of the group they are listed under. Verbs are left to `governing`.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from plugins.bulletin.posts import split_posts
from plugins.bulletin.reading import absence
from plugins.bulletin.reading.chunks import Chunk
from plugins.bulletin.reading.governing import Governing
from plugins.bulletin.reading.names import name_key
from plugins.bulletin.reading.tokens import Sentence

_BESIDE_POST = frozenset(",-–—(;:") | {"kiêm"}
_MANY_BODIES = re.compile(
    r"(?<!khối) các (?:huyện|xã|sở|phường|thị|quận|phòng|ban|tỉnh|đơn vị|địa phương"
    r"|cơ quan|trường|hội|thôn|bản|tổ|ngành)"
)
_PANELS = ("trong ban thường vụ", "ban thường vụ", "trong thường trực", "thường trực")


@dataclass
class Person:
    """Somebody named in the sentence; start and end are places in its text."""

    name: str
    start: int
    end: int
    address: str = ""
    honorific: str | None = None
    title: str = ""
    group_posts: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    sense: str = ""
    quoted: bool = False
    placed: bool = False
    printed_from: int = 0
    printed: str = ""


class Walk(Governing):
    """Reads one sentence; afterwards `people` and `groups` hold what it says."""

    def __init__(
        self,
        sentence: Sentence,
        chunks: list[Chunk],
        known: AbstractSet[str],
        roles: Sequence[str] = (),
    ) -> None:
        """Start before the first chunk; roles were announced by the line before."""
        super().__init__(sentence, chunks)
        if roles:
            self.lead, self.listed = list(roles), True
        self.announced: tuple[str, ...] = ()
        self.known = known
        self.groups: list[str] = []
        self.address: Chunk | None = None
        self.several: Chunk | None = None
        self.rank: Chunk | None = None
        self.titles: list[Chunk] = []
        self.group_posts: tuple[str, ...] = ()
        self.current: Person | None = None

    def read(self) -> None:
        """Walk to the end of the sentence."""
        index = 0
        while index < len(self.chunks):
            chunk = self.chunks[index]
            index = getattr(self, f"on_{chunk.kind}")(index, chunk) or index + 1
        if self.sentence.text.rstrip().endswith(":") and not self.people:
            self.announced = tuple(self.lead)
        self.settle()

    def text(self, first: Chunk, last: Chunk) -> str:
        """The printed words from one chunk to another."""
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[first.start].start : tokens[last.end - 1].end]

    def on_address(self, index: int, chunk: Chunk) -> None:
        """A form of address starts somebody new."""
        if not self.introduces_by_title(index):
            self.drop_titles()
        self.address, self.rank, self.current = chunk, None, None
        self.group_posts = ()
        self.several = chunk if chunk.plural else None
        self.begin_batch()

    def introduces_by_title(self, index: int) -> bool:
        """Whether the titles before belong to whom the address names: "…, ông Tài,"."""
        beside = index > 0 and self.chunks[index - 1].word in (",", "-", "–")
        own = self.kind(index + 2) == "mark" and self.kind(index + 3) == "post"
        named = self.kind(index + 1) == "name"
        return bool(self.titles) and beside and named and not own

    def on_private(self, _index: int, chunk: Chunk) -> None:
        """Voters, families and the like are not officials."""
        self.drop_titles()
        self.address, self.several, self.current = chunk, None, None

    def on_honorific(self, _index: int, chunk: Chunk) -> None:
        """A rank belongs to the name after it."""
        self.rank = chunk

    def on_name(self, index: int, chunk: Chunk) -> None:
        """A name is a person when something beside it says so."""
        posted = self.kind(index + 1) == "mark" and self.kind(index + 2) == "post"
        if self.address and self.address.kind == "private" and not posted:
            self.address = None
        elif self.names_a_person(index, chunk):
            self.enter(self.person(chunk))
        self.address, self.rank, self.titles = None, None, []

    def names_a_person(self, index: int, chunk: Chunk) -> bool:
        """After an address, rank or title, in a list, with a post, or when known."""
        if self.address or self.rank or self.titles:
            return True
        if name_key(self.sentence, chunk.start, chunk.end) in self.known:
            return True
        separated = not index or self.chunks[index - 1].word in (*",;:", "và", "cùng")
        posted = self.kind(index + 1) == "mark" and self.kind(index + 2) == "post"
        return separated and bool(
            self.several or (posted and (self.batch or self.lead or not index))
        )

    def person(self, chunk: Chunk) -> Person:
        """The person of a name chunk with all that was collected before it."""
        tokens = self.sentence.tokens
        address = self.address or self.several
        parts = [part for part in (self.address, self.rank, *self.titles) if part]
        start = tokens[min([chunk.start, *(part.start for part in parts)])].start
        person = Person(
            " ".join(token.raw for token in tokens[chunk.start : chunk.end]),
            start,
            tokens[chunk.end - 1].end,
            address=address.word if address else "",
            honorific=self.text(self.rank, self.rank) if self.rank else None,
            quoted=self.quoting,
        )
        titles = self.text(self.titles[0], self.titles[-1]) if self.titles else ""
        if self.several and titles:
            self.group_posts = split_posts(titles)
        else:
            person.title = titles
        person.group_posts = self.group_posts if self.several else ()
        person.sense = absence.before(self.sentence, start)
        return person

    def enter(self, person: Person) -> None:
        """Add the person; verbs before apply, verbs after may."""
        self.people.append(person)
        self.current = person
        self.introduce(person)

    def on_post(self, index: int, chunk: Chunk) -> None:
        """A post belongs to the name before it or to the name after it."""
        named = self.kind(index + 1) in ("name", "honorific")
        beside = index > 0 and self.chunks[index - 1].word in _BESIDE_POST
        if _MANY_BODIES.search(self.text(chunk, chunk).lower()):
            self.on_group(index, chunk)
        elif self.current and beside and not named:
            person, tokens = self.current, self.sentence.tokens
            person.printed_from = person.printed_from or tokens[chunk.start].start
            person.end = tokens[chunk.end - 1].end
            person.printed = self.sentence.text[person.printed_from : person.end]
            self.gap = []
        else:
            self.titles.append(chunk)
            self.current = None

    def on_mark(self, index: int, chunk: Chunk) -> int | None:
        """Punctuation ends titles, opens lists and quotations, hides brackets."""
        if chunk.word == "(" and self.kind(index + 1) != "post":
            close = (i for i in range(index, len(self.chunks)) if self.is_close(i))
            return next(close, index) + 1
        if chunk.word == ":":
            self.on_colon()
        elif chunk.word == ";":
            self.drop_titles()
            if self.kind(index + 1) != "post":
                self.current = None
        return None

    def is_close(self, index: int) -> bool:
        """Whether a closing bracket stands at the index."""
        return self.chunks[index].word == ")"

    def on_colon(self) -> None:
        """A colon after "các đồng chí Ủy viên …" gives its post to all that follow."""
        if self.several and self.titles:
            self.group_posts = split_posts(self.text(self.titles[0], self.titles[-1]))
            self.titles = []
        elif self.several and not self.current:
            self.group_posts = self.panel_posts()
        elif self.lead or self.attending:
            self.several = self.several or self.chunks[0]
        elif self.subject:
            self.quoting = True

    def panel_posts(self) -> tuple[str, ...]:
        """The post that "các đồng chí trong Ban Thường vụ X:" gives to each name."""
        tokens = self.sentence.tokens
        start = tokens[self.several.end].start if self.several else 0
        words = self.sentence.text[start:].split(":")[0].strip()
        low = self.sentence.low[start:].strip()
        panel = next((p for p in _PANELS if low.startswith(p)), "")
        if not panel:
            return ()
        words = words[len("trong ") :] if panel.startswith("trong") else words
        return (f"Ủy viên {words}" if "thường vụ" in panel else words,)

    def on_group(self, _index: int, chunk: Chunk) -> None:
        """People without names are kept as a group."""
        self.drop_titles()
        if (self.lead or self.several or self.people) and not self.quoting:
            self.groups.append(self.text(chunk, chunk))
        self.current, self.several, self.gap = None, None, ["…"]

    def on_word(self, _index: int, chunk: Chunk) -> None:
        """Any other word separates posts from names."""
        if chunk.word != "kiêm":
            self.drop_titles()
            self.current = None if chunk.word != "và" else self.current
        self.address = None
        self.rank = None
        self.gap.append(chunk.word)

    def drop_titles(self) -> None:
        """Posts that nobody was named with are a group of holders."""
        if self.titles and (self.lead or self.several):
            self.groups.append(self.text(self.titles[0], self.titles[-1]))
        self.titles = []
