"""The words that say how a post is held, apart from which post it is.

qualifiers("Quyền Chủ tịch UBND tỉnh")  →  {"quyền"}
"""

import re
from functools import lru_cache

from plugins.bulletin.words.text import level, nfc

_SPACES = re.compile(r"\s+")
_AT_FRONT = re.compile(r"(?:nguyên là|nguyên|quyền|q\.|tân)(?=\s)|q\.")


_INSIDE = re.compile(r"(?<=\s)(?:thường trực|chuyên trách)(?!\w)")


@lru_cache(maxsize=4096)  # the same posts are printed again and again
def qualifiers(post: str) -> frozenset[str]:
    """The words that say how a post is held: quyền, thường trực, nguyên, …."""
    return frozenset(word for word, _, _ in _qualifier_spans(post))


def _qualifier_spans(post: str) -> list[tuple[str, int, int]]:
    levelled = level(nfc(post))
    spans, position = [], 0
    while found := _AT_FRONT.match(levelled, position):
        word = {"q.": "quyền", "nguyên là": "nguyên"}.get(found[0], found[0])
        spans.append((word, found.start(), found.end()))
        position = found.end() + (levelled[found.end() : found.end() + 1] == " ")
    inside = [
        (m[0], m.start(), m.end())
        for m in _INSIDE.finditer(levelled)
        if not levelled.startswith("ủy viên thường trực", position)
        and not re.search(r"(?:^|\s)ban$", levelled[: m.start()].rstrip())
    ]
    return spans + inside


def without_qualifiers(post: str) -> str:
    """The post without the words that say how it is held."""
    return drop_qualifiers(post, frozenset())


def drop_qualifiers(post: str, kept: frozenset[str]) -> str:
    """The post without its qualifiers, those kept aside."""
    result = nfc(post)
    for word, start, end in reversed(_qualifier_spans(post)):
        if word not in kept:
            result = f"{result[:start]}{result[end:]}"
    return _SPACES.sub(" ", result).strip()
