"""A part of a sentence that matters to the reader.

Chunk("post", 5, 9)  →  the tokens 5 to 8 are a post
"""

from typing import NamedTuple

from plugins.bulletin.reading.sentence.verbs.verb import Verb


class Chunk(NamedTuple):
    """A part of a sentence: its kind, its tokens, and what the kind adds."""

    kind: str
    start: int
    end: int
    verb: Verb | None = None
    plural: bool = False
    word: str = ""
