"""What of an article all else can hang on: the file without what is only printed.

    frame_of(article, text, ())  →  12 bytes, the same after an edit of its words
    shown_of(article, facts)     →  12 bytes, the same after an edit of its text

An edit that leaves the frame leaves every link as it is, so that only what prints the
article's words has to be made anew; one that leaves what others show of it, only what
prints its text.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from plugins.bulletin.body.cited_documents import Cited
from plugins.bulletin.body.render import RenderedText
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.record.entities.articles import minutes_of
from plugins.bulletin.record.text_facts import Reference, TextFacts
from plugins.bulletin.view import digest_of

# Keys that change what is printed, and nothing an article is linked with. A new key is
# none of them until it is named here: what is forgotten costs time, not truth. What was
# corrected stands in lists of its own.
_WORDS = (
    "title",
    "summary",
    "author",
    "authors",
    "source",
    "updated",
    "updates",
)


def frame_of(
    article: ArticleFile, text: RenderedText, citations: Sequence[Cited]
) -> bytes:
    """Digest what links, pages and pictures hang on."""
    images = [(image.address, image.text) for image in text.images]
    file = replace(article, **dict.fromkeys(_WORDS))
    return digest_of((file, images, citations))


def shown_of(article: ArticleFile, facts: TextFacts) -> bytes:
    """Digest what is shown of an article elsewhere than on its own page.

    That is all but its text: nobody else is given more of that than these facts.
    """
    words = minutes_of(facts.words), facts.first_paragraph, facts.cited
    leads = [*map(_without_place, facts.links)], [*map(_without_place, facts.images)]
    return digest_of((article, words, leads))


def _without_place(one: Reference) -> tuple[str, str]:
    return one.address, one.text
