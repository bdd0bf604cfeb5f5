"""Forms of address: of officials, of several at once, and of private people.

"các đồng chí"  →  Chunk("address", plural=True)
"cử tri"        →  Chunk("private")
"""

import re

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.tokens import Sentence

_COMRADE = re.compile(r"(?:(?:các|hai|ba|những) )?(?:đồng chí|đ/c|đ\.c)(?!\w)")
_PERSON = re.compile(
    r"(?:(?:các|hai|ba) )?(?:ông|bà(?! (?:con|mẹ))|đại biểu(?! (?:quốc|hđnd|hội))|vị"
    r"|ngài)(?:(?:,| và)? (?:ông|bà))?(?!\w)"
)
_PRIVATE = re.compile(
    r"(?:(?:các |anh hùng )?(?:thầy giáo|cô giáo|cử tri|hộ(?: gia đình)?|gia đình"
    r"|nhân dân|nạn nhân|bị cáo"
    r"|bị can|đối tượng|em|cháu|cụ|mẹ|anh|chị|liệt s[ĩỹ]|thương binh|nông dân|công nhân"
    r"|bệnh nhân|học sinh|sinh viên|thí sinh|hội viên|đoàn viên|chủ hộ|chủ nhà|bác"
    r"|chú|cô"
    r"|phóng viên|tác giả|nhà thơ|nhà văn|nhạc s[ĩỹ]|danh nhân|anh hùng"
    r"|thầy|học viên|em bé|chị em|già làng)"
    r"(?: (?:ông|bà|anh|chị|em|đồng chí))?)(?!\w)"
)
_SEVERAL = re.compile(r"(?:các|hai|ba|bốn|những)(?= )")

_ADDRESSED = ("chí", "ông", "bà", "biểu", "tá", "tướng")


def address_at(sentence: Sentence, index: int) -> Chunk | None:
    """The form of address that begins at the token."""
    token = sentence.tokens[index]
    if sentence.low_at(index - 1) in ("tổ", "đoàn") and token.low == "đại":
        return None
    if token.raw in ("Ông", "Bà") and sentence.low_at(index - 1) in _ADDRESSED:
        return None  # "đồng chí Ông Thị Thùy Dương"
    private = sentence.match(_PRIVATE, index)
    if sentence.low_at(index - 1) == "hội":
        private = index  # "Hội Nông dân Việt Nam"
    if index < private < len(sentence.tokens) and sentence.tokens[private].is_capital:
        return Chunk("private", index, private)
    for pattern in (_COMRADE, _PERSON):
        if (end := sentence.match(pattern, index)) > index:
            words = sentence.low[token.start : sentence.tokens[end - 1].end]
            plural = words.startswith(("các", "hai", "ba ", "những")) or "," in words
            return Chunk("address", index, end, plural=plural, word=words.split()[-1])
    several = sentence.match(_SEVERAL, index) == index + 1
    if several and sentence.match(HEAD, index + 1) > index + 1:
        return Chunk("address", index, index + 1, plural=True, word="các")
    return None
