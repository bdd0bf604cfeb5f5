"""What a meeting's page and the lists of meetings show."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.bodies import Bodies
from plugins.bulletin.kinds import DOCUMENT, MEETING
from plugins.bulletin.outputs.citations import Cited, citation
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.series import series_of
from plugins.bulletin.record.printed_lines import SPEAK
from plugins.bulletin.view import View
from plugins.bulletin.views.articles import callers, history
from plugins.bulletin.views.documents import documents
from plugins.bulletin.views.official_documents import rows
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.dates import spell_day
from plugins.bulletin.words.wording import inside, week_words, when

# What the lists of people are called once a meeting has begun, and before.
_HEADINGS = {
    True: View(chairs="Chủ trì", attendees="Tham dự", speakers="Phát biểu"),
    False: View(
        chairs="Dự kiến chủ trì",
        attendees="Dự kiến tham dự",
        speakers="Dự kiến phát biểu",
    ),
}
# What stands above every page of a meeting or of meetings.
SECTION = (MEETING.section, MEETING.root)


def meeting_page(cards: Cards, bodies: Bodies, meeting: Meeting) -> dict[str, Any]:
    """Gather everything the page of one meeting prints."""
    bulletin = cards.bulletin
    shown = zip(bulletin.people[meeting.id], cards.people(meeting), strict=True)
    people = [(presence.appearance, person) for presence, person in shown]
    parent = meeting.file.parent and bulletin.registry.meeting(meeting.file.parent)
    return {
        "meeting": _meeting(cards, bodies, meeting),
        "calendar": calendar_address(meeting),
        "organisers": callers(cards, meeting),
        "chairs": [person for one, person in people if one.chairs],
        "attendees": [person for one, person in people if not one.chairs],
        "speakers": [person for one, person in people if SPEAK in one.roles],
        "articles": [cards.article(a) for a in bulletin.reports.get(meeting.id, ())],
        "series": series(cards, meeting),
        "parent": cards.meeting(parent.found) if parent and parent.found else None,
        "sittings": [
            cards.meeting(m) for m in reversed(bulletin.sittings.get(meeting.id, []))
        ],
        "acts": rows(cards, bulletin.naming(meeting, DOCUMENT, "meeting")),
        "history": history(cards, bulletin.organisers[meeting.id], meeting.day),
        "citation": citation(
            Cited(
                title=meeting.heading,
                key=meeting.id,
                day=meeting.day,
                address=absolute(cards.site.url, meeting.address),
                site=cards.site.name,
            )
        ),
    }


def calendar_address(meeting: Meeting) -> str:
    """Return where the meeting's own .ics file lies."""
    return f"{meeting.address}{meeting.id}.ics"


def _meeting(cards: Cards, bodies: Bodies, meeting: Meeting) -> View:
    file = meeting.file
    return View(
        title=file.title,
        address=meeting.address,
        kind=file.kind,
        ordinal=file.ordinal,
        term=file.term,
        date=file.date,
        end_date=file.end_date,
        end_words=file.end_date and inside(spell_day(file.end_date)),
        session=file.session,
        start=file.start,
        end=file.end,
        place=file.place,
        mode=file.mode,
        when=when(file.date, file.session, file.end_date),
        off=meeting.off,
        status_label=meeting.status_label,
        status_reason=file.status_reason if meeting.off else None,
        headings=_HEADINGS[meeting.begun],
        body=bodies.html(meeting.path),
        groups=meeting.groups,
        agenda=meeting.agenda,
        documents=documents(cards, file.documents),
        label=meeting.preview_mark,
    )


def series(cards: Cards, meeting: Meeting) -> View | None:
    """Find the meetings before and after in the series, if there is one."""
    one = series_of(cards.bulletin, meeting)
    if one is None:
        return None
    meetings = one.meetings
    place = meetings.index(meeting)
    later = meetings[place - 1] if place else None
    earlier = meetings[place + 1] if place + 1 < len(meetings) else None
    return View(
        name=one.name,
        address=one.address,
        previous=earlier and cards.meeting(earlier),
        next=later and cards.meeting(later),
    )


def upcoming(bulletin: Bulletin) -> list[Meeting]:
    """Return meetings from today on, the next first.

    Those that will not be held then are among them, or readers would still go.
    """
    today = bulletin.today
    found = [m for m in reversed(bulletin.meetings) if m.comes_after(today)]
    return sorted(found, key=lambda meeting: meeting.next_day(today))


def months(cards: Cards, meetings: list[Meeting]) -> list[View]:
    """Group newest-first meetings by month."""
    grouped = groupby(meetings, key=lambda m: (m.day.year, m.day.month))
    return [
        View(
            name=f"Tháng {month} năm {year}",
            number=month,
            meetings=[cards.meeting(meeting) for meeting in group],
        )
        for (year, month), group in grouped
    ]


def months_in(address: str, meetings: Sequence[Meeting], size: int) -> list[View]:
    """Link the months of a year's list, each on the page where it begins."""
    found: dict[int, int] = {}
    in_order = [meeting.day.month for meeting in meetings]
    counts = Counter(in_order)
    for place, month in enumerate(in_order):
        found.setdefault(month, place // size + 1)
    return [
        View(
            name=f"Tháng {month}",
            address=f"{addresses.numbered(address, page)}#thang-{month}",
            count=counts[month],
        )
        for month, page in sorted(found.items())
    ]


def weeks(cards: Cards, meetings: list[Meeting]) -> list[View]:
    """Group meetings that run from the next one on by week, Monday first."""

    def monday_of(meeting: Meeting) -> date:
        day = meeting.next_day(cards.bulletin.today)
        return day - timedelta(day.weekday())

    grouped = groupby(meetings, key=monday_of)
    return [
        View(
            name=f"Tuần {week_words(monday)}",
            meetings=[cards.meeting(meeting) for meeting in group],
        )
        for monday, group in grouped
    ]


def years(bulletin: Bulletin) -> list[View]:
    """Count the meetings of each year, the latest first."""
    grouped = groupby(bulletin.meetings, key=lambda m: m.day.year)
    return [
        View(
            name=str(year),
            address=addresses.meetings_of_year(year),
            count=len(list(group)),
        )
        for year, group in grouped
    ]
