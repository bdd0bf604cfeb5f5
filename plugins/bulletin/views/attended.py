"""The meetings of one person or one body in one year, on a page of their own.

attended_page(cards, of_person(cards, official), 2018)  →  {"groups": […], "years": […]}

Only who was at more than one page can list has them.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, NamedTuple

from plugins.bulletin import addresses
from plugins.bulletin.record.bulletin import Bulletin
from plugins.bulletin.record.entities.meetings import Meeting
from plugins.bulletin.record.entities.officials import Official
from plugins.bulletin.record.entities.organisations import Organisation
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.cards import Cards
from plugins.bulletin.words.text import slugify

# So many meetings one page lists; beyond, those of each year have a page of their own.
# The page of a series tells who led it too, so it has room for fewer.
FEW, FEW_OF_A_SERIES, FEW_OF_A_BODY = 60, 40, 10


class Attended(NamedTuple):
    """Whose meetings: address and name of the page above, the meetings by role."""

    address: str
    name: str
    roles: Sequence[tuple[str, Sequence[Meeting]]]
    few: int

    @property
    def years(self) -> dict[int, int]:
        """How many meetings there were in each year that has a page, the last first."""
        days = sorted(
            (m.day.year for _, meetings in self.roles for m in meetings), reverse=True
        )
        if len(days) <= self.few:
            return {}
        return {year: len(list(group)) for year, group in groupby(days)}


def of_person(bulletin: Bulletin, official: Official) -> Attended:
    """The meetings a person was at: those chaired, then the others."""
    met = bulletin.meetings_of.get(official.id, ())
    roles = [
        (role, [meeting for meeting, one in met if one.chairs is chaired])
        for role, chaired in (("Chủ trì", True), ("Dự", False))
    ]
    return Attended(official.address, official.name, roles, FEW)


def of_body(bulletin: Bulletin, body: Organisation) -> Attended:
    """The meetings a body called."""
    met = bulletin.meetings_by.get(body.id, [])
    return Attended(body.address, body.name, [("Tổ chức", met)], FEW_OF_A_BODY)


def title_of(of: Attended, year: int) -> str:
    """What the page of a year is called."""
    return f"{of.name}: hội nghị năm {year}"


def year_addresses(of: Attended) -> list[str]:
    """Where the pages of the years lie."""
    return [addresses.meetings_in(of.address, year) for year in of.years]


def year_links(of: Attended) -> list[View]:
    """Link the pages of the years, each with its count."""
    return [
        View(
            name=str(year), count=count, address=addresses.meetings_in(of.address, year)
        )
        for year, count in of.years.items()
    ]


def attended_page(cards: Cards, of: Attended, year: int) -> dict[str, Any]:
    """Gather what the page of one year prints."""
    groups = [
        (role, [m for m in meetings if m.day.year == year])
        for role, meetings in of.roles
    ]
    return {
        "groups": [
            View(role=role, count=len(found), months=_months(cards, role, found))
            for role, found in groups
            if found
        ],
        "years": year_links(of),
        "led": None,
    }


def _months(cards: Cards, role: str, meetings: Sequence[Meeting]) -> list[View]:
    """Part the meetings of a role by month, each with a place to go to."""
    place = slugify(role)
    return [
        View(
            name=f"Tháng {month}",
            place=f"{place}-{month}",
            address=f"#{place}-{month}",
            meetings=[cards.meeting(meeting) for meeting in group],
        )
        for month, group in groupby(meetings, key=lambda meeting: meeting.day.month)
    ]
