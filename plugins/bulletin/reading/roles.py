"""The verbs of reports and the roles they state.

"tới dự và phát biểu chỉ đạo"  →  dự · phát biểu, chỉ đạo
"""

import re

from plugins.bulletin.reading.tokens import Sentence
from plugins.bulletin.reading.verbs import VERBS, Verb

# After these the word is a noun: "Ban chỉ đạo", "ý kiến phát biểu", "các đề nghị".
_NOUN_AFTER = frozenset(
    "ban bài kiến các những dung bản cuộc văn tiểu phiên lễ".split()
)
_SPEECH_NOUN_AFTER = _NOUN_AFTER | frozenset(("nghe", "số", "việc", "được", "nghệ"))
# "Ban chỉ đạo" is a board; "Trưởng ban chủ trì" is a head who does something.
_DONE_BY_BOARDS = frozenset(
    ("chỉ đạo", "điều hành", "kiểm tra", "giám sát", "tiếp công dân", "đối thoại")
)
_WEAK_NOUN_AFTER = _NOUN_AFTER | frozenset(
    "đoàn phòng tổ tác nghe số kế việc động trình ngày chế khâu tăng tra thanh phần lễ"
    " sự hoạch nghệ bàn được chuyển đổi buổi lịch thảo".split()
)


def _by_first_word() -> dict[str, tuple[Verb, ...]]:
    words: dict[str, list[Verb]] = {}
    for verb in VERBS:
        for word in _first_words(verb.pattern.pattern):
            words.setdefault(word, []).append(verb)
    return {word: tuple(verbs) for word, verbs in words.items()}


def _first_words(pattern: str) -> set[str]:
    return set(re.findall(r"(?<![^\W\d_])[^\W\d_]+", pattern))


_INDEX = _by_first_word()


def verb_at(sentence: Sentence, index: int) -> tuple[Verb, int] | None:
    """The verb that begins at the token and the index after it."""
    token = sentence.tokens[index]
    if token.low not in _INDEX:
        return None
    inside = index > 0 and sentence.tokens[index - 1].is_word
    if inside and token.raw[0].isupper():
        return None
    before = sentence.low_at(index - 1)
    if before == "đoàn" and sentence.low_at(index - 3) in ("làm", "là"):
        before = ""  # "làm trưởng đoàn kiểm tra"
    for verb in _INDEX[token.low]:
        end = sentence.match(verb.pattern, index)
        if end > index:
            barred = _WEAK_NOUN_AFTER if verb.weak else _NOUN_AFTER
            barred = _SPEECH_NOUN_AFTER if verb.speech else barred
            if before == "ban" and verb.roles[0] not in _DONE_BY_BOARDS:
                return verb, end
            return None if before in barred else (verb, end)
    return None
