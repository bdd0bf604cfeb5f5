"""At which level of the state a post stands, where, and in which trade.

standing_of("Chủ tịch UBND xã Yên Thịnh")   →  Standing(COMMUNE, "yên thịnh", "lead")
standing_of("Giám đốc Sở Y tế")             →  Standing(PROVINCE, "", "sở y tế")
"""

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from plugins.bulletin.posts.printed import expand
from plugins.bulletin.posts.wordings import wording
from plugins.bulletin.words.text import level, nfc


class Level(IntEnum):
    """The levels, the highest highest."""

    VILLAGE = 1
    COMMUNE = 2
    DISTRICT = 3
    PROVINCE = 4
    CENTRE = 5


class Standing(NamedTuple):
    """Where a post stands; None and "" for what it does not tell.

    `trade` is "lead" for who leads a place, "arms" for soldiers and police, else the
    words of the office.
    """

    level: Level | None
    place: str
    trade: str


# Cities that are provinces.
_CITIES = "hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế"
_LEVELS = (
    (
        Level.VILLAGE,
        r"(?:thôn|xóm|ấp|buôn|tổ dân phố|khu phố|tổ nhân dân|trưởng bản)(?!\w)",
    ),
    (
        Level.COMMUNE,
        r"(?:(?<!thị )(?<!hợp tác )xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)",
    ),
    (
        Level.PROVINCE,
        rf"(?:tỉnh(?: ủy| đoàn)?|sở|thành (?:phố|ủy) (?:{_CITIES}))(?!\w)",
    ),
    (
        Level.DISTRICT,
        r"(?:huyện(?: ủy| đoàn)?|quận(?! sự)|thị xã|thị ủy|thành ủy|thành phố)(?!\w)",
    ),
    (
        Level.CENTRE,
        r"(?:bộ trưởng|thứ trưởng|bộ|trung ương|chính phủ|quốc hội|chủ tịch nước"
        r"|tổng bí thư|thủ tướng|tổng cục|quân khu|bộ chính trị|nhà nước)(?!\w)",
    ),
)
_PATTERNS = tuple((one, re.compile(rf"(?<!\w){words}")) for one, words in _LEVELS)
_NOT_OF_CENTRE = re.compile(
    r"(?:đại biểu|đoàn (?:đbqh|đại biểu)) quốc hội|ngân hàng nhà nước|kho bạc nhà nước"
    r"|bộ đội|bộ chỉ huy|cán bộ|nội bộ"
)
_LEADS = re.compile(
    r"(?:tỉnh|huyện|thị|thành|quận) ủy(?!\w)|(?:ủy ban|hội đồng) nhân dân|mặt trận"
    r"|đảng ủy|đảng bộ|đại biểu quốc hội|(?:bí thư|chủ tịch|phó chủ tịch)(?:$| (?:tỉnh"
    r"|huyện|xã|phường|thị))"
)
_ARMS = re.compile(
    r"(?:công an|quân sự|biên phòng|tư lệnh|quân khu|cảnh sát|quân đội|chính ủy|sư đoàn"
    r"|trung đoàn|quân đoàn|chỉ huy trưởng)(?!\w)"
)
_HEADS = re.compile(
    r"^(?:(?:phó|quyền|nguyên|chánh|tổng) )*(?:giám đốc|trưởng|chủ tịch|bí thư"
    r"|chủ nhiệm|chi cục trưởng|cục trưởng|viện trưởng|ủy viên|văn phòng)\s*"
)


@lru_cache(maxsize=8192)  # the same posts are printed again and again
def standing_of(post: str) -> Standing:
    """Where the printed post stands."""
    low = level(expand(nfc(post)))
    words = _NOT_OF_CENTRE.sub(" ", low)
    found = next((one for one, p in _PATTERNS if p.search(words)), None)
    return Standing(found, _place(post), _trade(low))


def _trade(low: str) -> str:
    if _ARMS.search(low):
        return "arms"
    if _LEADS.search(low):
        return "lead"
    return _HEADS.sub("", low).strip()


def _place(post: str) -> str:
    """The name of the smallest place that the post names."""
    places = wording(post).places
    small_first = (
        "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố",
        "tỉnh",
    )  # fmt: skip
    return next((places[kind] for kind in small_first if places.get(kind)), "")
