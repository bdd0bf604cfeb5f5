"""A sentence cut into what matters: addresses, ranks, names, posts, verbs, groups.

"đồng chí Nông Văn Tài - Giám đốc Sở Y tế chủ trì"
    →  address · name · mark · post · verb
"""

import re
from collections.abc import Iterator, Sequence

from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.forms_of_address import (
    COMRADE,
    PERSON,
    PRIVATE,
    SEVERAL,
    address_at,
)
from plugins.bulletin.reading.sentence.group_rules import GROUP
from plugins.bulletin.reading.sentence.groups import group_end
from plugins.bulletin.reading.sentence.heads_and_ranks import POST, RANK
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.names import (
    name_in_run,
    names_somebody,
    posted_end,
    run_end,
    shouted_end,
    whole_name,
)
from plugins.bulletin.reading.sentence.posts.seats import seat_end
from plugins.bulletin.reading.sentence.posts.spans import post_end
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs.matching import (
    VERB_WORDS,
    verb_at,
)

_BEGINNINGS = (POST, RANK, COMRADE, PERSON, PRIVATE, SEVERAL)
# Most words begin none of these: one look for all of them is soon done.
_MAY_BEGIN = re.compile("|".join(f"(?:{one.expression})" for one in _BEGINNINGS))
_LETTERS = re.compile(r"[^\W\d_]+")


def _words_of(pattern: str) -> set[str]:
    """Every run of letters in a pattern, with and without one that may be missing."""
    whole = _LETTERS.findall(pattern)
    shorter = _LETTERS.findall(re.sub(r"[^\W\d_]\?", "", pattern))
    return {*whole, *shorter}


# What they can begin with, and more: a word that is not among it need not be tried.
_FIRST_WORDS = frozenset().union(*(_words_of(o.expression) for o in _BEGINNINGS))


def may_begin(sentence: Sentence, index: int) -> bool:
    """Whether a post, a rank or a form of address may begin at the token."""
    token = sentence.tokens[index]
    word = token.low
    if not word.isalpha():
        letters = _LETTERS.match(word)
        word = letters[0] if letters else word
    return word in _FIRST_WORDS and bool(_MAY_BEGIN.match(sentence.low, token.start))


def _name(sentence: Sentence, index: int, before: str, known: Known) -> Chunk | None:
    if not sentence.tokens[index].is_capital:
        if before not in ("address", "honorific"):
            return None
        end = shouted_end(sentence, index)
        return Chunk("name", index, end) if end - index > 1 else None
    if before in ("address", "honorific", "private"):
        end = run_end(sentence, index)
        fits = before == "honorific" or names_somebody(sentence, index, end)
        return Chunk("name", index, end) if fits else None
    if before in ("start", "mark", "link") and (end := posted_end(sentence, index)):
        return Chunk("name", index, end)
    if before in ("start", "mark", "link") and whole_name(sentence, index):
        return Chunk("name", index, index + 1)
    found = name_in_run(sentence, index, known)
    return Chunk("name", *found) if found and found[0] == index else None


def _post(sentence: Sentence, index: int, known: Known, *, owned: bool) -> Chunk | None:
    head = sentence.match(POST, index)
    before = sentence.low_at(index - 1)
    if head == index or before in ("đoàn", "tòa", "tổ"):
        return None  # "Đoàn Chủ tịch nước", "Tòa Giám mục" are no people
    if before == "chức" and sentence.low_at(index) == "vụ":
        return None  # "chức vụ Trưởng ban" is no "Vụ trưởng"
    return Chunk("post", index, post_end(sentence, head, known, owned=owned))


def _honorific(sentence: Sentence, index: int, before: str) -> Chunk | None:
    end = sentence.match(RANK, index)
    if not index < end < len(sentence.tokens):
        return None
    names = sentence.tokens[end].is_capital or before == "address"
    return Chunk("honorific", index, end) if names else None


def _of_somebody(
    sentence: Sentence, index: int, before: str, known: Known, made: Sequence[Chunk]
) -> Chunk | None:
    """A post, a form of address, a rank or a name that begins at the token."""
    chunk = None
    if may_begin(sentence, index):
        chunk = (
            _post(sentence, index, known, owned=_is_owned(made))
            or address_at(sentence, index)
            or _honorific(sentence, index, before)
        )
    if chunk or not (
        sentence.tokens[index].raw[0].isupper() or before in _NAMES_FOLLOW
    ):
        return chunk
    return _name(sentence, index, before, known)


def _next(
    sentence: Sentence, index: int, before: str, known: Known, made: Sequence[Chunk]
) -> Chunk:
    """The chunk that begins at the token, behind those made before it."""
    token = sentence.tokens[index]
    if before == "mark" and (end := seat_end(sentence, index)) > index:
        return Chunk("seat", index, end)
    if not token.is_word:
        return Chunk("mark", index, index + 1, word=token.low)
    if token.low in VERB_WORDS and (found := verb_at(sentence, index)):
        return Chunk("verb", index, found[1], verb=found[0])
    if chunk := _of_somebody(sentence, index, before, known, made):
        return chunk
    opens = before in ("start", "mark", "link", "address")
    if opens and sentence.match(GROUP, index) > index:
        end = group_end(sentence, index, known)
        if before != "address" or sentence.low_at(end) != ":":
            return Chunk("group", index, end)
    return Chunk("word", index, index + 1, word=token.low)


_FURTHEST = 24
_NAMES_FOLLOW = ("address", "honorific")
_JOINTS = frozenset((",", "-", "–", "—", "kiêm"))
_LINKS = frozenset("và cùng có gồm với là của đến tới".split())


def _is_owned(made: Sequence[Chunk]) -> bool:
    """Whether a post now would be that of a name before: "A, Phó Bí thư, Chủ tịch".

    Not when that name has its title before it: "Phó Chủ tịch A, Trưởng phòng B".
    """
    for at in range(len(made) - 1, max(-1, len(made) - _FURTHEST), -1):
        chunk = made[at]
        if chunk.kind == "name":
            titled = at > 0 and made[at - 1].kind == "post"
            return made[-1].word in _JOINTS and not titled
        if chunk.kind != "post" and chunk.word not in _JOINTS:
            return False
    return False


def chunks(sentence: Sentence, known: Known) -> list[Chunk]:
    """Cut the sentence, once; known is what is certain from the whole text."""
    if sentence.cut is None or sentence.cut[0] is not known:
        sentence.cut = known, list(_chunks(sentence, known))
    return sentence.cut[1]


def _chunks(sentence: Sentence, known: Known) -> Iterator[Chunk]:
    index, before = 0, "start"
    made: list[Chunk] = []
    while index < len(sentence.tokens):
        chunk = _next(sentence, index, before, known, made)
        if sentence.trace is not None:
            _explain(sentence, chunk)
        yield chunk
        made.append(chunk)
        before = "link" if chunk.word in _LINKS else chunk.kind
        index = chunk.end


def _explain(sentence: Sentence, chunk: Chunk) -> None:
    """Put the chunk into the trace, unless it is a plain word or a mark."""
    if sentence.trace is not None and chunk.kind not in ("word", "mark"):
        tokens = sentence.tokens
        start, end = tokens[chunk.start].start, tokens[chunk.end - 1].end
        what = ", ".join(chunk.verb.roles) if chunk.verb else sentence.text[start:end]
        sentence.trace.make(chunk.kind, what, start, end)
