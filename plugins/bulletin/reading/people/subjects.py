"""Who a clause is about when no name says it: a form of address, a post, a newcomer.

"Đồng chí yêu cầu …"                       →  stands for somebody named before
"Đồng chí Bí thư Tỉnh ủy nhấn mạnh: …"     →  stands for who holds the post
"Sau khi nghe A giải trình, phát biểu …, B"  →  A is no longer meant
"""

import re
from collections.abc import Sequence

from plugins.bulletin.reading.people.clauses import introduces
from plugins.bulletin.reading.people.gaps import HELPERS
from plugins.bulletin.reading.sentence.chunk import Chunk

_HEARING = re.compile(r"(?:tiếp đó, )?(?:sau khi|khi|sau|qua) (?:lắng )?nghe(?!\w)")
# "Sau diễn văn của A, …": A spoke, somebody else comes after the comma.
_SPOKEN_FIRST = re.compile(
    r"(?:tiếp )?(?:sau|nghe|qua) (?:[^\s,;:]+ ){0,2}?"
    r"(?:diễn văn|phát biểu|tham luận)(?: [^\s,;:]+){0,6}? của(?!\w)"
)


def spoke_first(low: str) -> bool:
    """Whether the sentence opens with what the first one named has said."""
    return bool(_SPOKEN_FIRST.match(low.lstrip()))


def ends_hearing(low: str, chunks: Sequence[Chunk], index: int) -> bool:
    """Whether "sau khi nghe A giải trình," is over and somebody else is to come."""
    subordinate = _HEARING.match(low.lstrip())
    after_comma = chunks[index - 1].word == ","
    return bool(subordinate and after_comma and introduces(chunks, index))


def stands_for_somebody(chunks: Sequence[Chunk]) -> bool:
    """Whether "Đồng chí", "Ông" and a verb begin the sentence: no name, no post."""
    if chunks[0].plural or chunks[0].word == "biểu":
        return False
    for chunk in chunks[1:6]:
        if chunk.kind != "word":
            return chunk.kind == "verb"
    return False


def subject_post(chunks: Sequence[Chunk], index: int) -> int | None:
    """Index of the post that is the verb's subject: "Đồng chí Bí thư … nhấn mạnh"."""
    at = index - 1
    while at >= 0 and chunks[at].kind == "word" and chunks[at].word in HELPERS:
        at -= 1
    if at < 0 or chunks[at].kind != "post":
        return None
    first = at
    while first > 1 and chunks[first - 1].word == "," and _is_post(chunks, first - 2):
        first -= 2
    before = chunks[first - 1] if first else None
    if before and before.kind == "address" and not before.plural:
        first -= 1
    owned = first > 1 and chunks[first - 2].kind == "name"
    apart = first == 0 or chunks[first - 1].word in (",", ";")
    return at if apart and not owned else None


def _is_post(chunks: Sequence[Chunk], index: int) -> bool:
    return chunks[index].kind == "post"
