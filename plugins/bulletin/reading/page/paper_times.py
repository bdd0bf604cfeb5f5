"""What the text of a state document says of its time and of the one it takes over.

effective_in("… có hiệu lực từ ngày 15 tháng 8 năm 2026.", issued)   →  2026-08-15
effective_in("… có hiệu lực kể từ ngày ký.", issued)                 →  issued
replaced_in("… thay thế Quyết định số 12/2029/QĐ-UBND ngày …")
    →  ["12/2029/QĐ-UBND"]
"""

import re
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.reading.page import state_paper_rules as rules
from plugins.bulletin.reading.rule import Rule
from plugins.bulletin.words.document_numbers import cited_in
from plugins.bulletin.words.text import level, nfc

# A number so far behind the verb is what it speaks of.
_NEAR = 60


def effective_in(text: str, issued: date | None) -> date | None:
    """The day a document says it takes effect; None where it says none, or several."""
    found = {
        _day(one, issued) for one in rules.EFFECTIVE.pattern.finditer(level(nfc(text)))
    }
    days = {day for day in found if day}
    return days.pop() if len(days) == 1 and None not in found else None


def _day(found: re.Match[str], issued: date | None) -> date | None:
    if found["signed"]:
        return issued
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def replaced_in(text: str) -> list[str]:
    """The numbers of the documents that a document says it takes the place of."""
    return list(dict.fromkeys(_after(rules.REPLACES, text)))


def amended_in(text: str) -> list[str]:
    """The numbers of the documents that a document says it amends."""
    return list(dict.fromkeys(_after(rules.AMENDS, text)))


def _after(verb: Rule, text: str) -> Iterator[str]:
    low = level(nfc(text))
    numbers = cited_in(nfc(text))
    for found in verb.pattern.finditer(low):
        near = (n for start, _, n in numbers if 0 <= start - found.end() <= _NEAR)
        if number := next(near, ""):
            yield number
