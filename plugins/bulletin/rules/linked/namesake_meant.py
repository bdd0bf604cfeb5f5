"""Which of two namesakes a text means: the posts beside the name, or else its links.

"Lò Văn An, Giám đốc Sở Y tế nói. Ông Lò Văn An …"  →  the one with that post, twice
officials: [lo-van-an-2], a text without posts       →  the one with that id
neither, or both of them                             →  nobody can say
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.registry import Registry
from plugins.bulletin.words.text import nfc

# What ends the words that may tell of a name behind it.
_END = re.compile(r"[.;!?\"”)\]|\n]")
# What may stand between a name, in bold perhaps, and its post.
_BETWEEN = re.compile(r"[*_\s]*[,:(|–—-][*_\s]*")


class Namesakes(NamedTuple):
    """Some people of one name, and which of them a file names in its front matter."""

    people: tuple[Official, ...]
    linked: frozenset[Official]
    day: date | None
    registry: Registry

    def meant(self, text: str, found: Sequence[re.Match[str]]) -> dict[int, Official]:
        """Tell of each place of the name in a text, by its start, whom it means.

        A name without a post means whom the others of the text mean, if that is one.
        """
        written = nfc(text)
        ends = [*(one.start() for one in found[1:]), len(written)]
        sure = {
            one.start(): meant
            for one, end in zip(found, ends, strict=False)
            if (meant := self._by_posts(written[:end], one))
        }
        others = set(sure.values()) or self.linked.intersection(self.people)
        if len(others) != 1:
            return sure
        (one_of_them,) = others
        return {one.start(): one_of_them for one in found}

    def _by_posts(self, text: str, found: re.Match[str]) -> Official | None:
        """Whom the posts fit alone, on the day or else ever."""
        name = text[found.start() : found.end()]
        for posts in _posts_beside(text, found):
            meant = self.registry.official(name, self.day, posts).found
            fitting = [one for one in self.people if self.registry.holds(one, posts)]
            if meant in fitting or len(fitting) == 1:
                return meant if meant in fitting else fitting[0]
        return None


def _posts_beside(text: str, found: re.Match[str]) -> Iterator[tuple[str, ...]]:
    """The posts right behind the name, then what the sentence says of it."""
    if between := _BETWEEN.match(text, found.end()):
        end = _END.search(text, between.end())
        post = text[between.end() : end.start() if end else None]
        yield parse_appearance(f"{text[found.start() : found.end()]} - {post}").posts
    # Few builds come here: all that reads sentences is a sixth of what a start loads.
    from plugins.bulletin.reading.named import named_people

    start = text.rfind("\n", 0, found.start()) + 1
    paragraph, at = text[start:].partition("\n")[0], found.start() - start
    for person in named_people(paragraph):
        if person.start <= at < person.end and person.posts:
            yield person.posts
