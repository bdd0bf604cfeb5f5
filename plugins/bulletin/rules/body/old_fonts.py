"""Text typed with a font of the nineties is not Unicode and nobody can read it.

    title: TØnh B¾c K¹n häp   →  old-font
    a private-use character   →  old-font

TCVN 6909:2001 and decision 72/2002/QĐ-TTg: Unicode since 2003.
"""

import re
from collections.abc import Iterator

from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.strange_letters import OF_OLD_FONTS, PRIVATE

_TCVN3 = re.compile(f"(?<=[A-Za-z])[{OF_OLD_FONTS}](?=[a-z]|\\b)")
# Some are letters elsewhere: Schäfer, Jörg, Bjørn. Inside a word no language has signs
# or, after a small letter, a capital; VNI puts its marks after the vowel.
_SURE = re.compile(
    "(?<=[A-Za-z])[¡¢§¨¤¥¦©ª«¬®¯µ¶·¸¹»¼½¾×÷](?=[a-z]|\\b)|(?<=[a-z])[ÆÞØÜ]"
    "|(?<=[aeiouyAEIOUY])[äåæöøñ]"
)
# Bullets of Word's fonts, which are understood as such.
_BULLETS = re.compile("\\s*[\uf0a7\uf0b7\uf0d8\uf0fc\uf076](?=\\s)")
_PRIVATE = re.compile(f"[{PRIVATE}]")
_ENOUGH, _SURELY = 3, 2
_MESSAGE = "Chữ ở đây có vẻ gõ bằng phông cũ (TCVN3, VNI), không phải Unicode."
_HINT = "chuyển sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi dán lại"


def check(file: ReadFile) -> Iterator[Problem]:
    """Look for letters that only such a font could show."""
    if not file.has_strange_letters:
        return
    for key, text in file.texts():
        if _suspicious(text, _SURELY):
            yield file.at(key, "old-font", _MESSAGE, _HINT)
    for number, line in file.prose():
        if found := _suspicious(line):
            place = (number, found.start() + 1, 1)
            yield file.in_body(place, "old-font", _MESSAGE, _HINT)
            return


def _suspicious(line: str, enough: int = _ENOUGH) -> re.Match[str] | None:
    """The first sign in a line that has enough of them; short values have fewer."""
    bullet = _BULLETS.match(line)
    if private := _PRIVATE.search(line, bullet.end() if bullet else 0):
        return private
    signs = list(_TCVN3.finditer(line))
    sure = sum(1 for _ in _SURE.finditer(line)) if len(signs) >= enough else 0
    return signs[0] if sure >= _SURELY else None
