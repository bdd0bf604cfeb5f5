"""Who a clause is about when no name says it: a form of address, a post, a newcomer.

"Đồng chí yêu cầu …"                       →  stands for somebody named before
"Đồng chí Bí thư Tỉnh ủy nhấn mạnh: …"     →  stands for who holds the post
"Sau khi nghe A giải trình, phát biểu …, B"  →  A is no longer meant
"""

from collections.abc import Sequence

from plugins.bulletin.reading.people.clauses import introduces
from plugins.bulletin.reading.people.gaps import HELPERS
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.people_rules import HEARING, SPOKE_FIRST
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence


def spoke_first(sentence: Sentence) -> bool:
    """Whether the sentence opens with what the first one named has said."""
    return bool(sentence.at(SPOKE_FIRST, sentence.indent))


def ends_hearing(sentence: Sentence, chunks: Sequence[Chunk], index: int) -> bool:
    """Whether "sau khi nghe A giải trình," is over and somebody else is to come."""
    after_comma = chunks[index - 1].word == ","
    subordinate = after_comma and sentence.at(HEARING, sentence.indent)
    return bool(subordinate) and introduces(chunks, index)


def not_heard(state: State) -> list[Mention]:
    """Who does what follows: "Sau khi nghe báo cáo của A, B kết luận" is B alone."""
    people = state.open_people
    heard = state.in_list and state.list_roles and len(people) > 1
    if not (heard and state.sentence.at(HEARING, state.sentence.indent)):
        return people
    between = state.sentence.text[people[-2].end : people[-1].start]
    return people[-1:] if "," in between else people


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
