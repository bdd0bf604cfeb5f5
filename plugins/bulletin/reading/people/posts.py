"""Posts of a sentence: those of the name before, of the name after, of a group.

"A - Phó Bí thư, Chủ tịch HĐND"  →  both posts are A's
"Chủ tịch UBND các huyện"        →  a group
"""

from plugins.bulletin.reading.people.marks import on_group
from plugins.bulletin.reading.people.mention import Mention
from plugins.bulletin.reading.people.people_rules import MANY_BODIES, TAKEN_POST
from plugins.bulletin.reading.people.state import State
from plugins.bulletin.reading.people.titles import leads_to_name
from plugins.bulletin.reading.sentence.chunk import Chunk

_BESIDE_POST = frozenset(",-–—(;:") | {"kiêm"}
# "Báo cáo Bộ trưởng, Chủ tịch UBND tỉnh …": the first post is another's.
_SAID_TO = frozenset(("báo cáo", "trả lời", "tiếp"))


def on_post(state: State, index: int, chunk: Chunk) -> None:
    """A post belongs to the name before it or to the name after it."""
    named = state.kind(index + 1) in ("name", "honorific") or leads_to_name(
        state, index
    )
    before = state.chunks[index - 1] if index else None
    # "đ/c Huỳnh Út Mười Bí thư Huyện ủy": the mark between was forgotten.
    untitled = state.current and not state.current.title
    beside = before is not None and before.word in _BESIDE_POST
    beside = beside or bool(untitled and state.kind(index - 1) == "name")
    counted = before is not None and before.word.isdigit()
    start, end = (state.sentence.tokens[i] for i in (chunk.start, chunk.end - 1))
    if counted or state.sentence.search(MANY_BODIES, start.start, end.end):
        on_group(state, index, chunk)
    elif state.current and beside and not named:
        _add_printed(state, state.current, start.start, end.end)
    else:
        if named or not _is_others(state, before, start.start):
            state.titles.append(chunk)
        state.current = None


def _is_others(state: State, before: Chunk | None, position: int) -> bool:
    """Whether the post is of whom somebody speaks to, or taken by one named before."""
    verb = before.verb if before else None
    if verb and verb.roles[0] in _SAID_TO:
        return True
    return state.sentence.ends(TAKEN_POST, position) is not None


def _add_printed(state: State, person: Mention, start: int, end: int) -> None:
    """The post after the name is the person's."""
    person.printed_from = person.printed_from or start
    person.end = end
    person.printed = state.sentence.text[person.printed_from : end]
    state.gap = []
