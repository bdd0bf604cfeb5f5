"""Words as the search index keeps them: exact spelling, folded key, places in a text.

    analyse("Hội nghị, hội thảo")  →  {"hội": "%#%", "nghị": …, "thảo": …}

The value says how often a word occurs and where, in digits of base 45 (see `digits`).
It depends on the text alone, so it can be kept as long as the text is the same.
"""

import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import sub

from plugins.bulletin.text import fold, match_key

_WORD = re.compile(r"[^\W_]+")
# Tags within a word or sentence; any other (a note's number too) parts what it parts.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|u|wbr)"
    r"(?: [^>]*)?>"
)
_TAG = re.compile(r"<[^>]*>")
# 90 characters that JSON writes as themselves: no quote, no backslash.
_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")[:90]
_BASE = 45
# Words that are kept in mind; numbers make ever new ones.
WORDS = 100_000

Analysed = Mapping[str, str]


def lines(markup: str) -> list[str]:
    """Return the text of HTML, a line for every block that has any."""
    inline = _INLINE.sub("", " ".join(markup.split()))
    parts = html.unescape(_TAG.sub("\n", inline)).split("\n")
    return [line for part in parts if (line := part.strip())]


def words(text: str) -> list[str]:
    """Return the words of a text in order, each in its one exact spelling."""
    pieces = unicodedata.normalize("NFC", text).split()
    return [word for piece in pieces for word in _words_of(piece)]


@lru_cache(maxsize=WORDS)
def _words_of(piece: str) -> tuple[str, ...]:
    """What stands between two spaces is the same again and again: `nghị,` `2018.`"""
    return tuple(map(_spelling, _WORD.findall(piece)))


@lru_cache(maxsize=WORDS)
def folded(word: str) -> str:
    """Return the key a word is found by: lower case, no marks, đ as d."""
    return fold(word)


@lru_cache(maxsize=WORDS)
def _spelling(word: str) -> str:
    """Lower case with the tone after the last letter: hòa and hoà are one word."""
    return match_key(word)


def analyse(text: str) -> Analysed:
    """Return every word of a text with its number and places, encoded.

    A place is given as the distance from the word's last one.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words(text)):
        places[word].append(place)
    return {
        # Most words of a text stand in it once, and near enough to its beginning.
        word: _ONCE_AT[found[0]]
        if len(found) == 1 and found[0] < _FEW
        else digits((len(found), found[0], *map(sub, found[1:], found)))
        for word, found in places.items()
    }


def digits(numbers: Iterable[int]) -> str:
    """Encode numbers from 0: base 45, lowest digit first, the last one marked."""
    return "".join([_SHORT[n] if n < _FEW else _encoded(n) for n in numbers])


def _encoded(number: int) -> str:
    text = ""
    while number >= _BASE:
        text += _DIGITS[_BASE + number % _BASE]
        number //= _BASE
    return text + _DIGITS[number]


_FEW = 2_000
_SHORT = tuple(_encoded(number) for number in range(_FEW))
_ONCE_AT = tuple(_SHORT[1] + place for place in _SHORT)
