"""Of which time a sentence tells a change of post, and the day it names.

"Ngày 2/10/2015, ông …" in a report of 2021  →  Time("2015-10-02", career=True)
"Sau đó, ông …"                              →  Time(None, career=True)
"Hội nghị bầu ông …"                         →  Time(the event's day)
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from plugins.bulletin.reading.sentence import time_rules as rules
from plugins.bulletin.reading.sentence.tokens import Sentence

# Some days before the event is still its news; a decision may count from some months
# before it is announced, not from years.
_NEAR = 31
_LONG_AGO = 200
_WHOLE_DAY = len("2015-10-02")
_MONTHS = 12
_YEARS = ("y", "y2", "y3", "y4")


class Time(NamedTuple):
    """A day, month or year as ISO text, None when unknown.

    own says that it is not the event's; career that it is well before it, so that
    nothing follows for today; since that it was told as "từ ngày …".
    """

    day: str | None = None
    own: bool = False
    career: bool = False
    since: bool = False


def own_time(told: str, event: date | None, *, since: bool = False) -> Time:
    """The time of a day, month or year that was told."""
    near = event and event - timedelta(days=_LONG_AGO if since else _NEAR)
    career = near is None or told < near.isoformat()[: len(told)]
    return Time(told, told != (event and event.isoformat()), career, since)


def time_of(sentence: Sentence, event: date | None, before: Time) -> Time:
    """The time the sentence opens with, or that of the sentence before in its text.

    What the event's own assembly does counts from the event's day.
    """
    now = Time(event.isoformat() if event else None)
    vague = sentence.at(rules.VAGUE)
    found = sentence.at(rules.OPENS_WITH_TIME, vague.end() if vague else 0)
    told = day_told(found, event) if found else None
    if found and told:
        since = "từ" in found[0].split() and len(told) == _WHOLE_DAY
        return own_time(told, event, since=since)
    if sentence.search(rules.ASSEMBLY):
        return now
    aside = vague or before.career
    return Time(None, own=True, career=True) if aside else now


def is_long_ago(sentence: Sentence, event: date | None) -> bool:
    """Whether the sentence opens with a time well before the event's: "Năm 1998, …".

    A month or a year may be the event's own, and so may a day without its year.
    """
    if sentence.at(rules.LONG_AGO):
        return True
    found = sentence.at(rules.OPENS_WITH_TIME) if event else None
    told = day_told(found, event) if found else None
    if not (found and told and event) or not any(found[k] for k in _YEARS):
        return False
    return told[: len("2018-07")] < f"{event.year - 1}-{event.month:02}"[: len(told)]


def time_before(sentence: Sentence, position: int, event: date | None) -> Time | None:
    """The time told right before the position: "…; tháng 4/2015, ông"."""
    found = sentence.ends(rules.TIME_BEFORE, position)
    told = day_told(found, event) if found else None
    return own_time(told, event) if told else None


def day_told(found: re.Match[str], event: date | None) -> str | None:
    """The day, month or year of a match as ISO text.

    A day without a year is the last one before the event, or its own.
    """
    if month := found.groupdict().get("m4"):
        return _month_told(int(month), event)
    year = next((found[k] for k in _YEARS if found[k]), None)
    day, month = found["d"] or found["d2"], found["m"] or found["m2"]
    if not day:
        return f"{year}-{int(found['m3']):02}" if found["m3"] else year
    try:
        if year:
            return date(int(year), int(month), int(day)).isoformat()
        near = date(event.year, int(month), int(day)) if event else None
        past = near.replace(year=near.year - 1) if near else None
    except ValueError:
        return None
    late = near and event and near > event
    chosen = past if late else near
    return chosen.isoformat() if chosen else None


def _month_told(month: int, event: date | None) -> str | None:
    """A month without its year: the last one before the event, or its own."""
    if event is None or not 1 <= month <= _MONTHS:
        return None
    return f"{event.year - (month > event.month)}-{month:02}"


def since_day(found: re.Match[str] | None, event: date | None) -> date | None:
    """The day of SINCE; without a year it is near the event's."""
    if not found or not (found["y"] or event):
        return None
    year = int(found["y"]) if found["y"] else event.year if event else 0
    try:
        day = date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    late = event is not None and not found["y"] and (event - day).days > 180
    return day.replace(year=year + 1) if late else day
