"""The names of a sentence with what belongs to them, for reading changes of posts.

"bầu ông Quàng Văn Xôm, Phó Bí thư Huyện ủy, giữ chức …"
    →  Named("Quàng Văn Xôm", posts="Phó Bí thư Huyện ủy", …)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence

_JOINTS = (",", "-", "–", "—")


@dataclass(frozen=True)
class Named:
    """A name with its address before and its own posts after it; places in the text."""

    name: str
    start: int
    end: int
    posts: str
    chunk: int


def named_in(sentence: Sentence, cut: Sequence[Chunk]) -> Iterator[Named]:
    """The names in order; a form of address before one belongs to it."""
    tokens = sentence.tokens
    for at, chunk in enumerate(cut):
        if chunk.kind != "name":
            continue
        first = at
        while first and cut[first - 1].kind in ("address", "honorific", "private"):
            first -= 1
        last = at
        while (
            last + 2 < len(cut)
            and cut[last + 1].word in _JOINTS
            and cut[last + 2].kind == "post"
        ):
            last += 2
        name = " ".join(token.raw for token in tokens[chunk.start : chunk.end])
        own, end = tokens[chunk.end - 1].end, tokens[cut[last].end - 1].end
        posts = sentence.text[own:end].strip(" ,-–—")
        yield Named(name, tokens[cut[first].start].start, end, posts, at)
