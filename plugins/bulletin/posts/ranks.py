"""The order in which a body's posts are named: its head, deputies, members, the rest.

    rank("Giám đốc Sở Y tế", ["Sở Y tế"]) < rank("Chuyên viên", ["Sở Y tế"])
    rank("Phó Bí thư Thường trực Tỉnh ủy", …) < rank("Phó Bí thư Tỉnh ủy", …)
    rank("Trưởng ban Pháp chế", ["Hội đồng nhân dân tỉnh"])    a part's head, after all
                                                               who lead the whole

The order is that of the lists of those present which bodies print themselves.
"""

import re
from collections.abc import Iterable
from enum import IntEnum

from plugins.bulletin.posts.wordings import Words, wording
from plugins.bulletin.words.text import SortKey, level, nfc, sort_key

Rank = tuple[int, int, bool, SortKey]


class Level(IntEnum):
    """Where a post stands in its body, the highest first."""

    HEAD = 0
    DEPUTY = 1
    STANDING_MEMBER = 2
    MEMBER = 3
    HEAD_OF_PART = 4
    DEPUTY_OF_PART = 5
    STAFF = 6


# What heads of bodies are called; of two in one body the party's stands first.
_HEADS = tuple(
    tuple(head.split())
    for head in """
tổng bí thư|bí thư|chủ tịch nước|chủ tịch|thủ tướng|bộ trưởng|chủ nhiệm|tổng giám đốc
giám đốc|tổng cục trưởng|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|chánh án
hiệu trưởng|tư lệnh|chính ủy|chỉ huy trưởng|chính trị viên|tổng biên tập|thống đốc
đồn trưởng|hạt trưởng|trạm trưởng|đội trưởng|hội trưởng|tổ trưởng|chánh|trưởng
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
_STANDING = ("ủy", "viên", "ban", "thường", "vụ"), ("ủy", "viên", "thường", "trực")
_STANDING_DEPUTY = re.compile(r"(?<!ủy viên) thường trực(?!\w)", re.IGNORECASE)
_MEMBERS = ("ủy", "viên"), ("thành", "viên"), ("đại", "biểu")


def rank(post: str, body_names: Iterable[str] = ()) -> Rank:
    """Where a post stands among those of the body it is held in.

    A post of several ("Phó Bí thư, Chủ tịch HĐND") stands where its first does.
    """
    first = post.partition(",")[0]
    later = "thường trực" not in level(first)
    words = wording(_STANDING_DEPUTY.sub("", nfc(first))).tokens
    deputy = words[:1] == ("phó",)
    led = words[1:] if deputy else words
    place, unit = _head(led)
    stands = _level(words, unit if place < len(_HEADS) else None, deputy, body_names)
    return stands, place, later, sort_key(post)


def _level(
    words: Words, unit: Words | None, deputy: bool, body_names: Iterable[str]
) -> Level:
    if any(words[: len(one)] == one for one in _STANDING):
        return Level.STANDING_MEMBER
    if any(words[: len(one)] == one for one in _MEMBERS):
        return Level.MEMBER
    if unit is None:
        return Level.STAFF
    if _is_whole(unit, [wording(name).tokens for name in body_names]):
        return Level.DEPUTY if deputy else Level.HEAD
    return Level.DEPUTY_OF_PART if deputy else Level.HEAD_OF_PART


def _head(words: Words) -> tuple[int, Words]:
    """Which head's word a post begins with, and what it is then said to lead."""
    for place, head in enumerate(_HEADS):
        if words[: len(head)] == head:
            return place, words[len(head) :]
    return len(_HEADS), words


def _is_whole(unit: Words, bodies: list[Words]) -> bool:
    """Whether what a post leads is the body itself, as far as its words go."""
    if not unit or not bodies:
        return True
    return any(
        body[: len(unit)] == unit or unit[: len(body)] == body for body in bodies
    )
