"""What is said of one person's posts agrees with itself.

{post: Giám đốc, to: 2017, attested: [2018-03-01]}       →  attested-outside (warning)
Giám đốc Sở Y tế 2016 – 2018, the same from 2017 on      →  tenure-twice (warning)
Quyền Giám đốc Sở Y tế from 2016 on, Giám đốc from 2017  →  tenure-twice (warning)
"""

from collections.abc import Iterator
from itertools import combinations

from plugins.bulletin.files.schema import HeldPost, OfficialFile
from plugins.bulletin.posts.qualifiers import FORMER, qualifiers
from plugins.bulletin.posts.wordings import wording
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.in_time.intervals import Certainty, Interval
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import match_key


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at every post by itself, and at every two that are one post."""
    if isinstance(file.model, OfficialFile):
        yield from _outside(file, file.model)
        yield from _twice(file, file.model)


def _outside(file: ReadFile, official: OfficialFile) -> Iterator[Problem]:
    for number, held in enumerate(official.posts):
        time = _time(held)
        for place, day in enumerate(held.attested):
            if time.holds(day) is Certainty.NO:
                key = f"posts[{number}].attested[{place}]"
                message = (
                    f'Ngày {short_day(day)} nằm ngoài thời gian giữ "{held.post}" '
                    f"({time.text})."
                )
                hint = "sửa `from:`, `to:` hoặc bỏ ngày này"
                yield file.at(key, "attested-outside", message, hint, "warning")


def _twice(file: ReadFile, official: OfficialFile) -> Iterator[Problem]:
    posts = [one for one in enumerate(official.posts) if _is_held(one[1])]
    for (number, earlier), (_, later) in combinations(sorted(posts, key=_begun), 2):
        if _one_post(earlier, later) and _time(earlier).surely_meets(_time(later)):
            message = (
                f'"{earlier.post}" ({_time(earlier).text}) chồng lên '
                f'"{later.post}" ({_time(later).text}): cùng một chức vụ.'
            )
            hint = "ghi `to:` cho chức vụ trước, hoặc gộp hai mục làm một"
            key = f"posts[{number}].post"
            yield file.at(key, "tenure-twice", message, hint, "warning")


def _one_post(one: HeldPost, other: HeldPost) -> bool:
    """Whether two entries surely name one post of one body, however it is held."""
    bodies = {match_key(held.organisation or "") for held in (one, other)}
    same = wording(one.post).tokens == wording(other.post).tokens
    return same and len(bodies) == 1


def _is_held(post: HeldPost) -> bool:
    return FORMER not in qualifiers(post.post)


def _begun(numbered: tuple[int, HeldPost]) -> tuple[str, int]:
    number, held = numbered
    return held.from_ or "9999", number


def _time(held: HeldPost) -> Interval:
    return Interval.parse(held.from_, held.to)
