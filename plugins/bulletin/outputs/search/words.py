"""Words as the search index keeps them, by the key each is found by; numbers as digits.

keys("Hội nghị, hội thảo")   →  ["hoi", "nghi", "hoi", "thao"]
keys("HĐND, H'Mông, 1.451")  →  ["hoi", "dong", "nhan", "dan", "hmong", "1451"]
folded("kỹ") = folded("kĩ")  =  "ki"
digits([0, 44, 45])          →  "#OP$"

The page reads a question by the same rules: theme/static/js/search/words.js.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import TypeVar

from plugins.bulletin.words.abbreviations import ABBREVIATIONS
from plugins.bulletin.words.text import fold, match_key

_WORD = re.compile(r"[^\W_]+")
# "H'Mông", "K'Dơng" are one word each; "1.451" is a number.
_WITHIN = re.compile(r"(?<=[^\W\d_])['\u2019\u02bc](?=[^\W\d_])")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]*\d)")
_DIGIT = re.compile(r"\d")
_SHORT = re.compile(
    r"(?<![\w&])(?:"
    + "|".join(
        re.escape(short) + (r"(?![\w&])" if short[-1].isalnum() else "")
        for short in sorted(ABBREVIATIONS, key=len, reverse=True)
    )
    + ")"
)
# "y" that may as well be written "i": after a consonant, after "qu", alone.
_Y = re.compile(r"(?:qu|[bcdghklmnprstvx]{1,3})?y")
# Tags within a word or sentence; any other (a note's number too) parts what it parts.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|u|wbr)"
    r"(?: [^>]*)?>"
)
_MORE_SPACE = ("  ", "\t", "\xa0")
_TAG = re.compile(r"<[^>]*>")
# 90 characters that JSON writes as themselves: no quote, no backslash.
_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")[:90]
_BASE = 45
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
# Words and numbers that are kept in mind.
WORDS = 100_000

# Two keys in a row.
Pair = tuple[str, str]
K = TypeVar("K")
V = TypeVar("V")


class _Remembered(dict[K, V]):
    """What was worked out for a key, for as many keys as are kept in mind."""

    def __init__(self, work: Callable[[K], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> V:
        value = self._work(key)
        if len(self) < WORDS:
            self[key] = value
        return value


def lines(markup: str) -> list[str]:
    """Return the text of HTML, a line for every block that has any."""
    flat = markup.replace("\n", " ")
    if any(space in flat for space in _MORE_SPACE):
        flat = " ".join(flat.split())
    parts = html.unescape(_TAG.sub("\n", _INLINE.sub("", flat))).split("\n")
    return [line for part in parts if (line := part.strip())]


def written_out(piece: str) -> str:
    """Write a piece without spaces out: abbreviations, numbers, joined syllables.

    The number of a document keeps its letters: "17/2018/QĐ-UBND".
    """
    text = _WITHIN.sub("", unicodedata.normalize("NFC", piece))
    if _DIGIT.search(text):
        return _THOUSANDS.sub(lambda found: found[0].replace(".", ""), text)
    return _SHORT.sub(lambda found: f" {ABBREVIATIONS[found[0]].full} ", text)


@lru_cache(maxsize=WORDS)
def folded(word: str) -> str:
    """Return the key a word is found by: lower case, no marks, đ as d, i for y."""
    key = fold(word)
    return f"{key[:-1]}i" if key.endswith("y") and _Y.fullmatch(key) else key


def keys(text: str) -> list[str]:
    """Return the keys of the words of a text, in order."""
    return list(chain.from_iterable(map(_keys.__getitem__, text.split())))


def _keys_of(piece: str) -> tuple[str, ...]:
    """What stands between two spaces is the same again and again: `nghị,` `2018.`"""
    found = _WORD.findall(written_out(piece))
    return tuple(folded(match_key(word)) for word in found)


def pairs(found: Iterable[str]) -> Iterable[Pair]:
    """Return the keys that follow each other, two by two."""
    return pairwise(found)


def digits(numbers: Iterable[int]) -> str:
    """Encode numbers from 0: base 45, lowest digit first, the last one marked."""
    return "".join(map(_codes.__getitem__, numbers))


def numbers(text: str) -> Iterator[int]:
    """Read what `digits` wrote."""
    number, weight = 0, 1
    for digit in map(_VALUES.__getitem__, text):
        number += digit % _BASE * weight
        if digit < _BASE:
            yield number
            number, weight = 0, 1
        else:
            weight *= _BASE


def _encoded(number: int) -> str:
    text = ""
    while number >= _BASE:
        text += _DIGITS[_BASE + number % _BASE]
        number //= _BASE
    return text + _DIGITS[number]


_keys = _Remembered(_keys_of)
_codes = _Remembered(_encoded)
