"""The words between people and a verb: whether the verb may still speak of them.

reaches_back(["chiều", "ngày", "28", "đã"], verb, "đã")  →  True
"""

from collections.abc import Sequence

from plugins.bulletin.reading.people.people_rules import TIME
from plugins.bulletin.reading.sentence.verbs.all_verbs import SHARED_ROLES
from plugins.bulletin.reading.sentence.verbs.verb import Verb

HELPERS = frozenset(
    "đã cùng cũng đến tới về trực tiếp vừa có được lần lượt tục đồng thời là đang người"
    " còn sang đi lên lớp và bài ý kiến vinh dự đều"
    " ân cần trân trọng thân mật nhiệt liệt vui mừng phấn khởi xúc động chào xã"
    " giao".split()
)
_OPENERS = frozenset("thay đại cùng nhân với đã trực tiếp lần được làm có và".split())
# After "được" these are done to the people before, not by them.
_RECEIVED = ("trao", "tặng", "chúc", "thăm", "động viên", "tiếp", "quán triệt")
_CHARGED = frozenset(("công", "giao", "quyền", "cử", "nhiệm"))


def reaches_back(gap: Sequence[str], verb: Verb, before: str) -> bool:
    """Whether only words that may stand between a subject and its verb do.

    gap holds the words since the last person, "…" for more than words; before is the
    word right before the verb.
    """
    # "…, Bộ trưởng, chiều ngày 28-6, đã chủ trì": when it was says nothing of who.
    words = [word for word in gap if not TIME.pattern.fullmatch(word)]
    if not words:
        return True
    if words[0] == "…":
        return verb.roles[0] in SHARED_ROLES and before != ","
    if verb.speech and (words[0] in ("được", "bị") or before == "để"):
        return False  # "được Thường trực Tỉnh ủy giao", "đình chỉ ông A để làm rõ"
    if "được" in gap and verb.roles[0].startswith(_RECEIVED):
        # "được trao tặng Huân chương", but "được phân công trao quà"
        return bool(_CHARGED & set(gap))
    if all(word in HELPERS for word in words):
        return True
    reach = 16 if words[0] in _OPENERS else 4 if verb.speech else 0
    return len(words) <= reach
