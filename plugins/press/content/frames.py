"""What of an article all else can hang on: the file without what is only printed.

    frame_of(article, text, ())  →  12 bytes, the same after an edit of its words

An edit that leaves the frame leaves every link as it is, so that only what prints the
article's words has to be made anew.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from plugins.bulletin.body.cited_documents import Cited
from plugins.bulletin.body.render import RenderedText
from plugins.bulletin.files.schema import ArticleFile
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
