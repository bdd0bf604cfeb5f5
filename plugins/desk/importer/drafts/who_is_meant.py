"""Which known official a person of a report is: one of them, somebody new, a question.

settle(store, report, "meetings/2018/hop.md")
    →  Settled(report, [(Attendee("Nông Văn An", …), <an-2>, is_new=True)], …)

Somebody known must have a post in common, or nothing may speak against it (rank,
level, place, office, time). Where something does, the person gets a page of their own
and people are asked. Whom several could be, and nothing tells, is left out and asked
about; so is a name whose page people deleted, which is told in the draft.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from plugins.bulletin.posts.appearance_lines import parse_appearance
from plugins.bulletin.posts.comparison import share_a_post
from plugins.bulletin.posts.one_person import Met, doubts, shares_a_post
from plugins.bulletin.posts.wordings import wording
from plugins.bulletin.reading.as_meeting import appearance
from plugins.bulletin.reading.import_ledger import Namesake
from plugins.bulletin.reading.people.all_people import People
from plugins.bulletin.reading.people.attendees import Attendee
from plugins.bulletin.reading.report import Report
from plugins.desk.importer.drafts.content_folder import Store
from plugins.desk.importer.drafts.known_officials import KnownOfficial
from plugins.desk.importer.drafts.registry import new_official


class Somebody(NamedTuple):
    """A person of a report, and the official that is."""

    person: Attendee
    official: KnownOfficial
    is_new: bool


class Settled(NamedTuple):
    """The report as it can be written, its officials, and what is asked."""

    report: Report
    people: list[Somebody]
    namesakes: list[Namesake]


def day_of(report: Report) -> date | None:
    """The day on which a report shows its people."""
    day = report.when.start or report.published
    return day.date() if isinstance(day, datetime) else day


def settle(store: Store, report: Report, meeting: str) -> Settled:
    """Find who everybody is; new officials are known to the store from then on."""
    desk = _Desk(store, report, meeting)
    listed = [desk.meet(person) for person in report.people.attendees]
    for name in _changed_only(report):
        desk.meet(Attendee(name))
    attendees = [
        desk.as_printed(person)
        for person, is_shown in zip(report.people.attendees, listed, strict=True)
        if is_shown
    ]
    organisers = tuple(one for one in report.event.organisers if desk.is_known(one))
    written = msgspec.structs.replace(
        report,
        notes=(*report.notes, *desk.notes),
        people=People(attendees, report.people.groups, report.people.uncertain),
        event=report.event._replace(organisers=organisers),
    )
    return Settled(written, desk.people, desk.namesakes)


def _changed_only(report: Report) -> Sequence[str]:
    """Names of those whose posts change without that they take part."""
    present = {person.name for person in report.people.attendees}
    changed = dict.fromkeys(change.name for change in report.changes)
    return [name for name in changed if name not in present]


class _Desk:
    """The people of one report as they are found, one by one."""

    def __init__(self, store: Store, report: Report, meeting: str) -> None:
        self.store = store
        self.report = report
        self.meeting = meeting
        self.day = day_of(report)
        self.place = _place(report)
        self.people: list[Somebody] = []
        self.namesakes: list[Namesake] = []
        self.notes: list[str] = []

    def meet(self, person: Attendee) -> bool:
        """Find who the person is; False when nobody can be written down."""
        if self.store.is_gone(person.name):
            note = f'"{appearance(person)}": trang này đã bị xóa nên không ghi lại.'
            self.notes.append(note)
            return False
        bearers = self.store.officials_called(person.name)
        posts = tuple(person.posts) or self._taken(person.name)
        met = Met(person.honorific or "", posts, self.day, self.place)
        fitting, why = _fitting(bearers, met, self._already(person.name))
        if len(fitting) > 1:
            self._ask(person, fitting)
            return False
        if fitting:
            self.people.append(Somebody(person, fitting[0], is_new=False))
            return True
        official = self._new(person)
        if bearers:
            others = tuple(one.id for one in bearers)
            self.namesakes.append(
                Namesake(name=person.name, official=official.id, others=others, why=why)
            )
        return True

    def as_printed(self, person: Attendee) -> Attendee:
        """The person as a line can name them: by id, where the posts do not decide.

        A name alone would be a question as soon as somebody else bears it.
        """
        official = next(one.official for one in self.people if one.person is person)
        bearers = self.store.officials_called(person.name)
        posts = {one.id: [p.post for p in one.posts] for one in bearers}
        holders = [one for one in bearers if share_a_post(person.posts, posts[one.id])]
        if self.meeting and holders == [official] and _is_read_back(person):
            return person
        return Attendee(
            official.id, person.honorific, person.posts, person.roles, person.comrade
        )

    def is_known(self, organiser: str) -> bool:
        """Whether a body's name leads to one, or to a new one; notes why not."""
        ids = self.store.organisations_called(organiser)
        if len(ids) > 1:
            self.notes.append(_question(organiser, ids, "organisers"))
        elif self.store.is_gone(organiser):
            self.notes.append(f'"{organiser}": trang đã bị xóa nên không ghi lại.')
        else:
            return True
        return False

    def _already(self, name: str) -> set[str]:
        """Ids of those this report has met under the name: two lines are two people."""
        return {one.official.id for one in self.people if one.person.name == name}

    def _taken(self, name: str) -> tuple[str, ...]:
        return tuple(c.post for c in self.report.changes if c.name == name)

    def _new(self, person: Attendee) -> KnownOfficial:
        changes = [one for one in self.report.changes if one.name == person.name]
        id_ = self.store.new_official_id(person.name)
        title = self.report.layout.title or self.report.event.title or ""
        official = new_official(person, id_, self.day, title, changes)
        self.store.know(official)
        self.store.touch(official)
        self.people.append(Somebody(person, official, is_new=True))
        return official

    def _ask(self, person: Attendee, fitting: Sequence[KnownOfficial]) -> None:
        ids = [one.id for one in fitting]
        line = appearance(person)
        self.notes.append(_question(line, ids, "chairs hoặc attendees"))
        self.namesakes.append(
            Namesake(
                name=person.name, others=tuple(ids), line=line, meeting=self.meeting
            )
        )


def _is_read_back(person: Attendee) -> bool:
    """Whether the line says the name: "Ông Thị Dương" begins like an address."""
    try:
        return parse_appearance(appearance(person)).name == person.name
    except ValueError:
        return False


def _fitting(
    bearers: Sequence[KnownOfficial], met: Met, taken: set[str]
) -> tuple[list[KnownOfficial], tuple[str, ...]]:
    """Those the person can be, and what speaks against the others."""
    free = [one for one in bearers if one.id not in taken]
    against = {one.id: doubts(one.known, met) for one in free}
    fit = [one for one in free if not against[one.id]]
    sure = [one for one in fit if shares_a_post(one.known, met)]
    why = tuple(dict.fromkeys(word for words in against.values() for word in words))
    return sure if len(sure) == 1 else fit, why


def _place(report: Report) -> str:
    """The place whose body called the meeting; "" for none or several."""
    places = {
        name
        for body in report.event.organisers
        for name in wording(body).places.values()
    }
    return places.pop() if len(places) == 1 else ""


def _question(name: str, ids: Sequence[str], key: str) -> str:
    return f'"{name}": nhiều trang có tên này ({", ".join(ids)}); ghi mã vào {key}.'
