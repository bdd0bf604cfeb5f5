"""Posts as reports print them: where one ends, what is shared, what is the same.

split_posts("Ủy viên Ban Thường vụ, Trưởng ban Dân vận Tỉnh ủy")
    →  ("Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng ban Dân vận Tỉnh ủy")
expand("PCT UBND tỉnh")  →  "Phó Chủ tịch Ủy ban nhân dân tỉnh"
"""

import re
from functools import lru_cache

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.posts.qualifiers import (
    LEADS,
    drop_qualifiers,
    qualifiers,
    without_qualifiers,
)
from plugins.bulletin.posts.shared_bodies import body_of, complete
from plugins.bulletin.words.abbreviations import ABBREVIATIONS
from plugins.bulletin.words.text import level, match_key, nfc

__all__ = [
    "expand",
    "post_key",
    "qualifiers",
    "split_posts",
    "starts_with_post",
    "without_qualifiers",
]

_DIVIDER = re.compile(
    r",?\s+kiêm(?: nhiệm)?(?: chức)?\s+|\s*[,;]\s*|(?<!\bp)(?<!\bq)\s*\.\s+|\s*[-–—]\s*"
    r"|\s+và\s+"
)
_MERGER_NOTE = re.compile(r"\s*\((?:mới|cũ|trước đây)\)", re.IGNORECASE)
_RUN = 6  # nobody holds more posts in one breath
_SPACES = re.compile(r"\s+")
_CAPITALS = re.compile(
    r"(?<![\w.&-])(?:"
    + "|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))
    + r")(?![\w&]|-\w)"
)


def starts_with_post(text: str, position: int = 0) -> int:
    """Length of the post word (qualifiers included) at the position; 0 for none."""
    found = HEAD.match(level(nfc(text)), position)
    return found.end() - position if found else 0


def _pieces(text: str) -> list[str]:
    """Cut the text before each post; the dividers inside a post's name stay."""
    levelled = level(text)
    cuts = [0]
    for divider in _DIVIDER.finditer(levelled):
        if HEAD.match(levelled, divider.end()) or _leads(levelled, divider):
            cuts += [divider.start(), divider.end()]
    cuts.append(len(text))
    return [text[a:b].strip(" ,;") for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def _leads(levelled: str, divider: re.Match[str]) -> bool:
    """Whether "phụ trách Sở Y tế" is a post of its own, and not a deputy's."""
    before = levelled[: divider.start()].rpartition(",")[2].strip()
    return not before.startswith("phó") and bool(LEADS.match(levelled, divider.end()))


@lru_cache(maxsize=4096)  # the same posts are printed again and again
def split_posts(text: str) -> tuple[str, ...]:
    """Posts of one person, in order, each with the body it shares with a later one.

    A body that is printed nowhere is never supplied.
    """
    flat = _SPACES.sub(" ", _MERGER_NOTE.sub("", nfc(text))).strip(" ,;.")
    pieces = [piece for piece in _pieces(flat) if piece]
    bodies = [body_of(piece) for piece in pieces]
    return tuple(
        complete(post, bodies[i + 1 : i + 1 + _RUN]) for i, post in enumerate(pieces)
    )


def expand(post: str) -> str:
    """Write out the abbreviations, for display beside the printed form."""
    return _CAPITALS.sub(lambda found: ABBREVIATIONS[found[0]].full, nfc(post))


def post_key(post: str) -> str:
    """Key of equality of posts: abbreviations, case, tone place, qualifiers folded.

    `nguyên` stays: a former post is another fact.
    """
    return match_key(drop_qualifiers(expand(post), frozenset({"nguyên"})))
