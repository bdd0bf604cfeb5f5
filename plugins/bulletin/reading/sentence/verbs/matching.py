"""The verbs of reports and the roles they state.

"tới dự và phát biểu chỉ đạo"  →  dự · phát biểu, chỉ đạo
"""

import re
from functools import cache

from plugins.bulletin.reading.rule import rule
from plugins.bulletin.reading.sentence.tokens import Sentence
from plugins.bulletin.reading.sentence.verbs.all_verbs import VERBS
from plugins.bulletin.reading.sentence.verbs.verb import Verb

# After these the word is a noun: "Ban chỉ đạo", "ý kiến phát biểu", "các đề nghị".
_NOUN_AFTER = frozenset(
    "ban bài kiến các những dung bản cuộc văn tiểu phiên lễ buổi tiếng".split()
)
_SPEECH_NOUN_AFTER = _NOUN_AFTER | frozenset(
    ("nghe", "số", "việc", "được", "nghệ", "vận")
)
# "Ban chỉ đạo" is a board; "Trưởng ban chủ trì" is a head who does something.
_DONE_BY_BOARDS = frozenset(
    ("chỉ đạo", "điều hành", "kiểm tra", "giám sát", "tiếp công dân", "đối thoại")
)
_WEAK_NOUN_AFTER = _NOUN_AFTER | frozenset(
    "đoàn phòng tổ tác nghe số kế việc động trình ngày chế khâu tăng tra thanh phần lễ"
    " sự hoạch nghệ bàn được chuyển đổi buổi lịch thảo".split()
)


NOUN_CHAIN = rule(
    "verb/noun-chain",
    r"(?<!\w)(?:công tác|hoạt động|năng lực|đoàn|hiệu quả|trong việc|vai trò|quá trình"
    r"|phương thức|chương trình|kế hoạch|nội dung|chức năng|tăng cường|đẩy mạnh)"
    r"(?: (?:thanh tra|lãnh đạo|chỉ đạo|điều hành|quản lý|kiểm tra|giám sát|khảo sát"
    r"|thẩm tra|tuyên truyền|phổ biến|quán triệt|giáo dục|đối thoại|thảo luận|chất vấn"
    r"|tiếp công dân|triển khai|tổ chức|thực hiện|vận động|tiếp xúc cử tri|thông tin"
    r"|đôn đốc|hướng dẫn|trao đổi|phối hợp|xây dựng)(?:,| và| cùng)?)+\s*$",
    "one noun of many verbs: none of them is done by anybody",
    examples=["công tác chỉ đạo, ", "đoàn giám sát, khảo sát và "],
    counter_examples=["đã chỉ đạo, "],
)
# No body is named by these, so a capital makes no name of them.
OPENS_EVENT = rule(
    "verb/opens-event",
    r"(?:khai mạc|bế mạc|chủ trì|phát biểu|kết luận)(?!\w)",
    "a verb even with a capital",
    examples=["khai mạc hội nghị"],
    counter_examples=["chỉ đạo"],
)


SPOKEN_BY = rule(
    "verb/spoken-by",
    r"(?:(?:bài |lời |ý kiến )?(?:báo cáo|phát biểu|tham luận|kết luận|diễn văn"
    r"|tờ trình|giải trình|thuyết minh)|ý kiến)(?: [^\s,;:.]+){0,4} của(?!\w)",
    "a speech, and whose: a post ends before it, whom it is of has spoken",
    examples=["báo cáo của đồng chí", "ý kiến phát biểu chỉ đạo của ông"],
    counter_examples=["báo cáo viên", "ban thường vụ của"],
)


def _in_noun_chain(sentence: Sentence, index: int) -> bool:
    start = sentence.tokens[index].start
    return sentence.ends(NOUN_CHAIN, start, 90) is not None


def _by_first_word() -> dict[str, tuple[Verb, ...]]:
    words: dict[str, list[Verb]] = {}
    for verb in VERBS:
        for word in _first_words(verb.rule.expression):
            words.setdefault(word, []).append(verb)
    return {word: tuple(verbs) for word, verbs in words.items()}


def _first_words(pattern: str) -> set[str]:
    """Every word in a pattern, among them those that it can begin with."""
    return set(re.findall(r"(?<![^\W\d_])[^\W\d_]+", pattern))


_INDEX = _by_first_word()
VERB_WORDS = frozenset(_INDEX)


@cache
def _any_verb(word: str) -> re.Pattern[str]:
    """All verbs the word stands in: most words begin none, which one look tells."""
    patterns = (f"(?:{verb.rule.expression})" for verb in _INDEX[word])
    return re.compile("|".join(patterns))


def is_heard(sentence: Sentence, index: int) -> bool:
    """Whether a speech is heard, and whose is told: "đã nghe báo cáo của đồng chí"."""
    start = sentence.tokens[index].start
    heard = sentence.low.rfind("nghe ", 0, start)
    return heard >= 0 and sentence.match(SPOKEN_BY, index) > index


def verb_at(sentence: Sentence, index: int) -> tuple[Verb, int] | None:
    """The verb that begins at the token and the index after it."""
    token = sentence.tokens[index]
    if token.low not in _INDEX:
        return None
    found = _any_verb(token.low).match(sentence.low, token.start)
    if not found or _in_a_name(sentence, index):
        return None
    for verb in _INDEX[token.low]:
        end = sentence.match(verb.rule, index)
        if end > index:
            return None if _is_noun(sentence, index, verb) else (verb, end)
    return None


def _in_a_name(sentence: Sentence, index: int) -> bool:
    """Whether a capital makes the word part of a body's name: "Ban Chỉ đạo"."""
    token = sentence.tokens[index]
    inside = index > 0 and sentence.tokens[index - 1].is_word
    capital = inside and token.raw[0].isupper()
    return bool(capital and not sentence.at(OPENS_EVENT, token.start))


def _is_noun(sentence: Sentence, index: int, verb: Verb) -> bool:
    """Whether what stands before the verb makes a noun of it: "ban chỉ đạo"."""
    sure = _surely_noun(sentence, index, verb)
    if sure is not None:
        return sure
    before = sentence.low_at(index - 1)
    if before not in _NOUN_AFTER and sentence.tokens[index - 1].raw.istitle():
        return False  # "Bí thư Huyện ủy Ân Thanh tham luận"
    barred = _WEAK_NOUN_AFTER if verb.weak else _NOUN_AFTER
    barred = _SPEECH_NOUN_AFTER if verb.speech else barred
    return before in barred or (
        before in (",", "và", "cùng") and _in_noun_chain(sentence, index)
    )


def _surely_noun(sentence: Sentence, index: int, verb: Verb) -> bool | None:
    """What a fixed phrase says of the verb; None when there is none."""
    before, second = sentence.low_at(index - 1), sentence.low_at(index - 2)
    if is_heard(sentence, index):
        return False
    if before == "đoàn" and sentence.low_at(index - 3) in ("làm", "là"):
        return False  # "làm trưởng đoàn kiểm tra"
    if before == "buổi" and second == "có":
        return False  # "đã có buổi tiếp xúc cử tri"
    if before == "ban" and verb.roles[0] not in _DONE_BY_BOARDS:
        return False
    opens_event = before == "dự" and verb.roles[0] in ("khai mạc", "bế mạc")
    council = (
        sentence.low_at(index) == "đồng" and sentence.tokens[index - 1].raw == "Hội"
    )
    courtesy = before == "xã" and second in ("chào", "tiếp", "thăm")
    # "dự khai mạc giải", "Chủ tịch Hội đồng chủ trì", "chào xã giao"
    return True if opens_event or council or courtesy else None
