"""Words as the search index keeps them: exact spelling, folded key; numbers as digits.

words("Hội nghị, hội thảo")  →  ["hội", "nghị", "hội", "thảo"]
words("HĐND, H'Mông, 1.451") →  ["hội", "đồng", "nhân", "dân", "hmông", "1451"]
folded("nghị")               →  "nghi"
folded("kỹ") = folded("kĩ")  =  "ki"
digits([0, 44, 45])          →  "#OP$"

The page reads a question by the same rules: theme/static/js/search/words.js.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
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
# Words and numbers that are kept in mind.
WORDS = 100_000

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


def words(text: str) -> list[str]:
    """Return the words of a text in order, each in its one exact spelling."""
    return list(chain.from_iterable(map(_words.__getitem__, text.split())))


def _words_of(piece: str) -> tuple[str, ...]:
    """What stands between two spaces is the same again and again: `nghị,` `2018.`"""
    return tuple(map(_spelling, _WORD.findall(written_out(piece))))


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
    return list(map(folded, words(text)))


def pairs(found: Sequence[str]) -> Iterable[str]:
    """Return what two keys that follow each other are found by: "dan van"."""
    return (f"{one} {other}" for one, other in pairwise(found))


@lru_cache(maxsize=WORDS)
def _spelling(word: str) -> str:
    """Lower case with the tone after the last letter: hòa and hoà are one word."""
    return match_key(word)


def digits(numbers: Iterable[int]) -> str:
    """Encode numbers from 0: base 45, lowest digit first, the last one marked."""
    return "".join(map(_codes.__getitem__, numbers))


def _encoded(number: int) -> str:
    text = ""
    while number >= _BASE:
        text += _DIGITS[_BASE + number % _BASE]
        number //= _BASE
    return text + _DIGITS[number]


_words = _Remembered(_words_of)
_codes = _Remembered(_encoded)
