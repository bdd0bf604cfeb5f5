"""What a text makes certain before it is read: names of people and of places.

"đồng chí Nông Văn Tài … huyện Na Rì"  →  Known({"nông văn tài": …}, {"na rì"})
"""

import re
from collections.abc import Iterable, Sequence

from plugins.bulletin.reading.rule import printed_rule, rule
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.name_words import FAMILIES
from plugins.bulletin.reading.sentence.names import run_end
from plugins.bulletin.reading.sentence.tokens import UPPER, Sentence
from plugins.bulletin.words.honorifics import HONORIFIC
from plugins.bulletin.words.text import match_key

NAME_NEXT = rule(
    "known/name-next",
    rf"(?<!\w)(?:đồng chí|đ/c|ông|bà|đại biểu|{HONORIFIC.pattern})(?!\w)\.?",
    "the capitals after it are somebody's name in the whole text",
    examples=["đồng chí tài", "thiếu tướng tài"],
    counter_examples=["giám đốc", "bàn"],
)
_CAPITALS = rf"[{UPPER}]\w*"
PLACE = printed_rule(
    "known/place",
    r"(?<!\w)(?<![Tt]rưởng )(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường"
    r"|[Tt]hị trấn|[Tt]hị xã|[Tt]hành phố|[Tt]hôn|[Bb]ản|[Tt]hành|[Tt]hị|[Đđ]ảng bộ)"
    r"(?: (?:[uủ][ỷy]|đoàn))? "
    rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{1,2}})(?!\w| {_CAPITALS})",
    "the capitals name a place in the whole text",
    examples=["UBND huyện Na Rì", "Đảng bộ Bình Văn"],
    counter_examples=["Trưởng thôn Nông Tài", "huyện Na Rì Ma Thị Lan"],
)
PERSONAL = rule(
    "known/personal",
    r"^\w+ (?:văn|thị) ",
    "whoever comes after the body's name: no place",
    examples=["lại văn hoàn"],
    counter_examples=["na rì", "văn lang"],
)
_NEAR = 60


def certain_of(sentences: Sequence[Sentence]) -> Known:
    """Names after a form of address or a rank; places after what they are."""
    return Known(_names(sentences), frozenset(_places(sentences)))


def _names(sentences: Iterable[Sentence]) -> dict[str, str]:
    names = {}
    for sentence in sentences:
        for found in sentence.every(NAME_NEXT):
            start = sentence.after(found.end())
            end = run_end(sentence, start)
            if end - start > 2 or (
                end - start == 2 and sentence.low_at(start) in FAMILIES
            ):
                tokens = sentence.tokens[start:end]
                words = " ".join(token.low for token in tokens)
                names[sentence.key(start, end)] = words
    return names


def _places(sentences: Iterable[Sentence]) -> Iterable[str]:
    """Capitals after "huyện" and the like; those after a post may name its holder."""
    for sentence in sentences:
        for found in PLACE.pattern.finditer(sentence.text):
            before = sentence.low[max(0, found.start() - _NEAR) : found.start()]
            personal = PERSONAL.pattern.search(found["name"].lower())
            if not personal and not POST.pattern.search(re.split(r"[;:.]", before)[-1]):
                yield match_key(found["name"])
