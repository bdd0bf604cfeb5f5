"""Where a person's name stands among capitalised words, and where only a place does.

"Bí thư Huyện ủy Na Rì Ma Thị Lan"  →  the name is "Ma Thị Lan"
"Trường THPT Phan Bội Châu"         →  no name
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.name_cuts import cuts_of, place_before
from plugins.bulletin.reading.sentence.name_words import (
    FAMILIES,
    FOLLOWERS,
    INSTITUTIONS,
    NOT_FIRST,
    PROVINCES,
)
from plugins.bulletin.reading.sentence.tokens import Sentence

LONGEST = 6
_COUNTRY = " việt nam "
_OFFICES = ("văn phòng", "cao đẳng", "đoàn thanh niên")
ONE_WORD = rule(
    "name/one-word",
    r"[hky]['’ʼ]\w{2,}$",
    "a whole name of the highlands",
    examples=["k'mák"],
    counter_examples=["khu", "k'mák-lê"],
)
_NAMED_SO = ("tân", "nguyên", "quyền", "đồng")


def run_end(sentence: Sentence, index: int) -> int:
    """Index after the capitalised words that begin at the token."""
    tokens = sentence.tokens
    end = index
    while end < len(tokens) and tokens[end].is_capital:
        named = tokens[end].low in _NAMED_SO  # "Trần Nhật Tân TUV"
        if end > index and not named and sentence.match(POST, end) > end:
            break
        end += 1
    return end


def shouted_end(sentence: Sentence, index: int) -> int:
    """Index after a name printed all in capitals; the index itself if none is."""
    end = index
    while end < len(sentence.tokens) and sentence.tokens[end].raw.isupper():
        end += 1
    return end if sentence.low_at(index) in FAMILIES else index


def follows_name(sentence: Sentence, index: int) -> bool:
    """Whether what stands at the index may follow a name."""
    if index >= len(sentence.tokens):
        return True
    token = sentence.tokens[index]
    known = token.low in FOLLOWERS or sentence.match(POST, index) > index
    return known or not token.is_word


def whole_name(sentence: Sentence, index: int) -> bool:
    """Whether one word is a name of the highlands with a post after it: "K'Mák -"."""
    marked = sentence.low_at(index + 1) in ("-", "–", "—", ",")
    posted = marked and sentence.match(POST, index + 2) > index + 2
    return posted and bool(ONE_WORD.pattern.match(sentence.low_at(index)))


def names_somebody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the capitals after a form of address are a name, not an institution."""
    first, after = sentence.low_at(start), sentence.low_at(start + 1)
    if first not in NOT_FIRST:
        return True
    if end - start == 1:
        return after not in INSTITUTIONS.get(first, ())
    return first in FAMILIES and follows_name(sentence, end)


def _fits(sentence: Sentence, start: int, end: int, known: Known) -> bool:
    if not 2 <= end - start <= LONGEST:
        return False
    key = sentence.key(start, end)
    if key in known.names or key in known.places:
        return key in known.names
    words = [token.low for token in sentence.tokens[start:end]]
    first = words[0]
    named = f" {' '.join(words)} "
    if named[1:].startswith(_OFFICES) or _COUNTRY in named:
        return False
    foreign = all("-" in token.raw for token in sentence.tokens[start:end])
    family = foreign or first in FAMILIES or first[:2] in ("h'", "k'", "h’", "k’")
    family = family or (len(words) > 2 and words[1] == "thị")
    likely = end - start > 2 or follows_name(sentence, end)
    return family and likely and " ".join(words) not in PROVINCES


def posted_end(sentence: Sentence, index: int) -> int:
    """Index after capitals that a dash or comma joins to a post; 0 when none are.

    "; Nình Thị Páo- Phó Bí thư": whatever the family, this is somebody's name.
    """
    end = run_end(sentence, index)
    joined = sentence.low_at(end) in ("-", "–", "—", ",")
    listed = sentence.low_at(index - 1) == ";"
    if not (
        3 - listed <= end - index <= LONGEST
        and joined
        and sentence.match(POST, end + 1) > end + 1
    ):
        return 0
    words = " ".join(token.low for token in sentence.tokens[index:end])
    first, second = sentence.low_at(index), sentence.low_at(index + 1)
    personal = first in FAMILIES and second not in INSTITUTIONS.get(first, ())
    named = (personal or first not in NOT_FIRST) and words not in PROVINCES
    return end if named and not place_before(sentence, index) else 0


def name_in_run(sentence: Sentence, index: int, known: Known) -> tuple[int, int] | None:
    """Token range of the name in the capitalised run that goes through the index."""
    end = run_end(sentence, index)
    start = index
    while start > 0 and sentence.tokens[start - 1].is_capital:
        start -= 1
    words = " ".join(token.low for token in sentence.tokens[start:end])
    if end - start < 2 or words in PROVINCES:
        return None
    for cut in range(start, end - 1):
        if sentence.key(cut, end) in known.names:
            return cut, end
    for cut in cuts_of(sentence, start, end, known):
        if _fits(sentence, cut, end, known):
            return cut, end
    return None
