"""Nobody presides over two meetings of one hour at two places.

two meetings of 20/7 at 8:00, at Mây and at Sương, both chaired by An
                                            →  two-places (warning) at the later file

Who only attends may go from one to the other; sittings of one session are one event.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from plugins.bulletin.problems.finding import Finding
from plugins.bulletin.record.attendance import Presence
from plugins.bulletin.record.entities.entity import Entity
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.text import match_key


def check(
    people: Iterable[tuple[Entity[Any], tuple[Presence, ...]]],
) -> Iterator[Finding]:
    """Compare the chairs of all meetings whose hour and place are told."""
    seen: dict[tuple[str, date, str], Meeting] = {}
    for one, present in people:
        if not isinstance(one, Meeting) or one.off or one.file.draft:
            continue
        if not (one.file.start and one.file.place) or one.file.parent:
            continue
        for presence in present:
            if not (presence.official and presence.appearance.chairs):
                continue
            hour = (presence.official.id, one.day, one.file.start.rjust(5, "0"))
            other = seen.setdefault(hour, one)
            if match_key(other.file.place or "") == match_key(one.file.place or ""):
                continue
            message = (
                f"{presence.official.name} lúc {one.file.start} ngày "
                f"{short_day(one.day)} còn chủ trì {other.path}, ở {other.file.place}."
            )
            hint = "sửa giờ hay nơi họp, hoặc người chủ trì, ở nơi sai"
            key = presence.appearance.position
            yield Finding(one.path, key, "two-places", message, hint, "warning")
