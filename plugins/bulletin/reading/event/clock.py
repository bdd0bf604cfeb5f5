"""The time of day that stands beside a date.

"Vào 8h30 ngày 3/5/2018"  →  "08:30"
"kéo dài 2 giờ"           →  nothing: how long it took
"""

import re

from plugins.bulletin.reading.event.date_rules import CLOCK, TIME_FOLLOWS
from plugins.bulletin.reading.passage import Passage

_NEAR = 90


def _tells_time(passage: Passage, clock: re.Match[str]) -> bool:
    """Whether "7 giờ" is a time of day, not how long something took."""
    before = passage.low[: clock.start()].rstrip(" (")
    return bool(
        not before
        or before.endswith(("lúc", "từ", "vào", "đúng", "hồi"))
        or clock["half"]
        or passage.at(TIME_FOLLOWS, clock.end())
    )


def clock_beside(passage: Passage, place: int) -> str | None:
    """The clock beside the date, "HH:MM"."""
    begin = max(passage.low.rfind(". ", 0, place), 0)
    clocks = passage.every(CLOCK, begin, place + _NEAR)
    found = next((clock for clock in clocks if _tells_time(passage, clock)), None)
    if not found:
        return None
    hour = int(found["h"])
    later = found["half"] in ("chiều", "tối") and hour < 12
    return f"{hour + 12 * later:02}:{found['min'] or found['min2'] or '00'}"
