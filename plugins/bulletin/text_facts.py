"""What is known of a body of text without its HTML."""

from msgspec import Struct


class TextFacts(Struct, frozen=True):
    """A body's digest ('' for an empty body), length in words, and lead."""

    digest: str = ""
    words: int = 0
    first_paragraph: str = ""
