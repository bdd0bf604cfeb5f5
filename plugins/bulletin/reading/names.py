"""Where a person's name stands among capitalised words, and where only a place does.

"Bí thư Huyện ủy Na Rì Ma Thị Lan"  →  the name is "Ma Thị Lan"
"Trường THPT Phan Bội Châu"         →  no name
"""

import re
from collections.abc import Set as AbstractSet

from plugins.bulletin.post_words import HEAD
from plugins.bulletin.reading.name_words import (
    FAMILIES,
    FOLLOWERS,
    INSTITUTIONS,
    MIDDLES,
    NOT_FIRST,
    PROVINCES,
    SMALL_PLACES,
)
from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.text import match_key

LONGEST = 6

# Before these the following capitals name a place or a school, not a person.
_NAMESAKES = re.compile(
    r"(?:thpt|thcs|tiểu học|mầm non|trường|đường|(?<!thành )phố|phường|quảng trường|công viên|chùa"
    r"|đền|nhà máy|công ty|doanh nghiệp|bệnh viện|giải(?: thưởng)?|quỹ|nghĩa trang|cầu"
    r"|tập đoàn|học viện|đại học|khách sạn|hợp tác xã|htx|tàu|khu di tích|bảo tàng)"
    r"(?: tnhh| cổ phần)?$"
)
_PLACES = re.compile(
    r"(?:^|\s)(?P<place>(?:huyện|thị|thành|quận|tỉnh) ?ủy|tỉnh|huyện|quận|xã|phường"
    r"|thị trấn|thị xã"
    r"|thành phố|tp\.?|tx\.?|(?<!trưởng )(?<!nông )(?<!văn )(?:thôn|bản|làng|ấp|xóm)|khu phố|đặc khu|đồn"
    r" biên phòng"
    r"|(?:huyện|thành|thị|xã) ?đoàn|cửa khẩu|đảng bộ|đảng ủy)$"
)


def run_end(sentence: Sentence, index: int) -> int:
    """Index after the capitalised words that begin at the token."""
    tokens = sentence.tokens
    end = index
    while end < len(tokens) and tokens[end].is_capital:
        if end > index and sentence.match(HEAD, end) > end:
            break
        end += 1
    return end


def shouted_end(sentence: Sentence, index: int) -> int:
    """Index after a name printed all in capitals; the index itself if none is."""
    end = index
    while end < len(sentence.tokens) and sentence.tokens[end].raw.isupper():
        end += 1
    return end if sentence.low_at(index) in FAMILIES else index


def name_key(sentence: Sentence, start: int, end: int) -> str:
    """Key of the words from start to end."""
    return match_key(" ".join(token.raw for token in sentence.tokens[start:end]))


def follows_name(sentence: Sentence, index: int) -> bool:
    """Whether what stands at the index may follow a name."""
    if index >= len(sentence.tokens):
        return True
    token = sentence.tokens[index]
    known = token.low in FOLLOWERS or sentence.match(HEAD, index) > index
    return known or not token.is_word


def names_somebody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the capitals after a form of address are a name, not an institution."""
    first, after = sentence.low_at(start), sentence.low_at(start + 1)
    if first not in NOT_FIRST:
        return True
    if end - start == 1:
        return after not in INSTITUTIONS.get(first, ())
    return first in FAMILIES and follows_name(sentence, end)


def _fits(sentence: Sentence, start: int, end: int, known: AbstractSet[str]) -> bool:
    if not 2 <= end - start <= LONGEST:
        return False
    if name_key(sentence, start, end) in known:
        return True
    words = [token.low for token in sentence.tokens[start:end]]
    first = words[0]
    family = first in FAMILIES or first[:2] in ("h'", "k'", "h’", "k’")
    likely = end - start > 2 or follows_name(sentence, end)
    return family and likely and " ".join(words) not in PROVINCES


def posted_end(sentence: Sentence, index: int) -> int:
    """Index after capitals that a dash or comma joins to a post; 0 when none are.

    "; Nình Thị Páo- Phó Bí thư": whatever the family, this is somebody's name.
    """
    end = run_end(sentence, index)
    joined = sentence.low_at(end) in ("-", "–", "—", ",")
    if not (
        3 <= end - index <= LONGEST
        and joined
        and sentence.match(HEAD, end + 1) > end + 1
    ):
        return 0
    before = sentence.low[: sentence.tokens[index].start].rstrip()
    words = " ".join(token.low for token in sentence.tokens[index:end])
    named = sentence.low_at(index) not in NOT_FIRST and words not in PROVINCES
    return end if named and not _PLACES.search(before) else 0


def _cuts_after_place(
    sentence: Sentence, start: int, end: int, place: str
) -> list[int]:
    """Where a name may begin when the first capitals may name the place."""
    count = end - start
    if count == 2 and place == "tỉnh":
        return [start]  # provinces are known, and _fits knows them
    if count < 3 or (count == 3 and place in SMALL_PLACES):
        return []
    if count == 3:
        return [start]
    if count == 4:
        whole = sentence.low_at(start + 1) in MIDDLES
        return [start + n for n in ((0, 2, 1) if whole else (2, 0, 1))]
    return [start + n for n in (2, 1, 3, 0) if n < count - 1]


def _cuts(sentence: Sentence, start: int, end: int) -> list[int]:
    """Where in the run a name may begin, the best first."""
    before = sentence.low[: sentence.tokens[start].start].rstrip()
    if _NAMESAKES.search(before):
        return [cut for cut in range(start + 2, end - 1) if end - cut > 2]
    if place := _PLACES.search(before):
        return _cuts_after_place(sentence, start, end, place["place"])
    if sentence.low_at(start) in NOT_FIRST:
        later = range(start + 1, end - 1)
        return sorted(later, key=lambda cut: abs(end - cut - 3))
    words = [token.low for token in sentence.tokens[start:end]]
    skip = next((n for n in (2, 3) if " ".join(words[:n]) in PROVINCES), 0)
    return list(range(start + skip, end - 1))


def name_in_run(
    sentence: Sentence, index: int, known: AbstractSet[str]
) -> tuple[int, int] | None:
    """Token range of the name in the capitalised run that goes through the index."""
    end = run_end(sentence, index)
    start = index
    while start > 0 and sentence.tokens[start - 1].is_capital:
        start -= 1
    if end - start < 2:
        return None
    for cut in range(start, end - 1):
        if name_key(sentence, cut, end) in known:
            return cut, end
    for cut in _cuts(sentence, start, end):
        if _fits(sentence, cut, end, known):
            return cut, end
    return None
