"""Who died attends nothing afterwards.

officials/an.md: posts: [{post: …, to: 2018-05-01, end_reason: từ trần}]
attendees: [Lò Văn An] of a meeting of 20/7/2018   →  after-death (warning)

A text may well name the dead; who is printed as present is another, or the day is
wrong.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.in_time.tenures import Tenure
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import level

_DIED = re.compile(
    r"(?<!\w)(?:từ trần|qua đời|tạ thế|hy sinh|đột tử|mất(?=$|[,.;(]| (?:do|vì|ngày)))"
)


def check(of: Entity[Any], people: tuple[Presence, ...]) -> Iterator[Finding]:
    """Look at everybody whom a meeting, a schedule or a document prints."""
    for presence in people:
        official, day = presence.official, of.people_day
        if official and day and (last := _death(official, day)):
            end = last.interval.end
            message = (
                f"Theo danh bạ, {official.name} {last.held.end_reason} "
                f"{end.short if end else ''}, trước ngày {short_day(day)}."
            )
            hint = f"xem lại tên người và ngày, hoặc `end_reason` trong {official.path}"
            key = presence.appearance.position
            yield Finding(of.path, key, "after-death", message, hint, "warning")


def _death(official: Official, day: date) -> Tenure | None:
    """The post that ended before a day by the death of who held it."""
    return next(
        (
            tenure
            for tenure in official.tenures
            if _DIED.search(level(tenure.held.end_reason or ""))
            and tenure.interval.end
            and day > tenure.interval.end.last_day
        ),
        None,
    )
