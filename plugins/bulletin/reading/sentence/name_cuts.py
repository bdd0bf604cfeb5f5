"""Where a name may begin among capitals that may also name a place or a school.

"huyện Na Rì Ma Thị Lan"  →  first at "Ma"
"Trường THPT Phan Bội"    →  nowhere
"""

import re

from plugins.bulletin.reading.rule import Rule, rule
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.known import Known
from plugins.bulletin.reading.sentence.name_words import (
    COMMON,
    FAMILIES,
    MIDDLES,
    NOT_FIRST,
    PLACES_OF_PEOPLE,
    PROVINCES,
    SMALL_PLACES,
)
from plugins.bulletin.reading.sentence.tokens import Sentence

NAMESAKES = rule(
    "name/namesakes",
    r"(?:thpt|thcs|tiểu học|mầm non|(?<!môi )(?<!thị )(?<!hội )trường|đường"
    r"|(?<!thành )phố|quảng trường|công viên|chùa|đền|nhà máy|công ty|doanh nghiệp"
    r"|bệnh viện|giải(?: thưởng)?|quỹ|nghĩa trang|cầu|tập đoàn|học viện|đại học"
    r"|khách sạn|hợp tác xã|htx|tàu|khu di tích|bảo tàng|tại|ở)"
    r"(?: tnhh| cổ phần)?$",
    "the capitals name a place, a school, a firm: nobody",
    examples=["trường thpt", "công ty cổ phần", "đường"],
    counter_examples=["thành phố", "môi trường", "đồng chí"],
)
# Second words of names that no place has: "Chủ tịch UBND xã Giàng Seo Vần".
_LARGER = ("huyện", "tỉnh", "thị", "thành", "quận", "tp")
_NO_PLACES_SECOND = ("thị", "seo", "mí", "chứ", "a")
# How usual names and places of so many words are.
_NAME_LENGTHS = {2: 1, 3: 3, 4: 2.5, 5: 1}
_PLACE_LENGTHS = {1: 1, 2: 2, 3: 1}
PLACES = rule(
    "name/after-place",
    r"(?:^|\s)(?P<place>trưởng (?:thôn|bản|ấp|xóm)|(?:huyện|thị|thành|quận|tỉnh) ?ủy"
    r"|tỉnh|huyện|quận|xã|phường|thị trấn|thị xã|thành phố|tp\.?|tx\.?|khu phố|đặc khu"
    r"|(?<!nông )(?<!văn )(?:thôn|bản|làng|ấp|xóm)|đồn biên phòng"
    r"|(?:huyện|thành|thị|xã) ?đoàn|cửa khẩu|đảng bộ|đảng ủy)$",
    "the first capitals may name the place",
    examples=["ubnd huyện", "trưởng thôn", "bí thư huyện ủy"],
    counter_examples=["nông thôn", "đồng chí"],
)


def _likelihood(sentence: Sentence, start: int, cut: int, end: int) -> float:
    """How well the capitals read as a place up to the cut and a name after it."""
    family, second = sentence.low_at(cut), sentence.low_at(cut + 1)
    place = " ".join(token.low for token in sentence.tokens[start:cut])
    return (
        _NAME_LENGTHS.get(end - cut, 0)
        + _PLACE_LENGTHS.get(cut - start, 0)
        + (3 if family in COMMON else 1 if family in FAMILIES else -2)
        + (3 if second in ("thị", "văn") else second in MIDDLES)
        + 6 * (place in PROVINCES)
    )


def _cuts_after_place(
    sentence: Sentence, start: int, end: int, place: str, known: Known
) -> list[int]:
    """Where a name may begin when the first capitals may name the place."""
    count = end - start
    if count == 2 and place == "tỉnh":
        return [start]  # provinces are known, and _fits knows them
    if count < 3:
        return []
    if count == 3 and place in SMALL_PLACES:
        return [start] if _holds_post(sentence, start, end, known) else []
    small = place in SMALL_PLACES and not _holds_post(sentence, start, end, known)
    cuts = range(start + small, min(start + 5, end - 1))
    printed = [cut for cut in cuts if sentence.key(start, cut) in known.places]
    return printed or sorted(
        cuts, key=lambda cut: -_likelihood(sentence, start, cut, end)
    )


def _holds_post(sentence: Sentence, start: int, end: int, known: Known) -> bool:
    """Whether three capitals name who holds a post: "Chủ tịch UBND xã Lê Văn An".

    No place is a commune of that name, one printed elsewhere, or one that says where
    it lies: "Chủ tịch UBND xã Lê Minh Xuân, huyện …".
    """
    if sentence.low_at(start + 1) in _NO_PLACES_SECOND:
        return True
    words = " ".join(token.low for token in sentence.tokens[start:end])
    place = words in PLACES_OF_PEOPLE or sentence.key(start, end) in known.places
    located = sentence.low_at(end) in (",", "(") and sentence.low_at(end + 1) in _LARGER
    if place or located or sentence.low_at(start) not in FAMILIES:
        return False
    position = sentence.tokens[start].start
    clause = max(sentence.low.rfind(mark, 0, position) for mark in ";:.") + 1
    return sentence.search(POST, clause, position) is not None


def place_before(sentence: Sentence, start: int) -> re.Match[str] | None:
    """The word of a place right before the token: "huyện", "Tỉnh ủy"."""
    return _before(sentence, PLACES, start)


def _before(sentence: Sentence, rule: Rule, start: int) -> re.Match[str] | None:
    position = sentence.tokens[start].start
    found = rule.pattern.search(sentence.before(start))
    if found and sentence.trace is not None:
        sentence.trace.fire(rule, position - len(found[0]) - 1, position)
    return found


def cuts_of(sentence: Sentence, start: int, end: int, known: Known) -> list[int]:
    """Where in the run a name may begin, the best first."""
    if _before(sentence, NAMESAKES, start):
        return [cut for cut in range(start + 2, end - 1) if end - cut > 2]
    if place := place_before(sentence, start):
        return _cuts_after_place(sentence, start, end, place["place"], known)
    personal = sentence.low_at(start + 1) in ("thị", "văn")
    if sentence.low_at(start) in NOT_FIRST and not personal:
        later = range(start + 1, end - 1)
        return sorted(later, key=lambda cut: abs(end - cut - 3))
    words = [token.low for token in sentence.tokens[start:end]]
    skip = next((n for n in (2, 3) if " ".join(words[:n]) in PROVINCES), 0)
    skip = skip if len(words) - skip > 1 else 0  # "Cao Bằng Phúc" is a name
    return list(range(start + skip, end - 1))
