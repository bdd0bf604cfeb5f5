"""How far a post reaches in a sentence.

"Giám đốc Sở Văn hóa, Thể thao và Du lịch cho biết"  →  up to "cho"
"Trưởng ban Kinh tế - Ngân sách HĐND tỉnh, đồng chí"  →  up to the comma
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.group_rules import GROUP
from plugins.bulletin.reading.sentence.heads_and_ranks import POST, RANK
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.name_words import COMMON
from plugins.bulletin.reading.sentence.names import name_in_run
from plugins.bulletin.reading.sentence.posts.places import (
    bracket_end,
    numbered_area_end,
)
from plugins.bulletin.reading.sentence.posts.stops import body_acts, ends_post
from plugins.bulletin.reading.sentence.posts.tails import (
    MAY_CONTINUE,
    held_abroad,
    without_tail,
)
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs.matching import SPOKEN_BY, verb_at

ADDRESS = rule(
    "post/address-follows",
    r"(?:các )?(?:đồng chí|đ/c|ông|bà|đại biểu(?! (?:quốc|hđnd"
    r"|hội)))(?= )",
    "the post ends: somebody else is named",
    examples=["các đồng chí tài", "ông tài"],
    counter_examples=["đại biểu quốc hội", "bà."],
)
# After "và" these begin somebody else.
_OTHERS = frozenset(
    "đoàn các một hai cán lãnh đại nhiều toàn gia cùng những số trên hơn gần đông thành"
    " đội nhân bà ban tập con vợ chồng người".split()
)
_LONGEST = 40


def _person_begins(sentence: Sentence, index: int, known: Known) -> bool:
    rank = sentence.match(RANK, index)
    ranked = index < rank < len(sentence.tokens) and sentence.tokens[rank].is_capital
    found = name_in_run(sentence, index, known)
    return bool(ranked or (found and found[0] == index))


def _surely_begins(sentence: Sentence, index: int, known: Known) -> bool:
    """Whether a full name with an everyday family name begins at the index."""
    found = name_in_run(sentence, index, known)
    full = found is not None and found[0] == index and found[1] - index > 2
    return full and (
        sentence.low_at(index) in COMMON or sentence.low_at(index + 1) == "thị"
    )


def _something_begins(sentence: Sentence, index: int, known: Known) -> bool:
    """Whether what stands at the index cannot belong to the post before."""
    if index >= len(sentence.tokens):
        return True
    return bool(
        sentence.match(POST, index) > index
        or sentence.match(ADDRESS, index) > index
        or sentence.match(GROUP, index) > index
        or sentence.match(SPOKEN_BY, index) > index
        or verb_at(sentence, index)
        or ends_post(sentence, index)
        or _person_begins(sentence, index, known)
    )


def _breaks_off(sentence: Sentence, index: int, known: Known, *, owned: bool) -> bool:
    """Whether the word at the index, with no mark before it, ends the post."""
    return bool(
        sentence.match(ADDRESS, index) > index
        or verb_at(sentence, index)
        or ends_post(sentence, index)
        or (not owned and _person_begins(sentence, index, known))
        or (owned and _surely_begins(sentence, index, known))
    )


def _goes_on(sentence: Sentence, index: int, known: Known) -> bool:
    """Whether the post goes on after the comma, dash or "và" at the index."""
    after = index + 1
    if _something_begins(sentence, after, known):
        return False
    if sentence.low_at(index) == "," and body_acts(sentence, after):
        return False
    token = sentence.tokens[after]
    capital = token.raw[0].isupper()
    return (
        capital
        or sentence.match(MAY_CONTINUE, after) > after
        or (
            sentence.low_at(index) == "và"
            and token.low not in _OTHERS
            and not token.low.isdigit()
        )
    )


def post_end(sentence: Sentence, head: int, known: Known, *, owned: bool) -> int:
    """Index after the post whose first words end at head.

    owned says that it stands after its holder's name, so that no other name may
    follow without a mark: "A, Chủ tịch UBND tỉnh Trà Vân".
    """
    end = head
    tokens = sentence.tokens
    while end < len(tokens) and end - head < _LONGEST:
        after = _after_piece(sentence, end, head, known, owned=owned)
        if after == end:
            break
        end = after
    return without_tail(sentence, head, end)


def _after_piece(
    sentence: Sentence, index: int, head: int, known: Known, *, owned: bool
) -> int:
    """Index after what stands at the index if it belongs to the post."""
    low = sentence.low_at(index)
    if low == "(":
        return bracket_end(sentence, index)
    if low == "tại" and held_abroad(sentence, head, index):
        return index + 1
    if low in (",", "-", "–", "—", "và", "&"):
        area = numbered_area_end(sentence, index)
        goes_on = area == index and _goes_on(sentence, index, known)
        return index + 1 if goes_on else area
    ends = not sentence.tokens[index].is_word
    ends = ends or _breaks_off(sentence, index, known, owned=owned)
    return index if ends else index + 1
