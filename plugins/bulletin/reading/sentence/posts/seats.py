"""Groups in which deputies sit, named after them: no posts.

"đại biểu Hà Kim Thoa, Tổ đại biểu xã Nà Phặc chất vấn"  →  up to "chất"
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.names import run_end
from plugins.bulletin.reading.sentence.tokens import Sentence

SEAT = rule(
    "post/seat",
    r"(?:thuộc )?(?:tổ|đoàn) (?:đại biểu|đbqh)(?: quốc hội| hđnd)?(?: đơn vị)?"
    r"(?: số \d+)?"
    r"(?: (?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|đặc khu))?(?!\w)",
    "for whom a deputy sits: no post",
    examples=["tổ đại biểu phường bến gỗ", "thuộc đoàn đbqh tỉnh"],
    counter_examples=["tổ dân phố", "đại biểu hđnd"],
)


def seat_end(sentence: Sentence, index: int) -> int:
    """Index after the group a deputy sits in, named after a name and a comma."""
    named = index > 1 and sentence.tokens[index - 2].is_capital
    beside = named and sentence.low_at(index - 1) == ","
    end = sentence.match(SEAT, index) if beside else index
    return run_end(sentence, end) if end > index else index
