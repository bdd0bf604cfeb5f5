"""Posts as reports print them: where one ends, what is shared, what is the same.

split_posts("Ủy viên Ban Thường vụ, Trưởng ban Dân vận Tỉnh ủy")
    →  ("Ủy viên Ban Thường vụ Tỉnh ủy", "Trưởng ban Dân vận Tỉnh ủy")
expand("PCT UBND tỉnh")  →  "Phó Chủ tịch Ủy ban nhân dân tỉnh"
"""

import re

from plugins.bulletin.post_words import ABBREVIATIONS, AREA, BODIES, HEAD
from plugins.bulletin.text import level, match_key, nfc

_DIVIDER = re.compile(
    r"\s*[,;]\s*|\s*\.\s+|\s+[-–—]\s*|\s*[-–—]\s+"
    r"|\s+kiêm(?: nhiệm)?(?: chức)?\s+|\s+và\s+"
)
_MERGER_NOTE = re.compile(r"\s*\((?:mới|cũ|trước đây)\)", re.IGNORECASE)
_RUN = 6  # nobody holds more posts in one breath
_SPACES = re.compile(r"\s+")
_AT_FRONT = re.compile(r"(?:nguyên là|nguyên|quyền|q\.|tân)(?=\s)|q\.")
_INSIDE = re.compile(r"(?<=\s)(?:thường trực|chuyên trách)(?!\w)")
_CAPITALS = re.compile(
    r"(?<![\w.&-])(?:"
    + "|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))
    + r")(?![\w&]|-\w)"
)
# Which kinds of body can hold a post that is printed without one.
_HOLDERS = (
    (r"(?:phó )?bí thư(?: thường trực| chuyên trách)?", ("party", "youth")),
    (
        r"ủy viên (?:ban thường vụ|btv|thường vụ|ban chấp hành|bch)|uvbtv|uvtv|uvbch",
        ("party", "youth", "union"),
    ),
    (r"(?:phó )?(?:trưởng )?ban (?:thường trực )?(?!qu)\D+", ("party", "council")),
    (r"(?:phó )?chánh văn phòng", ("party", "council", "government")),
    (r"(?:phó )?chủ nhiệm (?:ủy ban kiểm tra|ubkt)", ("party",)),
    (
        r"(?:phó )?chủ tịch(?: thường trực| chuyên trách)?",
        ("council", "government", "front", "union"),
    ),
    (r"ủy viên thường trực", ("council",)),
    (r"(?:phó )?giám đốc(?: thường trực)?", ("other",)),
    (
        r"(?:phó )?(?:chỉ huy trưởng|tham mưu trưởng|chính ủy|tư lệnh|chính trị viên)",
        ("other",),
    ),
    (r"(?:phó )?(?:chủ tịch|trưởng ban) hội đồng (?:quản trị|thành viên)", ("other",)),
    (
        (
            r"(?:(?:phó )?bí thư(?: thường trực)?"
            r"|ủy viên (?:ban thường vụ|btv|thường vụ)) (?:đảng ủy|chi bộ|đảng bộ)"
            r"|đảng ủy viên"
        ),
        ("other",),
    ),
)
_AREALESS = re.compile(
    r"(?:ubnd|hđnd|mttq(?: việt nam)?|mttqvn|ủy ban nhân dân"
    r"|hội đồng nhân dân|đảng ủy)$"
)
_COMMUNE = re.compile(r"(?<!\w)(?:xã|phường|thị trấn|đặc khu)(?: [^,;]*)?$")


def starts_with_post(text: str, position: int = 0) -> int:
    """Length of the post word (qualifiers included) at the position; 0 for none."""
    found = HEAD.match(level(nfc(text)), position)
    return found.end() - position if found else 0


def _pieces(text: str) -> list[str]:
    """Cut the text before each post; the dividers inside a post's name stay."""
    levelled = level(text)
    cuts = [0]
    for divider in _DIVIDER.finditer(levelled):
        if HEAD.match(levelled, divider.end()):
            cuts += [divider.start(), divider.end()]
    cuts.append(len(text))
    return [text[a:b].strip(" ,;") for a, b in zip(cuts[::2], cuts[1::2], strict=True)]


def _body(post: str) -> tuple[str, str]:
    """Kind and printed text of the body a post is held in; ('', '') for none."""
    levelled = level(post)
    found = [
        (match.start(), kind)
        for kind, pattern in BODIES.items()
        for match in pattern.finditer(levelled, 1)
    ]
    # The last political body is the holder; of other bodies the first is whole.
    political = [hit for hit in found if hit[1] != "other"]
    start, kind = max(political) if political else min(found, default=(0, ""))
    return (kind, post[start:]) if kind else ("", "")


def _holders(post: str) -> tuple[str, ...]:
    """Kinds of body that can complete the post; empty when it is complete."""
    levelled = level(without_qualifiers(post))
    return next(
        (kinds for shape, kinds in _HOLDERS if re.fullmatch(shape, levelled)), ()
    )


def _complete(post: str, bodies: list[tuple[str, str]]) -> str:
    """Give the post the body or area printed only with a later post of the run."""
    holders = _holders(post)
    if holders and _body(post)[0] in ("", "party", "other") and not AREA.search(post):
        for kind, body in bodies:
            if kind in holders:
                return f"{post} {body}"
    if areas := _AREALESS.search(level(post)):
        level_of_place = _COMMUNE if areas[0] == "đảng ủy" else AREA
        for _, body in bodies:
            if area := level_of_place.search(level(body)):
                return f"{post} {body[area.start() :]}"
    return post


def split_posts(text: str) -> tuple[str, ...]:
    """Posts of one person, in order, each with the body it shares with a later one.

    A body that is printed nowhere is never supplied.
    """
    flat = _SPACES.sub(" ", _MERGER_NOTE.sub("", nfc(text))).strip(" ,;.")
    pieces = [piece for piece in _pieces(flat) if piece]
    bodies = [_body(piece) for piece in pieces]
    return tuple(
        _complete(post, bodies[i + 1 : i + 1 + _RUN]) for i, post in enumerate(pieces)
    )


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
    return _drop(post, frozenset())


def _drop(post: str, kept: frozenset[str]) -> str:
    result = nfc(post)
    for word, start, end in reversed(_qualifier_spans(post)):
        if word not in kept:
            result = f"{result[:start]}{result[end:]}"
    return _SPACES.sub(" ", result).strip()


def expand(post: str) -> str:
    """Write out the abbreviations, for display beside the printed form."""
    return _CAPITALS.sub(lambda found: ABBREVIATIONS[found[0]], nfc(post))


def post_key(post: str) -> str:
    """Key of equality of posts: abbreviations, case, tone place, qualifiers folded.

    `nguyên` stays: a former post is another fact.
    """
    return match_key(_drop(expand(post), frozenset({"nguyên"})))
