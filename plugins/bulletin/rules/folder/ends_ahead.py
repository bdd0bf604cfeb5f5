"""A post or a body does not end before its end has come.

posts: [{post: Giám đốc, to: a day from now}]  →  end-ahead (warning)
to: a day from now, of an organisation         →  end-ahead (warning)

Pages show what has an end as over: such an end waits until it has come.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entity import Entity
from plugins.bulletin.record.in_time.intervals import Interval
from plugins.bulletin.record.officials import Official
from plugins.bulletin.record.organisations import Organisation
from plugins.bulletin.words.dates import day_of


def check(entities: Iterable[Entity[Any]], now: datetime) -> Iterator[Finding]:
    """Look at the ends of all posts and bodies; `now` decides what has come."""
    today = day_of(now)
    for one in entities:
        for key, interval in _ends(one):
            if _is_ahead(interval, today):
                yield _finding(one.path, key, interval)


def _ends(one: Entity[Any]) -> Iterator[tuple[str, Interval]]:
    if isinstance(one, Organisation):
        yield "to", one.interval
    elif isinstance(one, Official):
        for index, held in enumerate(one.file.posts):
            yield f"posts[{index}].to", Interval.parse(held.from_, held.to)


def _is_ahead(interval: Interval, today: date) -> bool:
    return interval.end is not None and interval.end.first_day > today


def _finding(path: str, key: str, interval: Interval) -> Finding:
    assert interval.end is not None
    message = f"{interval.end.short} chưa tới, mà trang đã ghi là đã thôi."
    hint = "bỏ `to` cho đến ngày ấy"
    return Finding(path, key, "end-ahead", message, hint, "warning")
