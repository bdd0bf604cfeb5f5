"""The body that several posts share when a report prints it only once.

complete("Ủy viên Ban Thường vụ", [("party", "Tỉnh ủy")])
    →  "Ủy viên Ban Thường vụ Tỉnh ủy"
"""

import re

from plugins.bulletin.posts.heads import AREA, BODIES
from plugins.bulletin.posts.qualifiers import without_qualifiers
from plugins.bulletin.words.text import level

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


def body_of(post: str) -> tuple[str, str]:
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


def complete(post: str, bodies: list[tuple[str, str]]) -> str:
    """Give the post the body or area printed only with a later post of the run."""
    holders = _holders(post)
    if holders and body_of(post)[0] in ("", "party", "other") and not AREA.search(post):
        for kind, body in bodies:
            if kind in holders:
                return f"{post} {body}"
    if areas := _AREALESS.search(level(post)):
        level_of_place = _COMMUNE if areas[0] == "đảng ủy" else AREA
        for _, body in bodies:
            if area := level_of_place.search(level(body)):
                return f"{post} {body[area.start() :]}"
    return post
