"""The day and the term that stand beside a change of post.

without_term("Chủ tịch UBND xã khóa X")  →  ("Chủ tịch UBND xã", "khóa X")
"""

import re
from datetime import date

from plugins.bulletin.reading.changes.change_rules import TERM


def since_day(found: re.Match[str] | None, event: date | None) -> date | None:
    """The day of change_rules.SINCE; without a year it is near the event's."""
    if not found or not (found["y"] or event):
        return None
    year = int(found["y"]) if found["y"] else event.year if event else 0
    try:
        day = date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    late = event is not None and not found["y"] and (event - day).days > 180
    return day.replace(year=year + 1) if late else day


def without_term(post: str) -> tuple[str, str]:
    """The post, and the term printed after it."""
    found = TERM.pattern.search(post)
    if not found or not found["term"]:
        return post.strip(" ,"), ""
    return post[: found.start()].strip(" ,"), found["term"].strip(" ,")
