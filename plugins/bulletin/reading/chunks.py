"""A sentence cut into what matters: addresses, ranks, names, posts, verbs, groups.

"đồng chí Nông Văn Tài - Giám đốc Sở Y tế chủ trì"
    →  address · name · mark · post · verb
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from plugins.bulletin.honorifics import HONORIFIC
from plugins.bulletin.post_words import HEAD
from plugins.bulletin.reading.groups import GROUP, group_end
from plugins.bulletin.reading.names import (
    name_in_run,
    names_somebody,
    posted_end,
    run_end,
    shouted_end,
)
from plugins.bulletin.reading.roles import verb_at
from plugins.bulletin.reading.spans import post_end
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.reading.verbs import Verb

_COMRADE = re.compile(r"(?:(?:các|hai|ba|những) )?(?:đồng chí|đ/c|đ\.c)(?!\w)")
_PERSON = re.compile(
    r"(?:(?:các|hai|ba) )?(?:ông|bà(?! (?:con|mẹ))|đại biểu(?! (?:quốc|hđnd|hội))|vị"
    r"|ngài)(?:(?:,| và)? (?:ông|bà))?(?!\w)"
)
_PRIVATE = re.compile(
    r"(?:(?:các |anh hùng )?(?:thầy giáo|cô giáo|cử tri|hộ(?: gia đình)?|gia đình"
    r"|nhân dân|nạn nhân|bị cáo"
    r"|bị can|đối tượng|em|cháu|cụ|mẹ|anh|chị|liệt s[ĩỹ]|thương binh|nông dân|công nhân"
    r"|bệnh nhân|học sinh|sinh viên|thí sinh|hội viên|đoàn viên|chủ hộ|chủ nhà|bác"
    r"|chú|cô"
    r"|phóng viên|tác giả|nhà thơ|nhà văn|nhạc s[ĩỹ]|danh nhân|anh hùng"
    r"|thầy|học viên|em bé|chị em|già làng)"
    r"(?: (?:ông|bà|anh|chị|em|đồng chí))?)(?!\w)"
)
_SEVERAL = re.compile(r"(?:các|hai|ba|bốn|những)(?= )")

_ADDRESSED = ("chí", "ông", "bà", "biểu", "tá", "tướng")


class Chunk(NamedTuple):
    """A part of a sentence: its kind, its tokens, and what the kind adds."""

    kind: str
    start: int
    end: int
    verb: Verb | None = None
    plural: bool = False
    word: str = ""


def _address(sentence: Sentence, index: int) -> Chunk | None:
    token = sentence.tokens[index]
    if sentence.low_at(index - 1) in ("tổ", "đoàn") and token.low == "đại":
        return None
    if token.raw in ("Ông", "Bà") and sentence.low_at(index - 1) in _ADDRESSED:
        return None  # "đồng chí Ông Thị Thùy Dương"
    private = sentence.match(_PRIVATE, index)
    if index < private < len(sentence.tokens) and sentence.tokens[private].is_capital:
        return Chunk("private", index, private)
    for pattern in (_COMRADE, _PERSON):
        if (end := sentence.match(pattern, index)) > index:
            words = sentence.low[token.start : sentence.tokens[end - 1].end]
            plural = words.startswith(("các", "hai", "ba ", "những")) or "," in words
            return Chunk("address", index, end, plural=plural, word=words.split()[-1])
    several = sentence.match(_SEVERAL, index) == index + 1
    if several and sentence.match(HEAD, index + 1) > index + 1:
        return Chunk("address", index, index + 1, plural=True, word="các")
    return None


def _name(
    sentence: Sentence, index: int, before: str, known: AbstractSet[str]
) -> Chunk | None:
    if not sentence.tokens[index].is_capital:
        end = shouted_end(sentence, index)
        shouted = before in ("address", "honorific") and end - index > 1
        return Chunk("name", index, end) if shouted else None
    if before in ("address", "honorific", "private"):
        end = run_end(sentence, index)
        fits = before == "honorific" or names_somebody(sentence, index, end)
        return Chunk("name", index, end) if fits else None
    if before in ("start", "mark", "link") and (end := posted_end(sentence, index)):
        return Chunk("name", index, end)
    found = name_in_run(sentence, index, known)
    return Chunk("name", *found) if found and found[0] == index else None


def _post(sentence: Sentence, index: int, known: AbstractSet[str]) -> Chunk | None:
    head = sentence.match(HEAD, index)
    if head == index or sentence.low_at(index - 1) == "đoàn":
        return None  # "Đoàn Chủ tịch nước" is no president
    return Chunk("post", index, post_end(sentence, head, known))


def _honorific(sentence: Sentence, index: int, before: str) -> Chunk | None:
    end = sentence.match(HONORIFIC, index)
    if not index < end < len(sentence.tokens):
        return None
    names = sentence.tokens[end].is_capital or before == "address"
    return Chunk("honorific", index, end) if names else None


def _next(
    sentence: Sentence, index: int, before: str, known: AbstractSet[str]
) -> Chunk:
    """The chunk that begins at the token."""
    token = sentence.tokens[index]
    if not token.is_word:
        return Chunk("mark", index, index + 1, word=token.low)
    if found := verb_at(sentence, index):
        return Chunk("verb", index, found[1], verb=found[0])
    chunk = (
        _post(sentence, index, known)
        or _address(sentence, index)
        or _honorific(sentence, index, before)
        or _name(sentence, index, before, known)
    )
    if chunk:
        return chunk
    opens = before in ("start", "mark", "link", "address")
    if opens and sentence.match(GROUP, index) > index:
        end = group_end(sentence, index, known)
        if before != "address" or sentence.low_at(end) != ":":
            return Chunk("group", index, end)
    return Chunk("word", index, index + 1, word=token.low)


_LINKS = frozenset("và cùng có gồm với là của đến tới".split())


def chunks(sentence: Sentence, known: AbstractSet[str]) -> Iterator[Chunk]:
    """Cut the sentence; known holds the keys of names certain elsewhere in the text."""
    index, before = 0, "start"
    while index < len(sentence.tokens):
        chunk = _next(sentence, index, before, known)
        yield chunk
        before = "link" if chunk.word in _LINKS else chunk.kind
        index = chunk.end
