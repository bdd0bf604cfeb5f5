"""What a text makes certain before it is read: names of people and of places.

"đồng chí Nông Văn Tài … huyện Na Rì"  →  Known({"nông văn tài": …}, {"na rì"})
"""

import re
from collections.abc import Iterable, Sequence

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.name_words import FAMILIES
from plugins.bulletin.reading.sentence.names import run_end
from plugins.bulletin.reading.sentence.tokens import UPPER, Sentence
from plugins.bulletin.words.honorifics import HONORIFIC
from plugins.bulletin.words.text import match_key

_ADDRESS = re.compile(
    rf"(?<!\w)(?:đồng chí|đ/c|ông|bà|đại biểu|{HONORIFIC.pattern})(?!\w)\.?"
)
_CAPITALS = rf"[{UPPER}]\w*"
_PLACE = re.compile(
    r"(?<!\w)(?<![Tt]rưởng )(?:[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường"
    r"|[Tt]hị trấn|[Tt]hị xã|[Tt]hành phố|[Tt]hôn|[Bb]ản|[Tt]hành|[Tt]hị|[Đđ]ảng bộ)"
    r"(?: (?:[uủ][ỷy]|đoàn))? "
    rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{1,2}})(?! {_CAPITALS})"
)
# "tỉnh Lại Văn Hoàn": whoever comes after the body's name.
_PERSONAL = re.compile(r"^\w+ (?:văn|thị) ")
_NEAR = 60


def certain_of(sentences: Sequence[Sentence]) -> Known:
    """Names after a form of address or a rank; places after what they are."""
    return Known(_names(sentences), frozenset(_places(sentences)))


def _names(sentences: Iterable[Sentence]) -> dict[str, str]:
    names = {}
    for sentence in sentences:
        for found in _ADDRESS.finditer(sentence.low):
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
        for found in _PLACE.finditer(sentence.text):
            before = sentence.low[max(0, found.start() - _NEAR) : found.start()]
            personal = _PERSONAL.search(found["name"].lower())
            if not personal and not HEAD.search(re.split(r"[;:.]", before)[-1]):
                yield match_key(found["name"])
