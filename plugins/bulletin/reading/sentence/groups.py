"""Attendees without a name: how such a phrase begins and where it ends.

"lãnh đạo các sở, ngành, địa phương; đồng chí …"  →  the words up to the semicolon
"""

from itertools import pairwise

from plugins.bulletin.reading.sentence.group_rules import (
    ACTS,
    BODIES_GO_ON,
    GROUP,
    SOMEBODY,
)
from plugins.bulletin.reading.sentence.heads_and_ranks import POST, RANK
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.names import name_in_run
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs.matching import verb_at

# "lãnh đạo, nguyên lãnh đạo tỉnh", "đông đảo cán bộ, nhân dân" are one group each.
_OPENING = frozenset(
    "lãnh đạo nguyên là đông đảo cán bộ đại diện tập thể các đồng chí trong".split()
)
_STOPS = frozenset("đã sẽ đang tại để nhằm do tới đến quyết họp giữ gửi".split())


def _another_begins(
    sentence: Sentence, index: int, known: Known, *, whole: bool
) -> bool:
    """Whether somebody else begins; a group not whole yet goes on with another word."""
    if index >= len(sentence.tokens):
        return True
    found = name_in_run(sentence, index, known)
    rank = sentence.match(RANK, index)
    ranked = index < rank < len(sentence.tokens) and sentence.tokens[rank].is_capital
    return bool(
        (whole and sentence.match(GROUP, index) > index)
        or sentence.match(SOMEBODY, index) > index
        or verb_at(sentence, index)
        or ranked
        or (found and found[0] == index)
        or sentence.low_at(index) in ("cùng", "có", "tới", "đến")
        or (sentence.match(POST, index) > index and _names_someone(sentence, index))
    )


def _names_someone(sentence: Sentence, index: int) -> bool:
    """Whether a capitalised name-like run follows soon after a post word."""
    window = sentence.tokens[index : index + 12]
    return any(one.is_capital and two.is_capital for one, two in pairwise(window))


def group_end(sentence: Sentence, index: int, known: Known) -> int:
    """Index after the last word of the group that begins at the token."""
    end = sentence.match(GROUP, index)
    while end < len(sentence.tokens):
        token = sentence.tokens[end]
        if token.low in ';:.(“"' or token.low in _STOPS:
            break
        if sentence.match(ACTS, end) > end:
            break
        begun = all(t.low in _OPENING for t in sentence.tokens[index:end])
        more = sentence.low_at(index) in ("lãnh", "đại") and sentence.match(
            BODIES_GO_ON, end + 1
        )
        whole = not begun and not (more and more > end + 1)
        joint = token.low in (",", "và", "cùng")
        if joint and _another_begins(sentence, end + 1, known, whole=whole):
            break
        if token.is_word and verb_at(sentence, end):
            break
        if sentence.match(SOMEBODY, end) > end and sentence.low_at(end - 1) != "các":
            break
        end += 1
    return end
