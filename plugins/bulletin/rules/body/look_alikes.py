"""A letter of another script among ours looks right, and nobody finds the word.

title: … tỉnh Вắс Kạn, with В and с of Russian   →  look-alike-letter (warning)
Россия, µg, Ω                                    →  nothing: foreign words, signs
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.strange_letters import FOREIGN
from plugins.bulletin.words.text import nfc

_LIKE = str.maketrans(
    "АВЕКМНОРСТУХІЅЈаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα",
    "ABEKMHOPCTYXISJaeopcyxisjABEZHIKMNOPTYXoa",
)
_FOREIGN = re.compile(f"[{FOREIGN}]")
_MESSAGE = '"{}" có chữ cái của bảng chữ khác, nên tìm kiếm không thấy.'
_WORD = re.compile(r"[^\W\d_]+")
_OURS = re.compile("[A-Za-z\u00c0-\u00ff\u0102-\u01b0\u1ea0-\u1ef9]")


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at every word that has letters of two scripts."""
    if not file.has_strange_letters:
        return
    for key, text in file.texts():
        words = [word for _, word in _mixed(text)]
        if words:
            right = text
            for word in words:
                right = right.replace(word, _ours(word))
            message, hint = _MESSAGE.format(words[0]), f"viết {right}"
            yield file.at(key, "look-alike-letter", message, hint, "warning")
    for number, line in file.prose():
        for start, word in _mixed(line):
            place = (number, start + 1, len(word))
            message, hint = _MESSAGE.format(word), f"viết {_ours(word)}"
            yield file.in_body(place, "look-alike-letter", message, hint, "warning")


def _mixed(text: str) -> Iterator[tuple[int, str]]:
    """The words with one of our letters and one that looks like one."""
    for found in _WORD.finditer(text) if _FOREIGN.search(text) else ():
        word = found[0]
        like = word.translate(_LIKE)
        if like != word and _OURS.search(word) and not _FOREIGN.search(like):
            yield found.start(), word


def _ours(word: str) -> str:
    return nfc(word.translate(_LIKE))
