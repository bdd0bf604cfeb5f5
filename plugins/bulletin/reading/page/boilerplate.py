"""Lines of a page that are no part of a report: menus, tools, related links.

"Xem thêm"      →  residue
"Các tin khác"  →  nothing after it belongs to the report
"""

from plugins.bulletin.reading.page.boilerplate_rules import BUTTONS, RESIDUE, TAIL
from plugins.bulletin.words.text import level


def is_residue(text: str) -> bool:
    """Whether the line belongs to the page, not to the report."""
    if len(text) >= 180:
        return False
    low = level(text).strip().lstrip("-–•[ ").rstrip("] ")
    return bool(RESIDUE.pattern.match(low or "-") or BUTTONS.pattern.match(low))


def starts_tail(text: str) -> bool:
    """Whether nothing after the line belongs to the report."""
    low = level(text).strip(" :»›>\u25ba")
    return len(text) < 180 and bool(TAIL.pattern.match(low))
