"""For whom somebody signs, apart from the post that the signer holds.

signer("KT. Chủ tịch UBND tỉnh, Phó Chủ tịch")
    →  Signer("KT. Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh")
signer("TL. Chủ tịch, Chánh Văn phòng")  →  Signer("TL. Chủ tịch", "Chánh Văn phòng")
signer("Chủ tịch UBND tỉnh")             →  Signer("", "Chủ tịch UBND tỉnh")

The forms are those of NĐ 30/2020/NĐ-CP, article 13: TM. for a body that decides
together, KT. in the place of its head, TL. by the head's order, TUQ. by written leave;
"Q." is no such form but a post held as an acting one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.posts.shared_bodies import body_of
from plugins.bulletin.words.text import level, nfc

_HOW = re.compile(
    r"(?P<how>tm|kt|tl|tuq|t/m|k/t|t/l|t/uq|thừa lệnh|thừa ủy quyền)\b\.?\s*"
)
_DIVIDER = re.compile(r"\s*[,;/]\s*|\s+[-–—]\s*")
# Whoever signs so is of the body that is named, or of the same one as who is meant.
_OF_THE_BODY = ("tm", "t/m", "kt", "k/t")


class Signer(NamedTuple):
    """For whom somebody signs as printed, "" for nobody, and the own post or posts."""

    signed_for: str
    post: str


@lru_cache(maxsize=1024)
def signer(printed: str) -> Signer:
    """Part what is printed beside a signer's name; the post "" where none is told."""
    flat = " ".join(nfc(printed).split())
    ways, body, rest = list[str](), "", flat
    while found := _HOW.match(level(rest)):
        end = _end_of(level(rest), found.end())
        way = rest[:end].strip(" ,;/-–—")
        ways.append(way)
        if found["how"] in _OF_THE_BODY:
            body = _body(way[found.end() :]) or body
        rest = rest[end:].lstrip(" ,;/-–—")
    if not ways:
        return Signer("", flat)
    if rest and body and not body_of(rest)[1]:
        rest = f"{rest} {body}"
    return Signer(", ".join(ways), rest)


def _end_of(low: str, start: int) -> int:
    """Where what somebody signs for ends, and the signer's own post begins."""
    for divider in _DIVIDER.finditer(low, start):
        after = divider.end()
        if HEAD.match(low, after) or _HOW.match(low, after):
            return after
    own = HEAD.match(low, start)
    first = own.end() if own else start
    later = re.finditer(r"(?<=[ .])\S", low[first:])
    places = (first + one.start() for one in later)
    return next(
        (p for p in places if HEAD.match(low, p) or _HOW.match(low, p)), len(low)
    )


def _body(words: str) -> str:
    """The body in "Chủ tịch UBND tỉnh", or in "UBND tỉnh"; "" for none."""
    return body_of(f"- {words}")[1]


def behind_name(line: str) -> str:
    """A line that begins with for whom somebody signs, with the name in front.

    behind_name("KT. CHỦ TỊCH Lò Văn An - Phó Chủ tịch")
        →  "Lò Văn An - KT. CHỦ TỊCH, Phó Chủ tịch"; "" for any other line
    """
    before, *own = re.split(r"\s+[-–—]\s*", line.strip(), maxsplit=1)
    words = before.split()
    start = len(words)
    while start and words[start - 1].istitle():
        start -= 1
    known = _HOW.match(level(nfc(before)))
    if not known or not 0 < start <= len(words) - 2:
        return ""
    return f"{' '.join(words[start:])} - {', '.join((' '.join(words[:start]), *own))}"
