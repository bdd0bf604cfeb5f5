"""An end that is to come is one that somebody can know, and of a name it has come.

posts: [{post: Giám đốc, to: 9999-12-31}]   →  end-ahead (warning)
to: 2118, of an organisation                →  end-ahead (warning)
other_names: [{name: …, to: tomorrow}]      →  end-ahead (warning)

Terms and mergers are known some years before; pages print such an end beside what goes
on until then. What lies further is a slip, or stands for no end at all. The name that
a file gives as the present one is used from the first day on.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.record.in_time.intervals import Interval
from plugins.bulletin.words.dates import day_of

# How long before an end may be known: two terms of five years.
KNOWN = timedelta(days=3_653)


def check(entities: Iterable[Entity[Any]], now: datetime) -> Iterator[Finding]:
    """Look at the ends of all posts and bodies; `now` decides what is far."""
    today = day_of(now)
    last = today + KNOWN
    for one in entities:
        yield from _names(one, today)
        for key, interval in _ends(one):
            if interval.ends_after(last):
                yield _finding(one.path, key, interval)


def _ends(one: Entity[Any]) -> Iterator[tuple[str, Interval]]:
    if isinstance(one, Organisation):
        yield "to", one.interval
    elif isinstance(one, Official):
        for index, held in enumerate(one.file.posts):
            yield f"posts[{index}].to", Interval.parse(held.from_, held.to)


def _names(one: Entity[Any], today: date) -> Iterator[Finding]:
    if not isinstance(one, Official | Organisation):
        return
    for index, other in enumerate(one.file.other_names):
        interval = Interval.parse(other.from_, other.to)
        if interval.end and interval.ends_after(today):
            message = (
                f'Tên "{other.name}" còn dùng đến {interval.end.short}, '
                f'mà trang đã ghi "{one.file.name}".'
            )
            hint = f"để `name: {other.name}` cho đến ngày ấy"
            key = f"other_names[{index}].to"
            yield Finding(one.path, key, "end-ahead", message, hint, "warning")


def _finding(path: str, key: str, interval: Interval) -> Finding:
    assert interval.end is not None
    message = f"{interval.end.short} còn quá xa để là một ngày kết thúc."
    hint = "sửa lại năm, hoặc bỏ `to` nếu chưa biết"
    return Finding(path, key, "end-ahead", message, hint, "warning")
