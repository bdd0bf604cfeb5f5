"""What the page of a week, the list of weeks, and the pages of leaders show of them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from plugins.bulletin.bodies import Bodies
from plugins.bulletin.kinds import SCHEDULE
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.schedules import (
    Schedule,
    Slot,
    people_of,
    session_of,
)
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.dates import short_day, spell_day
from plugins.bulletin.words.text import match_key
from plugins.bulletin.words.weeks import Week, week_of
from plugins.bulletin.words.wording import week_words

SECTION = (SCHEDULE.section, SCHEDULE.root)
# So much of the days to come a leader's page shows.
COMING = 12
_STATUS = {"postponed": "Hoãn", "cancelled": "Hủy"}


def calendar_address(schedule: Schedule) -> str:
    """Return where the .ics file of a week lies."""
    return f"{schedule.address}lich-tuan-{schedule.id}.ics"


def schedule_page(cards: Cards, bodies: Bodies, schedule: Schedule) -> dict[str, Any]:
    """Gather everything the page of one week prints."""
    earlier, later = beside(cards.bulletin, schedule)
    return {
        "week": week(cards, schedule),
        "body": bodies.html(schedule.path),
        "calendar": calendar_address(schedule),
        "previous": earlier and card(cards, earlier),
        "next": later and card(cards, later),
        "label": schedule.preview_mark,
    }


def week(cards: Cards, schedule: Schedule) -> View:
    """Make a week with its days, and what was changed, the last time first."""
    return cards.once(("week", schedule.path), lambda: _week(cards, schedule))


def _week(cards: Cards, schedule: Schedule) -> View:
    bodies = cards.bulletin.names(schedule, "organisation")
    revisions = [
        View(number=number, date=one.date, note=one.note)
        for number, one in enumerate(schedule.file.revisions, 1)
    ]
    return View(
        title=schedule.title,
        address=schedule.address,
        number=schedule.week.number,
        revision=schedule.revision,
        organisations=[cards.organisation(b, schedule.day) for b in bodies],
        revisions=revisions[::-1],
        days=_days(cards, schedule),
    )


def _days(cards: Cards, schedule: Schedule) -> list[View]:
    rows: list[tuple[tuple[date, str], str, View]] = [
        (slot.order, slot.session, slot_view(cards, schedule, slot))
        for slot in schedule.slots
    ]
    rows += [
        (meeting.turn[:2], session_of(file.session, file.start), _of_meeting(cards, m))
        for meeting in untied(cards.bulletin, schedule)
        for m, file in ((meeting, meeting.file),)
    ]
    rows.sort(key=lambda row: row[0])
    return [
        View(
            date=day,
            name=spell_day(day).partition(",")[0],
            short=short_day(day),
            parts=[
                View(session=session, entries=[entry for *_, entry in part])
                for session, part in groupby(of_day, key=lambda row: row[1])
            ],
        )
        for day, of_day in groupby(rows, key=lambda row: row[0][0])
    ]


def slot_view(cards: Cards, schedule: Schedule, slot: Slot) -> View:
    """Make one entry; what its file leaves out is said by its meeting."""
    entry, bulletin = slot.entry, cards.bulletin
    people = bulletin.present(schedule)
    meeting = meeting_of(bulletin, entry.meeting)
    chairs, attendees = (
        [cards.presence(p, slot.day) for p in people_of(people, slot, key)]
        for key in ("chairs", "attendees")
    )
    if meeting and not (chairs or attendees):
        shown = zip(bulletin.people[meeting.id], cards.people(meeting), strict=True)
        chairs = [person for one, person in shown if one.appearance.chairs]
    off = entry.status != "planned" or bool(meeting and meeting.off)
    said = meeting.status_label if meeting and meeting.off else None
    return View(
        start=entry.start or (meeting.file.start if meeting else None),
        end=entry.end,
        content=entry.content or (meeting.title if meeting else ""),
        address=meeting.address if meeting else None,
        place=entry.place or (meeting.file.place if meeting else None),
        chairs=chairs,
        attendees=attendees,
        groups=entry.groups,
        prepared_by=entry.prepared_by,
        note=entry.note,
        off=off,
        status=_STATUS.get(entry.status) or said,
    )


def _of_meeting(cards: Cards, meeting: Meeting) -> View:
    """Make an entry of a meeting of the week that the file does not name."""
    file = meeting.file
    shown = zip(cards.bulletin.people[meeting.id], cards.people(meeting), strict=True)
    return View(
        start=file.start,
        end=file.end,
        content=meeting.title,
        address=meeting.address,
        place=file.place,
        chairs=[person for one, person in shown if one.appearance.chairs],
        attendees=[],
        groups=meeting.groups,
        prepared_by=None,
        note=None,
        off=meeting.off,
        status=meeting.status_label if meeting.off else None,
    )


def meeting_of(bulletin: Bulletin, name: str | None) -> Meeting | None:
    """Return the meeting an entry names, where readers may see it."""
    return bulletin.registry.meeting(name).found if name else None


def untied(bulletin: Bulletin, schedule: Schedule) -> list[Meeting]:
    """Return the meetings of a week that no entry of its schedule is of.

    Those of whole days and of several are among them on their first day.
    """
    tied = {meeting.id for meeting in bulletin.names(schedule, "meeting")}
    told = {(slot.day, match_key(slot.entry.content or "")) for slot in schedule.slots}
    return [
        meeting
        for meeting in bulletin.meetings_in.get(schedule.week.monday.isoformat(), ())
        if meeting.id not in tied
        and (meeting.day, match_key(meeting.title)) not in told
    ]


def beside(
    bulletin: Bulletin, schedule: Schedule
) -> tuple[Schedule | None, Schedule | None]:
    """Return the schedules before and after one, of the same office."""
    found = [
        one
        for one in bulletin.of(SCHEDULE)
        if one.file.organisation == schedule.file.organisation
    ]
    place = found.index(schedule)
    earlier = found[place + 1] if place + 1 < len(found) else None
    return earlier, found[place - 1] if place else None


def card(cards: Cards, schedule: Schedule) -> View:
    """Make the short form of a week, as lists show it."""
    return cards.once(
        schedule,
        lambda: View(
            title=schedule.title,
            name=schedule.title,
            lang="",
            address=schedule.address,
            revision=schedule.revision,
            label=schedule.preview_mark,
        ),
    )


def now_and_next(
    bulletin: Bulletin,
) -> tuple[list[Schedule], list[Schedule], list[Schedule]]:
    """Part the schedules into those of this week, those to come, and the rest."""
    today = bulletin.today
    found: list[Schedule] = bulletin.of(SCHEDULE)
    coming = [one for one in found if one.week.monday > today]
    present = [one for one in found if one.week.monday <= today <= one.week.sunday]
    return present, coming[::-1], [one for one in found if one.week.sunday < today]


def by_year(cards: Cards, schedules: Iterable[Schedule]) -> list[View]:
    """List schedules by year, the latest first, and weeks between that have none."""
    years: defaultdict[int, list[View]] = defaultdict(list)
    after: Week | None = None
    for one in schedules:
        for first, last in _missing(one.week, after):
            years[first.year].append(_none(first, last))
        years[one.week.year].append(card(cards, one))
        after = one.week
    return [View(name=f"Năm {year}", weeks=weeks) for year, weeks in years.items()]


def _missing(before: Week, after: Week | None) -> list[tuple[Week, Week]]:
    """The runs of weeks between two, each run within one year, the latest first."""
    found: list[tuple[Week, Week]] = []
    monday = before.monday + timedelta(7)
    while after and monday < after.monday:
        week = week_of(monday)
        if found and found[-1][1].year == week.year:
            found[-1] = found[-1][0], week
        else:
            found.append((week, week))
        monday += timedelta(7)
    return found[::-1]


def _none(first: Week, last: Week) -> View:
    """Say that there is no schedule of a week, or of several."""
    if first == last:
        words = f"Tuần {first.number} ({week_words(first.monday)}): chưa có lịch"
    else:
        days = f"{short_day(first.monday)} – {short_day(last.sunday)}"
        words = f"Tuần {first.number} – {last.number} ({days}): chưa có lịch"
    return View(title=words, name=words, address="")


def coming_days(cards: Cards, official: Official) -> list[View]:
    """List what schedules give a person from today on, the next first."""
    bulletin = cards.bulletin
    naming = [
        one
        for key in ("chairs", "attendees")
        for one in bulletin.naming(official, SCHEDULE, key)
    ]
    ahead = dict.fromkeys(one for one in naming if one.last_day >= bulletin.today)
    slots = [
        (slot, one)
        for one in ahead
        for slot in one.slots
        if slot.day >= bulletin.today
        and any(
            there.official is official
            for there in people_of(bulletin.present(one), slot, "chairs", "attendees")
        )
    ]
    slots.sort(key=lambda pair: pair[0].order)
    return [
        View(
            date=slot.day,
            day=f"{spell_day(slot.day).partition(',')[0]}, {short_day(slot.day)}",
            week=one.address,
            entry=slot_view(cards, one, slot),
        )
        for slot, one in slots[:COMING]
    ]
