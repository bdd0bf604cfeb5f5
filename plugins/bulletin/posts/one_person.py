"""Whether somebody met in a report can be the official who is known by that name.

doubts(Known("", (Held("Chủ tịch UBND tỉnh", (date(2014, 3, 1),)),)),
       Met("Thiếu tướng", ("Phó Tư lệnh Quân khu 1",), date(2016, 5, 2)))
    →  ("quân hàm", "cấp")

The name alone makes nobody one person: rank, level, place, office and time may speak
against it. What speaks against it is a question to people, never an answer.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.posts.levels import Standing, standing_of
from plugins.bulletin.posts.printed import expand
from plugins.bulletin.words.text import level

# A post is held for two terms of five years at most.
_TWO_TERMS = timedelta(days=365 * 11)
_LONG = timedelta(days=365 * 8)
_CHAIRS = re.compile(
    r"(?:phó )?(?:chủ tịch (?:thường trực )?ủy ban nhân dân"
    r"|bí thư (?:thường trực )?(?:tỉnh|huyện|thành|thị|quận) ủy)(?!\w)"
)
_OF_OFFICE = re.compile(
    r"(?:phó )?(?:giám đốc (?:sở|công an)|trưởng phòng|chi cục trưởng|cục trưởng)(?!\w)"
)
_RANK = re.compile(r"(?<!\w)(?:tướng|tá|úy|đô đốc)(?!\w)")


class Held(NamedTuple):
    """A post known of an official, with all days known of it."""

    post: str
    days: tuple[date, ...] = ()


class Known(NamedTuple):
    """What is known of an official."""

    honorific: str
    posts: tuple[Held, ...] = ()


class Met(NamedTuple):
    """Somebody in a report, and the day of the event; `place` is whose event it was."""

    honorific: str
    posts: tuple[str, ...]
    day: date | None = None
    place: str = ""


def shares_a_post(known: Known, met: Met) -> bool:
    """Whether one of the printed posts is one of those known."""
    return share_a_post(met.posts, [held.post for held in known.posts])


def doubts(known: Known, met: Met) -> tuple[str, ...]:
    """What speaks against the two being one person, in Vietnamese; () for nothing.

    Where one of them has no post nothing can speak but the rank.
    """
    if shares_a_post(known, met):
        same = (*_of_same_post(known, met), *_of_two_offices(known, met))
        return tuple(dict.fromkeys(same))
    ours = [standing_of(post) for post in met.posts]
    theirs = [standing_of(held.post) for held in known.posts]
    found = [*_of_rank(known, met, theirs, ours)]
    if ours and theirs:
        found += _of_standing(theirs, ours, met.place)
        found += _of_time(known, met, _LONG)
        found += _of_two_offices(known, met)
    return tuple(dict.fromkeys(found))


def _of_same_post(known: Known, met: Met) -> Iterator[str]:
    """The same words may be said of the posts of two places, or of two times."""
    theirs = [standing_of(held.post) for held in known.posts]
    ours = [standing_of(post) for post in met.posts]
    if ours and not any(one.place for one in ours):
        places = {one.place for one in theirs if one.place}
        if met.place and places and met.place not in places:
            yield "nơi"
    yield from _of_time(known, met, _TWO_TERMS)


def _of_two_offices(known: Known, met: Met) -> Iterator[str]:
    """Who leads a place has no department beside it: not in the same months."""
    if met.day is None:
        return
    for post in met.posts:
        same = [held for held in known.posts if share_a_post([post], [held.post])]
        days = [met.day, *(day for held in same for day in held.days)]
        for held in known.posts:
            if held.days and held not in same and _excludes(post, held.post):
                overlap = min(days) < max(held.days) and min(held.days) < max(days)
                yield from ("thời gian",) if overlap else ()


def _excludes(one: str, other: str) -> bool:
    """Whether nobody holds both posts at a time: a chair and a department's head."""
    return any(
        _CHAIRS.match(level(expand(a))) and _OF_OFFICE.match(level(expand(b)))
        for a, b in ((one, other), (other, one))
    )


def _of_rank(
    known: Known, met: Met, theirs: Sequence[Standing], ours: Sequence[Standing]
) -> Iterator[str]:
    """Soldiers and police on one side only."""
    one = _is_ranked(known.honorific) or any(s.trade == "arms" for s in theirs)
    other = _is_ranked(met.honorific) or any(s.trade == "arms" for s in ours)
    if one != other and (known.posts or known.honorific) and (met.posts or other):
        yield "quân hàm"


def _of_standing(
    theirs: Sequence[Standing], ours: Sequence[Standing], place: str
) -> Iterator[str]:
    levels = [{one.level for one in side if one.level} for side in (theirs, ours)]
    if levels[0] and levels[1] and not levels[0] & levels[1]:
        yield "cấp"
        return
    known = {one.place for one in theirs if one.place}
    here = {one.place for one in ours if one.place} or ({place} if place else set())
    if known and here and not known & here:
        yield "nơi"
    trades = [{one.trade for one in side if one.trade} for side in (theirs, ours)]
    led = any("lead" in side for side in trades)
    if all(trades) and not led and not _meet(*trades):
        yield "cơ quan"


def _meet(ones: set[str], others: set[str]) -> bool:
    """Whether an office of one side is one of the other, its place said or not."""
    return any(a.startswith(b) or b.startswith(a) for a in ones for b in others)


def _of_time(known: Known, met: Met, longest: timedelta) -> Iterator[str]:
    days = [day for held in known.posts for day in held.days]
    if met.day and days and min(abs(met.day - day) for day in days) > longest:
        yield "thời gian"


def _is_ranked(honorific: str) -> bool:
    return bool(_RANK.search(level(honorific)))
