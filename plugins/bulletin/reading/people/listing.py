"""Punctuation, groups and other words of a sentence: what they open and what they end.

A colon after "các đồng chí Ủy viên …" gives its post to all who follow; a semicolon
ends a name's posts only when no post comes next.
"""

import re

from plugins.bulletin.posts.printed import split_posts
from plugins.bulletin.reading.people.panels import panel_posts
from plugins.bulletin.reading.people.titles import Titles
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence

# "Cùng đi với đồng chí Bí thư Tỉnh ủy có …": somebody named before.
_WITH = re.compile(r"(?<!\w)với(?: (?:đồng chí|ông|bà))?$")


class Listing(Titles):
    """Keeps titles without a name, groups, and the post a list gives to its names."""

    def __init__(self, sentence: Sentence, chunks: list[Chunk]) -> None:
        """Start before the first chunk."""
        super().__init__(sentence, chunks)
        self.groups: list[str] = []

    def on_private(self, _index: int, chunk: Chunk) -> None:
        """Voters, families and the like are not officials."""
        self.drop_titles()
        self.address, self.several, self.current = chunk, None, None

    def on_seat(self, _index: int, _chunk: Chunk) -> None:
        """For whom a deputy sits is no post."""

    def on_honorific(self, _index: int, chunk: Chunk) -> None:
        """A rank belongs to the name after it."""
        self.rank = chunk

    def on_mark(self, index: int, chunk: Chunk) -> int | None:
        """Punctuation ends titles, opens lists and quotations, hides brackets."""
        if chunk.word == "(" and self.kind(index + 1) != "post":
            close = (i for i in range(index, len(self.chunks)) if self.is_close(i))
            return next(close, index) + 1
        if chunk.word == ":":
            self.on_colon()
        elif chunk.word == ";":
            self.drop_titles()
            if self.kind(index + 1) != "post" or self.lists_members(index + 1):
                self.current = None
        return None

    def is_close(self, index: int) -> bool:
        """Whether a closing bracket stands at the index."""
        return self.chunks[index].word == ")"

    def lists_members(self, index: int) -> bool:
        """Whether "thành viên …" after a semicolon stands for all members."""
        first = self.sentence.tokens[self.chunks[index].start]
        return first.raw == "thành"

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
        listed = self.lead and self.listed
        joined = not listed and all(word in ("và", "cùng") for word in self.gap)
        self.current, self.several = None, None
        meant = joined and self.batch and not self.done
        self.gap = [] if meant else [*self.gap, "…"]

    def takes_part(self, index: int) -> bool:
        """Whether a group at the index belongs to those who attend or act."""
        if self.chunks[index - 1].word == "của" and index:
            return bool(self.lead and self.listed and not self.led)
        joined = all(word in ("và", "cùng", "…") for word in self.gap)
        return bool(
            (self.lead and self.listed)
            or self.several
            or (self.people and not self.done and joined)
        )

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

    def drop_titles(self) -> None:
        """Posts that nobody was named with are a group of holders."""
        if self.titles and ((self.lead and self.listed) or self.several):
            if _WITH.search(self.sentence.before(self.titles[0].start)):
                self.titles = []
                return
            self.groups.append(self.text(self.titles[0], self.titles[-1]))
        self.titles = []
