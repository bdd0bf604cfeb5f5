"""What was done to an item is not dated later than now.

updated: a day from now                →  notice-ahead (warning)
correction: {date: a day from now, …}  →  notice-ahead (warning)

Until its day such a notice is under embargo, like an article; seldom is that meant.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.entities.articles import Article
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.pages import Page
from plugins.bulletin.words.dates import clock, day_of, short_day


def check(entities: Iterable[Entity[Any]], now: datetime) -> Iterator[Finding]:
    """Look at the moments of all notices."""
    for one in entities:
        for key, moment in _notices(one):
            if moment and moment > now:
                yield _finding(one.path, key, moment)


def _notices(one: Entity[Any]) -> Iterator[tuple[str, datetime | None]]:
    if isinstance(one, Article) and one.due:
        said = one.said
        yield "updated", said.updated
        for index, update in enumerate(said.updates):
            yield f"updates[{index}].date", update.date
        if said.correction:
            yield "correction.date", said.correction.date
        if said.withdrawn:
            yield "withdrawn.date", said.withdrawn.date
    elif isinstance(one, Meeting):
        yield "updated", one.file.updated
    elif isinstance(one, Page):
        yield "updated", one.said.updated


def _finding(path: str, key: str, moment: datetime) -> Finding:
    when = f"{clock(moment)} ngày {short_day(day_of(moment))}"
    message = f"Lúc {when} chưa tới, nên đến lúc ấy điều này mới hiện ra."
    hint = "xem lại ngày giờ; để nguyên nếu muốn hẹn giờ"
    return Finding(path, key, "notice-ahead", message, hint, "warning")
