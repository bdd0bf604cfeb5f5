"""A post that one person holds has no two holders at a time.

    officials/an.md:   {post: Giám đốc, organisation: so-y-te, from: 2018}
    officials/binh.md: {post: Giám đốc, organisation: so-y-te, from: 2020-05}
        →  two-holders (warning) at the earlier one, which probably lacks its `to:`

    {post: Chủ tịch UBND tỉnh, from: 2016} of two people  →  two-holders likewise

Deputies, members and delegates are several; on the day of a handover there may be two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from plugins.bulletin.posts.levels import Level, standing_of
from plugins.bulletin.posts.qualifiers import FORMER, qualifiers
from plugins.bulletin.posts.shared_bodies import body_of
from plugins.bulletin.posts.wordings import Words, wording
from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.record.registry import Registry

# Who leads: of these a body has one.
_HEAD = re.compile(
    r"(?:tổng )?(?:giám đốc|biên tập|thư ký)|chủ tịch|bí thư|trưởng |chánh |chủ nhiệm"
    r"|(?:hiệu|viện|cục|chi cục|vụ|hội|hạt|trạm|đồn|đội|tổ|chỉ huy|tham mưu) ?trưởng"
    r"|tư lệnh|chính ủy|thống đốc|bộ trưởng|thủ tướng"
)


class _Held(NamedTuple):
    official: Official
    number: int
    tenure: Tenure


def check(registry: Registry, of: Official | None = None) -> Iterator[Finding]:
    """Compare all holders of each leading post whose body is certain.

    What is wrong with the posts `of` one person alone is told in that person's file.
    """
    holders: defaultdict[tuple[str, Words], list[_Held]] = defaultdict(list)
    for official in registry.officials.values():
        for number, tenure in enumerate(official.tenures):
            if _leads(tenure.post) and (seat := _seat(tenure, registry)):
                holders[seat].append(_Held(official, number, tenure))
    for held in holders.values():
        for earlier, later in combinations(sorted(held, key=_begun), 2):
            if of not in (None, earlier.official, later.official):
                continue
            if _are_two(earlier, later):
                yield _finding(earlier, later, of)


def _seat(tenure: Tenure, registry: Registry) -> tuple[str, Words] | None:
    """What tells a post from all others; None where its words leave the body open.

    Without a body in the record it is one of the province, or of a place they name.
    """
    named = None if tenure.held.organisation else body_of(f"- {tenure.post}")[1]
    body = registry.body_of(tenure) or (named and registry.organisation(named).found)
    if body:
        return body.id, wording(tenure.post).with_body(body.name).words
    standing = standing_of(tenure.post)
    of_one = standing.place or standing.level is Level.PROVINCE
    if tenure.held.organisation or not of_one:
        return None
    return f"{standing.level} {standing.place}", wording(tenure.post).words


def _leads(post: str) -> bool:
    leads = _HEAD.match(" ".join(wording(post).tokens))
    return leads is not None and FORMER not in qualifiers(post)


def _are_two(earlier: _Held, later: _Held) -> bool:
    """Whether two people surely hold it on more days than that of a handover."""
    both = earlier.tenure.interval.surely_meets(later.tenure.interval)
    return both and earlier.official is not later.official


def _begun(held: _Held) -> tuple[date, str]:
    return held.tenure.interval.sure[0], held.official.id


def _finding(earlier: _Held, later: _Held, of: Official | None) -> Finding:
    message = (
        f'{earlier.official.name} và {later.official.name} cùng giữ "'
        f'{earlier.tenure.post}" ({earlier.tenure.time}; {later.tenure.time}).'
    )
    at, other = (later, earlier) if of is later.official else (earlier, later)
    hint = f"ghi `to:` cho chức vụ này, hoặc sửa ngày trong {other.official.path}"
    if at is later:
        hint = (
            f"ghi `to:` cho chức vụ ấy trong {other.official.path}, hoặc sửa ngày này"
        )
    key = f"posts[{at.number}].post"
    return Finding(at.official.path, key, "two-holders", message, hint, "warning")
