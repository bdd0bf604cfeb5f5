"""What the text of one thing says: content, place, who leads and attends, even when.

entry_of("Họp Thường vụ (đ/c Lò Văn A chủ trì)")
    →  ReadEntry(content="Họp Thường vụ", chairs=("Lò Văn A",), …)
"""

import re

from msgspec.structs import replace

from plugins.bulletin.words.text import level
from plugins.desk.importer.weekly.entry import ReadEntry, When
from plugins.desk.importer.weekly.leaders import leaders_in, people_in
from plugins.desk.importer.weekly.sentences import is_place, parted, place_behind
from plugins.desk.importer.weekly.times import beginning, hour_inside
from plugins.desk.importer.weekly.who_leads import (
    at_the_end,
    leader_first,
    posts_at_the_end,
)

_TIME_BRACKET = re.compile(r"\(\s*(?P<inside>[^()]{2,160})\)\s*[.;]?\s*$")
# "tại Hội trường tỉnh: Trưởng ban …"
_PLACE_AHEAD = re.compile(r"tại\s+(?P<place>[^:.;]{3,60}):\s+", re.IGNORECASE)
_WHOLE_DAY = ("ngày", "cả ngày", "01 ngày", "1 ngày")


def entry_below(text: str, when: When) -> ReadEntry | None:
    """The entry of a text below its day and leader; None for one that says nothing."""
    text, session, hours = _timed_behind(text, when.year)
    start, end = when.start, when.end
    if not start:
        start, end = hours
    if not start:
        start, end, text = hour_inside(text)
    entry = entry_of(text)
    if not entry.content:
        return None
    groups = (
        entry.groups if entry.chairs or when.people else (*when.groups, *entry.groups)
    )
    return replace(
        entry,
        day=when.day,
        session=session or when.session,
        start=start,
        end=end,
        chairs=entry.chairs or when.people,
        groups=groups,
    )


def _timed_behind(text: str, year: int) -> tuple[str, str, tuple[str, str]]:
    """Take the half-day or hour out of the brackets a text ends with.

    "Giám sát Sở Tư pháp (sáng; đ/c Lê A)"  →  "Giám sát Sở Tư pháp (đ/c Lê A)", "sáng"
    """
    found = _TIME_BRACKET.search(text)
    if not found:
        return text, "", ("", "")
    session, hours, others = "", ("", ""), list[str]()
    for part in re.split(r"\s*[;,]\s*", found["inside"]):
        told = beginning(part, year)
        if level(part) in _WHOLE_DAY:
            session = "cả ngày"
        elif told.tells and not told.rest:
            session = told.session or session
            hours = (told.start, told.end) if told.start else hours
        else:
            others.append(part)
    if not session and not hours[0]:
        return text, "", ("", "")
    rest = text[: found.start()].rstrip(" .;")
    if others and all(map(is_place, others)):
        return f"{rest}. Địa điểm: {', '.join(others)}", session, hours
    return (f"{rest} ({', '.join(others)})" if others else rest), session, hours


def entry_of(text: str, chairs: str = "") -> ReadEntry:
    """What a line says besides its day and hour; `chairs` is told beside it.

    Who leads may stand behind a label, in brackets at the end, or before the verb.
    """
    whole = text
    text, leading, attending = at_the_end(whole)
    dashed = leading and whole[len(text) :].lstrip()[:1] in ("-", "–")
    text, place = place_behind(text) if dashed else (text, "")
    if ahead_of := _PLACE_AHEAD.match(text):
        place, text = ahead_of["place"], text[ahead_of.end() :]
    said = parted(text)
    content, ahead = said.content, list[str]()
    told, groups = leaders_in(chairs or said.chairs)
    if not leading and not attending:
        content, leading, attending = at_the_end(content)
    if not told and not groups and not leading:
        content, ahead = posts_at_the_end(content)
        leading, more, content = leader_first(content)
        ahead += more
    attendees, others = people_in(said.attendees)
    return ReadEntry(
        day="",
        content=f"{content[:1].upper()}{content[1:]}",
        place=said.place or place,
        chairs=tuple(told or leading),
        # Who is told in brackets where others chair is there too.
        attendees=(*attendees, *attending, *(leading if told else ())),
        groups=(*groups, *ahead, *others),
        prepared_by=said.prepared_by,
        note=said.note,
    )
