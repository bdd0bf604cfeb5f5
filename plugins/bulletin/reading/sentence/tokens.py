"""A text's sentences and words, each with its place in the text.

tokenise("đồng chí Tài- Phó")  →  đồng, chí, Tài, -, Phó
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from plugins.bulletin.reading.passage import PHRASE, Passage
from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.words.text import match_key

# All capital letters of Vietnamese, for character classes.
UPPER = "A-ZĐÐĂÂÊÔƠƯĨŨ" + "".join(
    chr(code)
    for code in (*range(0xC0, 0xDE), *range(0x1EA0, 0x1EFA, 2))
    if code != 0xD7
)
# Words that a dash may glue to a name: "Chung-Ủy viên".
_GLUED = (
    "[ủuỦU][ỷyỶY]|phó|bí|chủ|giám|trưởng|chánh|tỉnh|huyện|thành|thứ|bộ|viện|hiệu|tổng"
)
_GLUED += "|đại|thượng|trung|thiếu|cục|chỉ|nguyên|quyền|tuv|huv|pct|chính|đảng"
_TOKEN = re.compile(
    r"đ/c|Đ/c|Đ/C|đ\.c\b|UVT\.Ư|T\.Ư|(?:PGS|GS|TS|ThS|BS|CKI|CKII)\.|(?:TP|Tp|TX|TT|UB|P?CT|P?BT|P?GĐ|P"
    r"|Q|H)\.(?=\s?[A-ZĐ])"
    r"|(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)"
    r"|[^\W\d_]{2,}-\d+(?!\d|[/.]\d)"
    rf"|[{UPPER}][^\W\d_]*(?:-(?!(?i:{_GLUED})(?!\w))[^\W\d_]+)+"
    rf"|[^\W\d_][^\W\d_{UPPER}]+(?=[{UPPER}][^\W\d_{UPPER}]+)"
    r"|[^\W_]+(?:['’ʼ&][^\W_]+)*|\.{3,}|[^\w\s]|_",
)
_SENTENCE_END = re.compile(
    rf"(?:(?<=[^\W\d_{UPPER}]{{2}})\.(?=[{UPPER}][^\W\d_{UPPER}]+\s)"
    rf"|[.!?…]+[\"”»)]?(?=\s+[\"“«(\-–]?\s*[{UPPER}0-9])|\n+)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.,/])(?:TP|Tp|TX|Tx|TT|P?CT|P?BT|P?GĐ|P|Q|H|GS|TS|PGS|ThS|BS|KS|LS|HT|ĐĐ|NS|NT|SC|NSƯT|NSND|CN|(?:BS)?CK[I12]{1,2}|TSKH|DS|KTS|NGƯT|NGND|TTƯT|TTND|đ\.c|St"
    r"|[A-ZĐ])\.$"
)

LONGEST_SENTENCE = 15_000  # no list of guests is longer; what is, is no sentence


class Token(NamedTuple):
    """A word or a mark of punctuation; low is its level form."""

    raw: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.raw[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital and is not an abbreviation."""
        raw = self.raw
        if not raw[0].isupper():
            return False  # most words, at once
        small = raw[1:].replace("'", "").replace("’", "")
        return len(raw) == 1 or not small.isupper()


class Sentence(Passage):
    """One sentence: its text, level text and tokens, and what it was cut into."""

    # What is known of the text, and the chunks (see `chunks.chunks`).
    cut: tuple[Any, list[Any]] | None = None

    @cached_property
    def tokens(self) -> list[Token]:
        """The words and marks in order."""
        low, spans = self.low, (m.span() for m in _TOKEN.finditer(self.text))
        return [Token(self.text[a:b], low[a:b], a, b) for a, b in spans]

    @cached_property
    def _index(self) -> dict[int, int]:
        return {token.end: i + 1 for i, token in enumerate(self.tokens)}

    def after(self, position: int) -> int:
        """Index of the first token that starts at or after the position."""
        if position in self._index:
            return self._index[position]
        starts = (i for i, token in enumerate(self.tokens) if token.start >= position)
        return next(starts, len(self.tokens))

    def before(self, index: int) -> str:
        """Level form of the words right before the token, as far as a phrase goes."""
        end = self.tokens[index].start
        return self.low[max(0, end - PHRASE) : end].rstrip()

    def match(self, rule: Rule, index: int) -> int:
        """Index after the rule's match at the token, or the index itself."""
        if index >= len(self.tokens):
            return index
        start = self.tokens[index].start
        found = rule.pattern.match(self.low, start)
        if not found or not found[0]:
            return index
        if self.trace is not None:
            self.trace.fire(rule, start, found.end())
        return self.after(found.end())

    def key(self, start: int, end: int) -> str:
        """Key of equality of the words from start to end."""
        return match_key(" ".join(token.raw for token in self.tokens[start:end]))

    def low_at(self, index: int) -> str:
        """Level form of the token at the index; '' outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""


def sentences(text: str) -> Iterator[Sentence]:
    """Cut the text after full stops that end a sentence, and at line ends."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if text[end.start()] == "." and _ABBREVIATION.search(
            text[max(start, end.start() - 8) : end.start() + 1]
        ):
            continue
        if text[start : end.end()].strip():
            yield Sentence(text[start : end.end()], start)
        start = end.end()
    if text[start:].strip():
        yield Sentence(text[start:], start)
