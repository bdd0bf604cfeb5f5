"""What is known of a body of text without its HTML."""

from msgspec import Struct

from plugins.bulletin.body.cited_documents import Cited


class Reference(Struct, frozen=True):
    """A link or image in a body: its address (`content:…` for a file) and place."""

    address: str
    text: str
    line: int
    column: int


class TextFacts(Struct, frozen=True):
    """What is known of a body, and of the file it stands in.

    `file` is the digest of the whole file, `frame` that of it without what is only
    printed (the words of an article), `shown` that of what of an article is printed
    anywhere but on its own page, `digest` that of the body's HTML, empty for an
    empty body; `first_paragraph` is kept where it serves as the summary; `cited` are
    the numbers of documents in the text.
    """

    file: bytes = b""
    frame: bytes = b""
    shown: bytes = b""
    digest: bytes = b""
    words: int = 0
    first_paragraph: str = ""
    links: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    cited: tuple[Cited, ...] = ()
