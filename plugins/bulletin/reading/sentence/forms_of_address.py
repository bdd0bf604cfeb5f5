"""Forms of address: of officials, of several at once, and of private people.

"các đồng chí"  →  Chunk("address", plural=True)
"cử tri"        →  Chunk("private")
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.chunk import Chunk
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.tokens import Sentence

COMRADE = rule(
    "address/comrade",
    r"(?:(?:các|hai|ba|những) )?(?:đồng chí|đ/c|đ\.c)(?!\w)",
    "somebody official is named next",
    examples=["đồng chí tài", "các đ/c tài, mai"],
    counter_examples=["đồng ý", "chí hướng"],
)
PERSON = rule(
    "address/person",
    r"(?:(?:các|hai|ba) )?(?:ông|bà(?! (?:con|mẹ))|đại biểu(?! (?:quốc|hđnd|hội))|vị"
    r"|ngài)(?:(?:,| và)? (?:ông|bà))?(?!\w)",
    "somebody is named next",
    examples=["ông tài", "các ông, bà tài", "đại biểu mai"],
    counter_examples=["bản làng", "việc làm"],
)
PRIVATE = rule(
    "address/private",
    r"(?:(?:các |anh hùng )?(?:thầy giáo|cô giáo|cử tri|hộ(?: gia đình)?|gia đình"
    r"|nhân dân|nạn nhân|bị cáo"
    r"|bị can|đối tượng|em|cháu|cụ|mẹ|anh|chị|liệt s[ĩỹ]|thương binh|nông dân|công nhân"
    r"|bệnh nhân|học sinh|sinh viên|thí sinh|hội viên|đoàn viên|chủ hộ|chủ nhà|bác"
    r"|chú|cô"
    r"|phóng viên|tác giả|nhà thơ|nhà văn|nhạc s[ĩỹ]|danh nhân|anh hùng"
    r"|thầy|học viên|em bé|chị em|già làng)"
    r"(?: (?:ông|bà|anh|chị|em|đồng chí))?)(?!\w)",
    "somebody private is named next: no official",
    examples=["cử tri nông văn tài", "gia đình ông tài", "liệt sĩ tài"],
    counter_examples=["giám đốc", "đồng chí"],
)
SEVERAL = rule(
    "address/several",
    r"(?:các|hai|ba|bốn|những)(?= )",
    "several people of one post are named next",
    examples=["các phó chủ tịch"],
    counter_examples=["cácbon"],
)

_ADDRESSED = ("chí", "ông", "bà", "biểu", "tá", "tướng")


def address_at(sentence: Sentence, index: int) -> Chunk | None:
    """The form of address that begins at the token."""
    token = sentence.tokens[index]
    if sentence.low_at(index - 1) in ("tổ", "đoàn") and token.low == "đại":
        return None
    if token.raw in ("Ông", "Bà") and sentence.low_at(index - 1) in _ADDRESSED:
        return None  # "đồng chí Ông Thị Thùy Dương"
    private = sentence.match(PRIVATE, index)
    if sentence.low_at(index - 1) == "hội":
        private = index  # "Hội Nông dân Việt Nam"
    if index < private < len(sentence.tokens) and sentence.tokens[private].is_capital:
        return Chunk("private", index, private)
    for form in (COMRADE, PERSON):
        if (end := sentence.match(form, index)) > index:
            words = sentence.low[token.start : sentence.tokens[end - 1].end]
            plural = words.startswith(("các", "hai", "ba ", "những")) or "," in words
            return Chunk("address", index, end, plural=plural, word=words.split()[-1])
    several = sentence.match(SEVERAL, index) == index + 1
    if several and sentence.match(POST, index + 1) > index + 1:
        return Chunk("address", index, index + 1, plural=True, word="các")
    return None
