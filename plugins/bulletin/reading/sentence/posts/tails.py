"""What still belongs to a post at its end, and what no longer does.

"Đại sứ Lào tại Việt Nam"                →  "tại Việt Nam" belongs
"Trưởng thôn Bản Piềng phấn khởi"        →  "phấn khởi" does not
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.tokens import Sentence

MAY_CONTINUE = rule(
    "post/goes-on",
    r"(?:tỉnh|huyện|xã|phường|thị|thành phố|tp|quận|phòng|chống|tổ|khu|thôn|bản|khóa"
    r"|nhiệm kỳ|trực thuộc|thuộc|khối(?! lượng)|hành|cải|tiêu cực|lãng phí|thiên tai"
    r"|cứu nạn)(?!\w)",
    "the post goes on with where or what it is of",
    examples=["huyện na rì", "nhiệm kỳ 2021", "tiêu cực"],
    counter_examples=["phấn khởi"],
)
_AREAS = frozenset("tỉnh huyện xã phường phố quận thôn bản buôn ấp trấn thị".split())


def without_tail(sentence: Sentence, head: int, end: int) -> int:
    """Drop words that only follow a place: "… thôn Bản Piềng phấn khởi"."""
    tokens = sentence.tokens
    tail = end
    while tail > head and tokens[tail - 1].raw.islower():
        tail -= 1
    place = tail
    while place > head and tokens[place - 1].is_capital:
        place -= 1
    located = place < tail and sentence.low_at(place - 1) in _AREAS
    short = 0 < end - tail <= 3
    own = sentence.match(MAY_CONTINUE, tail) > tail or tokens[tail:][:1] == []
    return tail if located and short and not own else end


def held_abroad(sentence: Sentence, head: int, index: int) -> bool:
    """Whether the post goes on with where it is held: "Đại sứ Lào tại Việt Nam"."""
    after = sentence.tokens[index + 1 : index + 2]
    envoy = sentence.low_at(head - 1) in ("sứ", "sự", "tán")
    return envoy and bool(after) and after[0].raw[0].isupper()
