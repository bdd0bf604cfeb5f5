"""Punctuation, groups and other words of a sentence: what they open and what they end.

A colon after "các đồng chí Ủy viên …" gives its post to all who follow; a semicolon
ends a name's posts only when no post comes next.
"""

import re

from plugins.bulletin.posts import split_posts
from plugins.bulletin.reading import absence
from plugins.bulletin.reading.chunk import Chunk
from plugins.bulletin.reading.governing import Governing
from plugins.bulletin.reading.panels import panel_posts
from plugins.bulletin.reading.persons import Person
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.text import level

_CALLING = re.compile(
    r"(?:nhà|nhạc|họa|nghệ) (?:báo|văn|thơ|s[ĩỹ]|sử|nghiên)(?!.*(?:ưu tú|nhân dân))"
)


class Listing(Governing):
    """Keeps titles without a name, groups, and the post a list gives to its names."""

    def __init__(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """Start before the first chunk."""
        super().__init__(sentence, chunks)
        self.groups: list[str] = []
        self.address: Chunk | None = None
        self.several: Chunk | None = None
        self.rank: Chunk | None = None
        self.titles: list[Chunk] = []
        self.group_posts: tuple[str, ...] = ()
        self.all_absent = False
        self.plainly_listed = False
        self.current: Person | None = None

    def text(self, first: Chunk, last: Chunk) -> str:
        """The printed words from one chunk to another."""
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[first.start].start : tokens[last.end - 1].end]

    def sense_before(self, chunk: Chunk) -> str:
        """What the words before the chunk say of whoever it names."""
        return absence.before(self.sentence, self.sentence.tokens[chunk.start].start)

    def on_private(self, _index: int, chunk: Chunk) -> None:
        """Voters, families and the like are not officials."""
        self.drop_titles()
        self.address, self.several, self.current = chunk, None, None

    def on_honorific(self, _index: int, chunk: Chunk) -> None:
        """A rank belongs to the name after it."""
        self.rank = chunk

    def printed_rank(self) -> str | None:
        """The rank, degree or title before the name; a calling is none."""
        printed = self.text(self.rank, self.rank) if self.rank else None
        return None if printed and _CALLING.match(level(printed)) else printed

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
            tokens = self.sentence.tokens
            start = tokens[self.several.end].start
            self.group_posts = panel_posts(self.sentence.text[start:].split(":")[0])
        elif self.lead or self.attending:
            self.several = self.several or self.chunks[0]
        elif self.subject:
            self.quoting = True

    def on_group(self, index: int, chunk: Chunk) -> None:
        """People without names are kept as a group."""
        self.drop_titles()
        if self.takes_part(index) and not self.quoting:
            first = self.several if self.word_of(chunk) == "trong" else None
            group = self.text(first or chunk, chunk).removeprefix("cùng ")
            self.groups.append(group.rstrip(" ,"))
        self.current, self.several, self.gap = None, None, ["…"]

    def takes_part(self, index: int) -> bool:
        """Whether a group at the index belongs to those who attend or act."""
        if self.chunks[index - 1].word == "của" and index:
            return bool(self.lead and self.listed and not self.led)
        return bool(self.lead or self.several or (self.people and not self.done))

    def word_of(self, chunk: Chunk) -> str:
        """Level form of the chunk's first word."""
        return self.sentence.low_at(chunk.start)

    def on_word(self, _index: int, chunk: Chunk) -> None:
        """Any other word separates posts from names."""
        if chunk.word != "kiêm":
            self.drop_titles()
            self.current = None if chunk.word != "và" else self.current
        self.address = None
        self.rank = None
        self.gap.append(chunk.word)

    def introduces_by_title(self, index: int) -> bool:
        """Whether the titles before belong to whom the address names: "…, ông Tài,"."""
        beside = index > 0 and self.chunks[index - 1].word in (",", "-", "–")
        own = self.kind(index + 2) == "mark" and self.kind(index + 3) == "post"
        named = self.kind(index + 1) == "name"
        theirs = self.titles and self.sentence.low_at(self.titles[0].start - 1) == "của"
        return bool(self.titles) and beside and named and not own and not theirs

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
        dashed = self.kind(at) == "mark" and self.chunks[at].word in ("-", "–", "—")
        return dashed and self.kind(at + 1) in ("name", "honorific")

    def drop_titles(self) -> None:
        """Posts that nobody was named with are a group of holders."""
        if self.titles and (self.lead or self.several):
            self.groups.append(self.text(self.titles[0], self.titles[-1]))
        self.titles = []
