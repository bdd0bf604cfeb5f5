"""Words as the search index keeps them: exact spelling, folded key; numbers as digits.

words("Hội nghị, hội thảo")  →  ["hội", "nghị", "hội", "thảo"]
folded("nghị")               →  "nghi"
digits([0, 44, 45])          →  "#OP$"
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from plugins.bulletin.words.text import fold, match_key

_WORD = re.compile(r"[^\W_]+")
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
    return tuple(map(_spelling, _WORD.findall(unicodedata.normalize("NFC", piece))))


@lru_cache(maxsize=WORDS)
def folded(word: str) -> str:
    """Return the key a word is found by: lower case, no marks, đ as d."""
    return fold(word)


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
