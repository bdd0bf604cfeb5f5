"""The words that say how a post is held, apart from which post it is.

qualifiers("Quyền Chủ tịch UBND tỉnh")              →  {"quyền"}
qualifiers("Giám đốc (Quyền)")                      →  {"quyền"}
qualifiers("Phó Giám đốc phụ trách Sở Y tế")        →  {"phụ trách"}
qualifiers("Phó Chủ tịch phụ trách khối văn xã")    →  {}, a field and no body
"""

import re
from functools import lru_cache

from plugins.bulletin.posts.heads import BODIES
from plugins.bulletin.words.text import level, nfc

# Held so, a post is another fact than the post held fully.
FORMER, ACTING, TRAINING = "nguyên", "quyền", "tập sự"
MANNERS = frozenset({FORMER, ACTING, TRAINING})
# Who holds a post so holds it, and may be printed without saying more.
DETAILS = frozenset({"thường trực", "chuyên trách", "phụ trách"})

_SPACES = re.compile(r"\s+")
_GIVEN = r"(?:(?:được|tạm|giao|nhiệm vụ) )*"
_BODY = "|".join(f"(?:{pattern.pattern})" for pattern in BODIES.values())
_LED = rf"(?: điều hành)?(?=$| (?:{_BODY}|ban|phòng|nhà trường|đơn vị|cơ quan)(?!\w))"
LEADS = re.compile(rf"{_GIVEN}phụ trách(?=\s){_LED}")
_AT_FRONT = re.compile(
    rf"(?:nguyên là|nguyên|cựu|cố(?! vấn)|tân|{_GIVEN}(?:quyền|q\.|q|tập sự))(?=\s)"
    rf"|q\.|{LEADS.pattern}"
)
_INSIDE = re.compile(
    r"(?<=\s)(?:thường trực|chuyên trách)(?!\w)"
    rf"|,?\s+{_GIVEN}phụ trách(?!\w){_LED}"
    r"|\s*\((?:quyền|q\.?|tập sự|phụ trách|thường trực|chuyên trách)\)"
)
_SAID = re.compile(
    r"nguyên|cựu|cố|tân|quyền|tập sự|phụ trách|thường trực|chuyên trách|q"
)
_ONE_WORD = {"cựu": FORMER, "cố": FORMER, "q": ACTING}


@lru_cache(maxsize=4096)  # the same posts are printed again and again
def qualifiers(post: str) -> frozenset[str]:
    """The words that say how a post is held: quyền, thường trực, nguyên, …."""
    return frozenset(word for word, _, _ in _qualifier_spans(post))


def _qualifier_spans(post: str) -> list[tuple[str, int, int]]:
    levelled = level(nfc(post))
    spans, position = [], 0
    while found := _AT_FRONT.match(levelled, position):
        spans.append((_word(found[0]), found.start(), found.end()))
        position = found.end() + (levelled[found.end() : found.end() + 1] == " ")
    inside = [
        (_word(m[0]), m.start(), m.end())
        for m in _INSIDE.finditer(levelled, position)
        if not levelled.startswith("ủy viên thường trực", position)
        and not re.search(r"(?:^|\s)ban$", levelled[: m.start()].rstrip())
    ]
    return spans + inside


def _word(text: str) -> str:
    found = _SAID.search(text)
    assert found is not None
    return _ONE_WORD.get(found[0], found[0])


def is_former(post: str) -> bool:
    """Whether the post is said to be over: "nguyên Bí thư Tỉnh ủy"."""
    return FORMER in qualifiers(post)


def without_qualifiers(post: str) -> str:
    """The post without the words that say how it is held."""
    return drop_qualifiers(post, frozenset())


def without_former(post: str) -> str:
    """The post that a former one once was: "nguyên Quyền Bí thư" → "Quyền Bí thư"."""
    words = qualifiers(post)
    return drop_qualifiers(post, words - {FORMER}) if FORMER in words else post


def drop_qualifiers(post: str, kept: frozenset[str]) -> str:
    """The post without its qualifiers, those kept aside."""
    result = nfc(post)
    for word, start, end in reversed(_qualifier_spans(post)):
        if word not in kept:
            result = f"{result[:start]} {result[end:]}"
    return _SPACES.sub(" ", result).strip()
