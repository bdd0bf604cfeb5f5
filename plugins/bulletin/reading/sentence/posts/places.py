"""What says where a post is held and stands behind a mark of its own.

"Chủ tịch UBND xã (huyện Na Rì)"     →  the bracket belongs to the post
"Ban Chỉ huy PTKV 2 - Bạch Thông"    →  so does what the area is called
"""

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.heads_and_ranks import POST
from plugins.bulletin.reading.sentence.names import run_end
from plugins.bulletin.reading.sentence.tokens import Sentence

NUMBERED_AREA = rule(
    "post/numbered-area",
    r"(?:ptkv|phòng thủ khu vực|khu vực|cụm|vùng) (?:số )?\d+\s*$",
    "the post goes on with what the area is called, after a dash",
    examples=["ban chỉ huy ptkv 2 "],
    counter_examples=["khu vực ", "phòng 2 "],
)


def bracket_end(sentence: Sentence, index: int) -> int:
    """Index after a short bracket that locates the post; the index itself if none."""
    for end in range(index + 1, min(index + 7, len(sentence.tokens))):
        if sentence.low_at(end) == ")":
            inner = sentence.tokens[index + 1 : end]
            place = inner and (
                inner[0].raw[0].isupper() or inner[0].low in ("mới", "cũ")
            )
            is_post = sentence.match(POST, index + 1) > index + 1
            return end + 1 if place and not is_post else index
    return index


def numbered_area_end(sentence: Sentence, index: int) -> int:
    """Index after what a numbered area is called: "PTKV 2 - Bạch Thông"."""
    position = sentence.tokens[index].start
    dashed = sentence.low_at(index) in ("-", "–", "—")
    if not (dashed and sentence.ends(NUMBERED_AREA, position)):
        return index
    end = run_end(sentence, index + 1)
    return end if end > index + 1 else index
